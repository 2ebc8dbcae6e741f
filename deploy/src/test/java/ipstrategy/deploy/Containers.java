package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.testkit.House;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a container of the composed platform is made of, and what it may do on its machine.
final class Containers {

    private static final Pattern OTHERS = Pattern.compile("\\$\\{[A-Z]+_IMAGE:-[a-z./-]+:([A-Za-z0-9._-]+)}");
    private static final Pattern BASE = Pattern.compile("(?m)^ARG [A-Z]+_IMAGE=(\\S+)$");
    private static final Pattern MEMORY = Pattern.compile("([0-9]+)([MG])");
    private static final Pattern USER = Pattern.compile("(?m)^USER (\\S+)$");
    private static final String HEALTH = "HEALTHCHECK";
    private static final String HEALTHY = "service_healthy";
    private static final String POSTGRES = "postgres";
    private static final String KEYCLOAK = "keycloak";

    /// Its image writes to itself; it is for trying, and not there unless it is asked for.
    private static final String WRITES_TO_ITSELF = "kafka";

    private Containers() {}

    static List<String> everyDeployableIsThere(Composition composition) {
        Set<String> should = new TreeSet<>(Wholes.deployables());
        should.add(POSTGRES);
        should.add(KEYCLOAK);
        Set<String> there = new TreeSet<>(composition.always().keySet());
        return there.equals(should) ? List.of() : List.of("Composed are " + there + ": it should be " + should);
    }

    static List<String> containersAreRestricted(Composition composition) {
        List<String> advice = new ArrayList<>();
        composition.containers().forEach((name, container) -> {
            require(
                    advice,
                    name,
                    container.path("read_only").asBoolean() || name.equals(WRITES_TO_ITSELF),
                    "may write into its image: read_only is true");
            require(
                    advice,
                    name,
                    texts(container.path("cap_drop")).equals(List.of("ALL")) && !container.has("cap_add"),
                    "keeps capabilities: drop ALL, add none");
            require(
                    advice,
                    name,
                    texts(container.path("security_opt")).contains("no-new-privileges:true"),
                    "may gain privileges: no-new-privileges");
            for (String shared : List.of("privileged", "network_mode", "pid", "ipc", "devices")) {
                require(advice, name, !container.has(shared), "has " + shared);
            }
            require(
                    advice,
                    name,
                    texts(container.path("volumes")).stream()
                            .noneMatch(volume -> volume.startsWith("/") && volume.contains(":")
                                    || volume.startsWith("./") && !volume.endsWith(":ro")),
                    "may write to its machine");
        });
        return advice;
    }

    static List<String> limitsAreSetAndMeasured(Composition composition) {
        Map<String, BigDecimal> measured = Pods.measured();
        List<String> advice = new ArrayList<>();
        composition.containers().forEach((name, container) -> {
            JsonNode limits = container.at("/deploy/resources/limits");
            for (String what : List.of("cpus", "memory", "pids")) {
                require(advice, name, limits.has(what), "has no limit of " + what);
            }
            Matcher memory = MEMORY.matcher(limits.path("memory").asText());
            if (memory.matches()) {
                BigDecimal limit = new BigDecimal(memory.group(1))
                        .multiply(new BigDecimal(memory.group(2).equals("G") ? 1024 : 1));
                require(
                        advice,
                        name,
                        limit.compareTo(measured.getOrDefault(name, BigDecimal.ZERO)) > 0,
                        "may have less memory than docs/MEASUREMENTS.md found it to hold");
            }
            require(advice, name, container.at("/logging/options").has("max-size"), "writes logs without end");
        });
        return advice;
    }

