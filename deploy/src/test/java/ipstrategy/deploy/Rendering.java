package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What kustomize makes of a folder: the objects that a cluster is given.
record Rendering(String name, List<ObjectNode> manifests) {

    static final String NAME = "app.kubernetes.io/name";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Rendering of(String name, String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        List<ObjectNode> manifests = new ArrayList<>();
        new Yaml(new SafeConstructor(strict)).loadAll(yaml).forEach(one -> manifests.add(JSON.valueToTree(one)));
        return new Rendering(name, manifests);
    }

    /// The same, to plant something in.
    Rendering copy() {
        return new Rendering(
                name,
                new ArrayList<>(manifests.stream().map(ObjectNode::deepCopy).toList()));
    }

    /// Which overlay it is, also where a component was put upon it.
    boolean isOf(String overlay) {
        return name.equals(overlay) || name.startsWith(overlay + "+");
    }

    List<ObjectNode> all(String kind) {
        return manifests.stream().filter(one -> kind(one).equals(kind)).toList();
    }

    List<ObjectNode> deployments() {
        return all("Deployment");
    }

    Optional<ObjectNode> find(String kind, String name) {
        return all(kind).stream().filter(one -> name(one).equals(name)).findFirst();
    }

    boolean has(String kind) {
        return !all(kind).isEmpty();
    }

    /// What the container of a deployment is told, by name; what comes out of a secret is an empty text.
    Map<String, String> environment(JsonNode deployment) {
        Map<String, String> told = new LinkedHashMap<>();
        JsonNode container = container(deployment);
        container.path("envFrom").forEach(from -> {
            String map = from.at("/configMapRef/name").asText();
            find("ConfigMap", map).ifPresent(found -> told.putAll(texts(found.path("data"))));
        });
        container
                .path("env")
                .forEach(one ->
                        told.put(one.path("name").asText(), one.path("value").asText("")));
        return told;
    }

    /// The services that are deployed, the office's among them; not the gateway, and not the console.
    List<String> services() {
        return deployments().stream()
                .filter(one -> labels(one.at("/spec/template/metadata"))
                        .getOrDefault("app.kubernetes.io/component", "")
                        .equals("service"))
                .map(Rendering::name)
                .sorted()
                .toList();
    }

    static String kind(JsonNode manifest) {
        return manifest.path("kind").asText();
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /// `Deployment patents`.
    static String called(JsonNode manifest) {
        return kind(manifest) + " " + name(manifest);
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.at("/spec/template/spec");
    }

    static JsonNode container(JsonNode deployment) {
        return pod(deployment).path("containers").path(0);
    }

    static Map<String, String> labels(JsonNode metadata) {
        return texts(metadata.path("labels"));
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
        return texts;
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), java.nio.charset.StandardCharsets.UTF_8);
    }
}
