package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What processes are told, and whether it is true.
final class Settings {

    private static final Pattern UPSTREAM = Pattern.compile("GATEWAY_SERVICES_([A-Z]+)_URL");
    private static final String ONLY = "GATEWAY_ONLY";
    private static final String SOURCES = "IPSTRATEGY_FOLLOWING_SOURCES";
    private static final String JSON = "QUARKUS_LOG_CONSOLE_JSON_ENABLED";

    private Settings() {}

    /// What is named must be there: in the rendering, made by an operator out of it, or told to be made beforehand.
    static List<String> referencesExist(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            JsonNode container = Rendering.container(deployment);
            for (JsonNode from : List.of(container.path("envFrom"), container.path("env"))) {
                for (JsonNode one : from) {
                    requireKey(rendering, advice, deployment, "ConfigMap", one.path("configMapRef"));
                    requireKey(rendering, advice, deployment, "Secret", one.path("secretRef"));
                    requireKey(rendering, advice, deployment, "ConfigMap", one.at("/valueFrom/configMapKeyRef"));
                    requireKey(rendering, advice, deployment, "Secret", one.at("/valueFrom/secretKeyRef"));
                }
            }
            JsonNode pod = Rendering.pod(deployment);
            require(rendering, advice, deployment, "ServiceAccount", pod.path("serviceAccountName"));
            for (JsonNode volume : pod.path("volumes")) {
                require(
                        rendering,
                        advice,
                        deployment,
                        "PersistentVolumeClaim",
                        volume.at("/persistentVolumeClaim/claimName"));
                require(rendering, advice, deployment, "ConfigMap", volume.at("/configMap/name"));
                require(rendering, advice, deployment, "Secret", volume.at("/secret/secretName"));
            }
        }
        for (ObjectNode cluster : rendering.all("Cluster")) {
            for (JsonNode role : cluster.at("/spec/managed/roles")) {
                require(rendering, advice, cluster, "Secret", role.at("/passwordSecret/name"));
            }
        }
        for (ObjectNode keycloak : rendering.all("Keycloak")) {
            requireKey(rendering, advice, keycloak, "Secret", keycloak.at("/spec/db/usernameSecret"));
            requireKey(rendering, advice, keycloak, "Secret", keycloak.at("/spec/db/passwordSecret"));
        }
        String guide = Pods.text("docs/KUBERNETES.md");
        for (ObjectNode ingress : rendering.all("Ingress")) {
            Rendering.each(ingress.at("/spec/tls"))
                    .map(tls -> tls.path("secretName").asText())
                    .filter(secret -> !guide.contains("`" + secret + "`"))
                    .map(secret -> Rendering.called(ingress) + " needs the secret " + secret
                            + ", and docs/KUBERNETES.md does not say that it must be there")
                    .forEach(advice::add);
        }
        return advice;
    }

    private static void require(Rendering rendering, List<String> advice, ObjectNode who, String kind, JsonNode named) {
        if (named.isTextual() && !exists(rendering, kind, named.asText())) {
            advice.add(Rendering.called(who) + " names " + kind + " " + named.asText() + ", which is not there");
        }
    }

    private static void requireKey(
            Rendering rendering, List<String> advice, ObjectNode who, String kind, JsonNode reference) {
        JsonNode name = reference.path("name");
        require(rendering, advice, who, kind, name);
        JsonNode key = reference.path("key");
        if (!name.isTextual() || !key.isTextual() || !exists(rendering, kind, name.asText())) {
            return;
        }
        boolean kept = rendering
                .find(kind, name.asText())
                .map(one -> one.path("data").has(key.asText())
                        || one.path("stringData").has(key.asText()))
                .orElse(keysOfTheVault(rendering, name.asText()).contains(key.asText()));
        if (!kept) {
            advice.add(Rendering.called(who) + " wants " + key.asText() + " of " + kind + " " + name.asText()
                    + ", which has no such key");
        }
    }

    private static boolean exists(Rendering rendering, String kind, String name) {
        return rendering.find(kind, name).isPresent()
                || kind.equals("Secret")
                        && rendering.all("ExternalSecret").stream()
                                .anyMatch(one ->
                                        one.at("/spec/target/name").asText().equals(name));
    }

    /// What the guide says that a vault keeps under a name.
    private static Set<String> keysOfTheVault(Rendering rendering, String secret) {
        return rendering.all("ExternalSecret").stream()
                        .filter(one -> one.at("/spec/target/name").asText().equals(secret))
                        .anyMatch(one ->
                                one.at("/spec/target/template/type").asText().equals("kubernetes.io/basic-auth"))
                ? Set.of("username", "password")
                : Set.of("secret");
    }

    static List<String> settingsAreRead(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            rendering.environment(deployment).keySet().stream()
                    .filter(name -> !Known.settings().isRead(name))
                    .map(name -> Rendering.called(deployment) + " is told " + name + ", which nobody reads: no file"
                            + " of configuration, no mapping and no launcher knows it")
                    .forEach(advice::add);
        }
        return advice;
    }

    /// What the launcher tells a process on one machine, a process in a cluster is told too.
    static List<String> settingsAreComplete(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            Set<String> told = rendering.environment(deployment).keySet();
            boolean pages = rendering.find("Deployment", Wholes.CONSOLE).isPresent();
            Known.settings().needed(Rendering.name(deployment)).stream()
                    .filter(name -> pages || !name.equals("GATEWAY_CONSOLE_URL"))
                    .filter(name -> !told.contains(name))
                    .map(name -> Rendering.called(deployment) + " is not told " + name
                            + ", which the launcher tells it on one machine")
                    .forEach(advice::add);
        }
        return advice;
    }

    /// What collects the logs of pods reads lines, and a stack trace of many lines would be many of them.
    static List<String> logsAreJson(Rendering rendering) {
        return rendering.deployments().stream()
                .filter(deployment ->
                        !"true".equals(rendering.environment(deployment).get(JSON)))
                .map(deployment -> Rendering.called(deployment) + " writes its log as text: tell it " + JSON + "=true")
                .toList();
    }

    /// Each address that a process is told leads to a service of the rendering, to what an operator makes out of it, or
    /// out of the cluster.
    static List<String> hostsAreThere(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            addresses(rendering, deployment).forEach(address -> {
                if (!address.isOutside() && !ports(rendering, address.host()).contains(address.port())) {
                    advice.add(Rendering.called(deployment) + " is told " + address + ", and nobody listens there");
                }
            });
            String database = rendering.environment(deployment).getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
            String name = Rendering.name(deployment);
            if (!database.isEmpty() && !database.endsWith("/" + name)) {
                advice.add(Rendering.called(deployment) + " is told the database " + database
                        + ": each service has the one of its name");
            }
            if (!database.isEmpty()
                    && rendering.has("Cluster")
                    && rendering.find("Database", name).isEmpty()) {
                advice.add(Rendering.called(deployment) + " has no database: name it beside the cluster");
            }
        }
        for (ObjectNode ingress : rendering.all("Ingress")) {
            Rendering.each(ingress.at("/spec/rules"))
                    .flatMap(rule -> Rendering.each(rule.at("/http/paths")))
                    .map(path -> path.at("/backend/service"))
                    .filter(backend -> !ports(rendering, backend.path("name").asText())
                            .contains(backend.at("/port/number").asInt()))
                    .map(backend -> Rendering.called(ingress) + " leads to " + backend + ", and nobody listens there")
                    .forEach(advice::add);
        }
        for (ObjectNode route : rendering.all("HTTPRoute")) {
            Rendering.each(route.at("/spec/rules"))
                    .flatMap(rule -> Rendering.each(rule.path("backendRefs")))
                    .filter(backend -> !ports(rendering, backend.path("name").asText())
                            .contains(backend.path("port").asInt()))
                    .map(backend -> Rendering.called(route) + " leads to " + backend + ", and nobody listens there")
                    .forEach(advice::add);
        }
        return advice;
    }

    /// What one service accepts concerns metrics and measures of others: each hears of all that are deployed. Of one
    /// that is not, nothing is ever heard, and its feed would be asked for in vain.
    static List<String> allFollowAll(Rendering rendering) {
        SortedSet<String> deployed = new TreeSet<>(rendering.services());
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            if (deployed.contains(Rendering.name(deployment))) {
                String told = rendering.environment(deployment).getOrDefault(SOURCES, "");
                if (!new TreeSet<>(Arrays.asList(told.split(","))).equals(deployed)) {
                    advice.add(Rendering.called(deployment) + " follows " + told + ", and deployed are " + deployed
                            + ": say the same in " + SOURCES);
                }
            }
        }
        return advice;
    }

    /// The gateway finds each service that is deployed under its own name, and serves those and no others.
    static List<String> upstreamsAreDeployed(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        rendering.find("Deployment", Wholes.GATEWAY).ifPresent(gateway -> {
            Map<String, String> told = rendering.environment(gateway);
            SortedSet<String> served = served(told);
            SortedSet<String> deployed = new TreeSet<>(rendering.services());
            if (!served.equals(deployed)) {
                advice.add("Deployment gateway serves " + served + ", and deployed are " + deployed
                        + ": say the same in " + ONLY);
            }
            told.forEach((name, value) -> {
                var upstream = UPSTREAM.matcher(name);
                if (upstream.matches()) {
                    String service = upstream.group(1).toLowerCase(Locale.ROOT);
                    if (!value.equals("http://" + service + ":8080")) {
                        advice.add("Deployment gateway is told that " + service + " is at " + value);
                    }
                }
            });
        });
        return advice;
    }

    /// The services that a gateway serves, by what it is told.
    private static SortedSet<String> served(Map<String, String> told) {
        String only = told.getOrDefault(ONLY, "");
        return only.isEmpty()
                ? told.keySet().stream()
                        .map(UPSTREAM::matcher)
                        .filter(java.util.regex.Matcher::matches)
                        .map(upstream -> upstream.group(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(Arrays.asList(only.split(",")));
    }

    /// Where a process is told to go.
    record Address(String host, int port) {

        /// Names with a dot are looked up outside.
        boolean isOutside() {
            return host.contains(".");
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /// All addresses that a process is told and uses.
    static List<Address> addresses(Rendering rendering, ObjectNode deployment) {
        Map<String, String> told = rendering.environment(deployment);
        SortedSet<String> served = served(told);
        return told.entrySet().stream()
                .filter(one -> {
                    var upstream = UPSTREAM.matcher(one.getKey());
                    return !upstream.matches()
                            || served.contains(upstream.group(1).toLowerCase(Locale.ROOT));
                })
                .flatMap(one -> addresses(one.getKey(), one.getValue()))
                .distinct()
                .toList();
    }

    private static Stream<Address> addresses(String name, String value) {
        if (name.endsWith("_BOOTSTRAP_SERVERS")) {
            return Arrays.stream(value.split(",")).map(one -> {
                String[] parts = one.split(":");
                return new Address(parts[0], Integer.parseInt(parts[1]));
            });
        }
        if (!value.contains("://")) {
            return Stream.empty();
        }
        URI url = URI.create(value.replaceFirst("^jdbc:", ""));
        int usual = url.getScheme().equals("https") ? 443 : 80;
        return Stream.of(new Address(url.getHost(), url.getPort() < 0 ? usual : url.getPort()));
    }

    /// The ports of a service, also of one that an operator makes.
    private static Set<Integer> ports(Rendering rendering, String host) {
        Optional<ObjectNode> service = rendering.find("Service", host);
        if (service.isPresent()) {
            return service.get().at("/spec/type").asText().equals("ExternalName")
                    ? Set.of(5432)
                    : Rendering.each(service.get().at("/spec/ports"))
                            .map(port -> port.path("port").asInt())
                            .collect(Collectors.toSet());
        }
        boolean postgres = rendering.all("Cluster").stream().anyMatch(one -> host.equals(Rendering.name(one) + "-rw"));
        boolean keycloak = rendering.all("Keycloak").stream()
                .anyMatch(one -> host.equals(Rendering.name(one) + "-service")
                        && one.at("/spec/http/httpEnabled").asBoolean());
        boolean kafka =
                rendering.all("Kafka").stream().anyMatch(one -> host.equals(Rendering.name(one) + "-kafka-bootstrap"));
        return postgres ? Set.of(5432) : keycloak ? Set.of(8080) : kafka ? Set.of(9092) : Set.of();
    }
}
