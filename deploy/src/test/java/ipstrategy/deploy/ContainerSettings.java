package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.testkit.House;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What containers are told, and whether it is true.
final class ContainerSettings {

    private static final Pattern CONFIDENTIAL = Pattern.compile(".*(SECRET|PASSWORD)");
    private static final Pattern WRITTEN = Pattern.compile("((?:quarkus|ipstrategy|console|gateway)(?:[.-][a-z]+)+)=");
    private static final Pattern OF_THE_IMAGE = Pattern.compile("(?m)^ +([A-Z_]+)=");
    private static final Pattern MAX_CONNECTIONS = Pattern.compile("max_connections=([0-9]+)");
    private static final String LIBRARIES = "launcher/src/test/resources/settings-of-libraries.properties";
    private static final Set<String> OF_QUARKUS = Set.of("QUARKUS_CONFIG_LOCATIONS");
    private static final String KEYCLOAK = "keycloak";

    private ContainerSettings() {}

    /// A secret is a file that one container is shown: the environment can be read by whoever may ask the engine.
    static List<String> secretsAreFilesOfOne(Composition composition) {
        List<String> advice = new ArrayList<>();
        Map<String, List<String>> shown = new HashMap<>();
        composition.containers().forEach((name, container) -> {
            Composition.told(container).keySet().stream()
                    .filter(setting -> CONFIDENTIAL.matcher(setting).matches())
                    .map(setting -> "The container " + name + " is told " + setting + " where everybody can read it")
                    .forEach(advice::add);
            Composition.shown(container)
                    .forEach(secret -> shown.computeIfAbsent(secret, none -> new ArrayList<>())
                            .add(name));
        });
        shown.forEach((secret, names) -> {
            if (names.size() > 1) {
                advice.add("The secret " + secret + " is shown to " + names);
            }
            if (!composition.compose().path("secrets").has(secret)) {
                advice.add("The secret " + secret + " is shown to " + names + ", and is no file");
            }
        });
        for (String deployable : Wholes.deployables()) {
            JsonNode container = composition.container(deployable);
            String file = deployable + ".properties";
            Containers.require(
                    advice,
                    deployable,
                    Composition.shown(container).toList().equals(List.of(file))
                            && ("/run/secrets/" + file)
                                    .equals(Composition.told(container).get("QUARKUS_CONFIG_LOCATIONS")),
                    "does not read its own secrets, " + file);
        }
        return advice;
    }

    static List<String> settingsAreRead(Composition composition) {
        String libraries = Pods.text(LIBRARIES);
        List<String> advice = new ArrayList<>();
        for (String deployable : Wholes.deployables()) {
            Composition.told(composition.container(deployable)).keySet().stream()
                    .filter(name ->
                            !OF_QUARKUS.contains(name) && !Known.settings().isRead(name))
                    .map(name -> "The container " + deployable + " is told " + name + ", which nobody reads")
                    .forEach(advice::add);
        }
        Composition.told(composition.container(KEYCLOAK)).keySet().stream()
                .filter(name -> !libraries.contains("\n" + name + " = "))
                .map(name -> "The container keycloak is told " + name + ", which " + LIBRARIES + " does not know")
                .forEach(advice::add);
        return advice;
    }

    /// What the launcher tells a process on one machine a container is told too, or finds in its image or its secrets.
    static List<String> settingsAreComplete(Composition composition) {
        Set<String> elsewhere = WRITTEN.matcher(composition.file(Composition.SECRETS))
                .results()
                .map(found -> found.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        OF_THE_IMAGE
                .matcher(composition.file(Composition.DOCKERFILE))
                .results()
                .map(found -> found.group(1))
                .forEach(elsewhere::add);
        List<String> advice = new ArrayList<>();
        for (String deployable : Wholes.deployables()) {
            Set<String> told =
                    Composition.told(composition.container(deployable)).keySet();
            Known.settings().needed(deployable).stream()
                    .filter(name -> !told.contains(name) && !elsewhere.contains(name))
                    .map(name -> "The container " + deployable + " is not told " + name
                            + ", which the launcher tells it on one machine")
                    .forEach(advice::add);
        }
        for (String service : House.SERVICES.modules()) {
            String upstream = "GATEWAY_SERVICES_" + service.toUpperCase(Locale.ROOT) + "_URL";
            Containers.require(
                    advice,
                    Wholes.GATEWAY,
                    ("http://" + service + ":8080")
                            .equals(Composition.told(composition.container(Wholes.GATEWAY))
                                    .get(upstream)),
                    "is not told by " + upstream + " where " + service + " is");
            Containers.require(
                    advice,
                    service,
                    Composition.told(composition.container(service))
                            .getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "")
                            .endsWith("//postgres:5432/" + service),
                    "has not the database of its name");
        }
        return advice;
    }

    static List<String> connectionsFit(Composition composition) {
        Matcher taken = MAX_CONNECTIONS.matcher(
                composition.container("postgres").path("command").toString());
        String keycloak = Composition.told(composition.container(KEYCLOAK)).getOrDefault("KC_DB_POOL_MAX_SIZE", "100");
        int open = Connections.KEPT_FREE + Integer.parseInt(keycloak);
        for (String service : House.SERVICES.modules()) {
            open += Connections.pool(Composition.told(composition.container(service)));
        }
        int most = taken.find() ? Integer.parseInt(taken.group(1)) : 100;
        return open > most
                ? List.of("PostgreSQL takes " + most + " connections, and all together may open " + open)
                : List.of();
    }

    static List<String> everythingIsWatched(Composition composition) {
        JsonNode jobs =
                Composition.tree(composition.file(Composition.PROMETHEUS)).path("scrape_configs");
        Set<String> read = Rendering.each(jobs)
                .flatMap(job -> Rendering.each(job.path("static_configs")))
                .flatMap(targets -> Rendering.each(targets.path("targets")))
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> should = new TreeSet<>(Wholes.deployables());
        should.add(KEYCLOAK);
        List<String> advice = new ArrayList<>();
        should.stream()
                .filter(name -> !read.contains(name + ":" + Pods.MANAGEMENT))
                .map(name -> Composition.PROMETHEUS + " does not read " + name)
                .forEach(advice::add);
        Rendering.each(jobs)
                .filter(job -> Rendering.each(job.path("relabel_configs"))
                        .noneMatch(one -> one.path("target_label").asText().equals("deployable")))
                .map(job -> Composition.PROMETHEUS + " does not say of what the job "
                        + job.path("job_name").asText() + " reads, as deployable")
                .forEach(advice::add);
        return advice;
    }
}