    static List<String> imagesArePinned(Composition composition) {
        List<String> advice = new ArrayList<>();
        composition.containers().forEach((name, container) -> {
            String image = container.path("image").asText();
            Matcher other = OTHERS.matcher(image);
            boolean ours = image.equals("ipstrategy/" + name + ":${VERSION:-unreleased}") && container.has("build");
            boolean theirs = other.matches() && !other.group(1).equals("latest");
            require(advice, name, ours || theirs, "runs " + image + ", which may be anything tomorrow: name a version");
            boolean deployed = Wholes.deployables().contains(name);
            String built = (House.GATEWAY.modules().contains(name) ? "" : "services/") + name;
            require(
                    advice,
                    name,
                    !deployed || container.at("/build/args/DEPLOYABLE").asText().equals(built),
                    "is built of another program than " + built);
        });
        for (String file : List.of(Composition.DOCKERFILE, Composition.KEYCLOAK_DOCKERFILE)) {
            BASE.matcher(composition.file(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(image -> !image.matches("[^:]+:[A-Za-z0-9._-]+") || image.endsWith(":latest"))
                    .map(image -> file + " begins with " + image + ", which may be anything tomorrow")
                    .forEach(advice::add);
        }
        return advice;
    }

    /// Ours have a user of their own at the end of the file; the engines' are told one, or bring it.
    static List<String> imagesRunAsNobody(Composition composition) {
        List<String> advice = new ArrayList<>();
        String dockerfile = composition.file(Composition.DOCKERFILE);
        String last = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
        List<String> users =
                USER.matcher(last).results().map(found -> found.group(1)).toList();
        if (users.isEmpty() || !users.getLast().matches("[1-9][0-9]*:[1-9][0-9]*")) {
            advice.add(Composition.DOCKERFILE + " ends as " + users + ": let it end as a number that is not root");
        }
        if (!last.contains("\nENTRYPOINT [")) {
            advice.add(Composition.DOCKERFILE + " starts by a shell, which keeps signals from the program");
        }
        if (USER.matcher(composition.file(Composition.KEYCLOAK_DOCKERFILE))
                .results()
                .anyMatch(found -> found.group(1).matches("root.*|0.*"))) {
            advice.add(Composition.KEYCLOAK_DOCKERFILE + " makes Keycloak root");
        }
        composition.containers().forEach((name, container) -> {
            String user = container.path("user").asText();
            require(advice, name, !user.matches("root.*|0(:.*)?"), "is told to be root");
        });
        require(
                advice,
                POSTGRES,
                composition.container(POSTGRES).has("user"),
                "begins as root unless it is told a user");
        return advice;
    }

    static List<String> theGatewayAloneIsPublished(Composition composition) {
        List<String> advice = new ArrayList<>();
        composition.containers().forEach((name, container) -> {
            List<String> ports = texts(container.path("ports"));
            require(
                    advice,
                    name,
                    ports.isEmpty() || name.equals(Wholes.GATEWAY) || container.has("profiles"),
                    "is published at " + ports + ": the gateway alone is, and what is asked for besides");
            require(
                    advice,
                    name,
                    ports.stream().allMatch(port -> port.startsWith("127.0.0.1:")),
                    "is published beyond this machine: " + ports);
            require(advice, name, ports.size() < 2, "is published at more than one port: " + ports);
        });
        require(
                advice,
                Wholes.GATEWAY,
                texts(composition.container(Wholes.GATEWAY).path("ports")).stream()
                        .allMatch(port -> port.endsWith(":8080")),
                "shows its health or its numbers to everybody");
        return advice;
    }

    /// PostgreSQL, then Keycloak and the services, then the gateway: each when those before it can serve.
    static List<String> startsWaitForHealth(Composition composition) {
        List<String> advice = new ArrayList<>();
        Set<String> behind = new TreeSet<>(Wholes.deployables());
        behind.remove(Wholes.GATEWAY);
        behind.add(KEYCLOAK);
        waits(advice, composition, Wholes.GATEWAY, behind);
        House.SERVICES.modules().forEach(service -> waits(advice, composition, service, Set.of(POSTGRES)));
        waits(advice, composition, KEYCLOAK, Set.of(POSTGRES));
        require(
                advice,
                POSTGRES,
                composition.container(POSTGRES).at("/healthcheck/test").size() > 1,
                "says nothing of its health");
        for (String file : List.of(Composition.DOCKERFILE, Composition.KEYCLOAK_DOCKERFILE)) {
            if (!composition.file(file).contains("\n" + HEALTH + " ")) {
                advice.add(file + " has no " + HEALTH + ", and others wait for it");
            }
        }
        return advice;
    }

    private static void waits(List<String> advice, Composition composition, String name, Set<String> others) {
        JsonNode waiting = composition.container(name).path("depends_on");
        others.stream()
                .filter(other -> !waiting.path(other).path("condition").asText().equals(HEALTHY))
                .map(other -> "The container " + name + " does not wait until " + other + " is healthy")
                .forEach(advice::add);
    }

    static List<String> filesAreKept(Composition composition) {
        List<String> advice = new ArrayList<>();
        for (String service : House.SERVICES.modules()) {
            require(
                    advice,
                    service,
                    texts(composition.container(service).path("volumes")).contains(service + ":/data"),
                    "does not keep its files in the volume of its name, at /data");
        }
        composition
                .containers()
                .forEach((name, container) -> texts(container.path("volumes")).stream()
                        .filter(volume -> volume.matches("[a-z]+:/.*"))
                        .map(volume -> volume.split(":")[0])
                        .filter(volume -> !composition.compose().path("volumes").has(volume))
                        .map(volume ->
                                "The container " + name + " keeps what it has in " + volume + ", which is no volume")
                        .forEach(advice::add));
        for (String name : Wholes.deployables()) {
            require(
                    advice,
                    name,
                    texts(composition.container(name).path("volumes")).contains("/tmp"),
                    "has no /tmp of its own, and its root cannot be written");
        }
        return advice;
    }

    static void require(List<String> advice, String name, boolean holds, String otherwise) {
        if (!holds) {
            advice.add("The container " + name + " " + otherwise);
        }
    }

    static List<String> texts(JsonNode list) {
        return Stream.of(list).flatMap(Rendering::each).map(JsonNode::asText).toList();
    }
}
