package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What composes the platform on one machine: the compose file with its anchors resolved, and the files beside it.
///
/// @param files the texts of those files, by path
record Composition(ObjectNode compose, Map<String, String> files) {

    static final String DOCKERFILE = "Dockerfile";
    static final String KEYCLOAK_DOCKERFILE = "containers/keycloak.Dockerfile";
    static final String SECRETS = "containers/secrets";
    static final String PROMETHEUS = "containers/prometheus.yml";

    static Composition read() {
        Map<String, String> files = new TreeMap<>();
        for (String file : List.of(DOCKERFILE, KEYCLOAK_DOCKERFILE, SECRETS, PROMETHEUS)) {
            files.put(file, Pods.text(file));
        }
        return new Composition((ObjectNode) tree(Pods.text("docker-compose.yml")), files);
    }

    static JsonNode tree(String yaml) {
        return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    /// The containers, by name.
    Map<String, ObjectNode> containers() {
        Map<String, ObjectNode> containers = new LinkedHashMap<>();
        compose.path("services").properties().forEach(one -> containers.put(one.getKey(), (ObjectNode) one.getValue()));
        return containers;
    }

    /// Those that are there unless somebody asks for more.
    Map<String, ObjectNode> always() {
        Map<String, ObjectNode> always = containers();
        always.values().removeIf(one -> one.has("profiles"));
        return always;
    }

    ObjectNode container(String name) {
        ObjectNode found = containers().get(name);
        if (found == null) {
            throw new IllegalStateException("nobody is called " + name);
        }
        return found;
    }

    String file(String path) {
        return files.getOrDefault(path, "");
    }

    /// What a container is told.
    static Map<String, String> told(JsonNode container) {
        return Rendering.texts(container.path("environment"));
    }

    /// The files of secrets that a container is shown.
    static Stream<String> shown(JsonNode container) {
        return Rendering.each(container.path("secrets"))
                .map(one -> one.isTextual() ? one.asText() : one.path("source").asText());
    }
}
