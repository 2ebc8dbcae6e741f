package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a pod is made of and what it may do on its node.
final class Pods {

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern MEASURED = Pattern.compile("(?m)^\\| ([a-z]+) \\| [0-9.]+ s \\| ([0-9]+) MiB \\|$");
    private static final Pattern QUANTITY = Pattern.compile("([0-9.]+)(m|Mi|Gi|)");
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "readinessProbe",
            "/q/health/ready",
            "livenessProbe",
            "/q/health/live");
    /// Where programs answer for their health and their numbers; Quarkus has it so unless it is told another.
    static final int MANAGEMENT = 9000;

    private static final List<String> SPREAD = List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone");

    private Pods() {}

    static List<String> imagesAreOfThisVersion(Rendering rendering) {
        String version = version();
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            String image = Rendering.container(deployment).path("image").asText();
            String should = "ipstrategy/" + Rendering.name(deployment) + ":" + version;
            if (!image.equals(should)) {
                advice.add(Rendering.called(deployment) + " runs " + image + ": it should run " + should
                        + ", the version that pom.xml builds");
            }
        }
        return advice;
    }

    /// A tag that moves is asked for at each start, and one that never does is not: a registry that is away must not
    /// keep a pod from starting. In `dev` images are brought in by hand.
    static List<String> imagesAreNotStale(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            JsonNode container = Rendering.container(deployment);
            String should = container.path("image").asText().endsWith("-SNAPSHOT") && !rendering.isOf("dev")
                    ? "Always"
                    : "IfNotPresent";
            if (!container.path("imagePullPolicy").asText().equals(should)) {
                advice.add(Rendering.called(deployment) + " runs "
                        + container.path("image").asText() + " with another imagePullPolicy than " + should);
            }
        }
        return advice;
    }

    static List<String> resourcesAreSetAndMeasured(Rendering rendering) {
        Map<String, BigDecimal> measured = measured();
        BigDecimal most = measured.values().stream().max(BigDecimal::compareTo).orElseThrow();
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            JsonNode resources = Rendering.container(deployment).path("resources");
            for (String what : List.of("cpu", "memory")) {
                Optional<BigDecimal> asked = quantity(resources.at("/requests/" + what));
                Optional<BigDecimal> limit = quantity(resources.at("/limits/" + what));
                if (asked.isEmpty() || limit.isEmpty() || asked.get().compareTo(limit.get()) > 0) {
                    advice.add(Rendering.called(deployment) + " needs a request and a limit of " + what
                            + ", the limit not below the request");
                } else if (what.equals("memory")
                        && asked.get().compareTo(measured.getOrDefault(Rendering.name(deployment), most)) < 0) {
                    advice.add(Rendering.called(deployment) + " asks for less memory than docs/MEASUREMENTS.md"
                            + " found it to hold");
                }
            }
        }
        return advice;
    }

    static List<String> probesAskForHealth(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            JsonNode container = Rendering.container(deployment);
            String listens = rendering.environment(deployment).getOrDefault("QUARKUS_HTTP_PORT", "none");
            boolean named = Rendering.each(container.path("ports"))
                    .anyMatch(port -> port.path("name").asText().equals("http")
                            && port.path("containerPort").asText().equals(listens));
            if (!named) {
                advice.add(Rendering.called(deployment) + " has no port http that is QUARKUS_HTTP_PORT, " + listens);
            }
            boolean apart = Rendering.each(container.path("ports"))
                    .anyMatch(port -> port.path("name").asText().equals("management")
                            && port.path("containerPort").asInt() == MANAGEMENT);
            if (!apart) {
                advice.add(Rendering.called(deployment) + " has no port management that is " + MANAGEMENT
                        + ", where the images' programs answer for their health");
            }
            PROBES.forEach((probe, path) -> {
                JsonNode asked = container.path(probe).path("httpGet");
                if (!asked.path("path").asText().equals(path)
                        || !asked.path("port").asText().equals("management")) {
                    advice.add(Rendering.called(deployment) + " has no " + probe + " that asks " + path
                            + " at the port management");
                }
            });
        }
        return advice;
    }

    static List<String> podsAreRestricted(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        rendering.all("Namespace").stream()
                .filter(one -> !"restricted"
                        .equals(Rendering.labels(one.path("metadata")).get("pod-security.kubernetes.io/enforce")))
                .map(one -> Rendering.called(one) + " does not enforce the standard restricted")
                .forEach(advice::add);
        if (!rendering.has("Namespace")) {
            advice.add("There is no namespace, so nobody enforces the standard restricted");
        }
        for (ObjectNode deployment : rendering.deployments()) {
            String called = Rendering.called(deployment);
            JsonNode pod = Rendering.pod(deployment);
            require(advice, called, pod.at("/securityContext/runAsNonRoot").asBoolean(), "runs as root");
            require(advice, called, pod.at("/securityContext/runAsUser").asInt(0) > 0, "has no user of its own");
            require(
                    advice,
                    called,
                    pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                    "has no seccomp profile");
            for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                require(advice, called, !pod.path(shared).asBoolean(), "has " + shared);
            }
            require(
                    advice,
                    called,
                    Rendering.each(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath")),
                    "mounts a path of its node");
            for (String kind : List.of("containers", "initContainers")) {
                pod.path(kind).forEach(container -> {
                    JsonNode may = container.path("securityContext");
                    String one = called + ", " + container.path("name").asText() + ",";
                    require(
                            advice,
                            one,
                            !may.path("allowPrivilegeEscalation").asBoolean(true),
                            "may gain privileges: allowPrivilegeEscalation is false");
                    require(advice, one, !may.path("privileged").asBoolean(), "is privileged");
                    require(
                            advice,
                            one,
                            Rendering.each(may.at("/capabilities/drop"))
                                            .anyMatch(drop -> drop.asText().equals("ALL"))
                                    && may.at("/capabilities/add").isMissingNode(),
                            "keeps capabilities: drop ALL, add none");
                    require(
                            advice,
                            one,
                            Rendering.each(container.path("ports")).noneMatch(port -> port.has("hostPort")),
                            "takes a port of its node");
                });
            }
        }
        return advice;
    }

    static List<String> rootIsReadOnly(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            String called = Rendering.called(deployment);
            JsonNode container = Rendering.container(deployment);
            require(
                    advice,
                    called,
                    container.at("/securityContext/readOnlyRootFilesystem").asBoolean(),
                    "may write into its image: readOnlyRootFilesystem is true");
            // The Java machine and uploads write there.
            Optional<JsonNode> scratch = volumeAt(deployment, "/tmp");
            require(
                    advice,
                    called,
                    scratch.filter(volume -> volume.at("/emptyDir/sizeLimit").isTextual())
                            .isPresent(),
                    "has no /tmp of its own with a limit");
            String files = rendering.environment(deployment).get("IPSTRATEGY_FILES_FOLDER");
            require(
                    advice,
                    called,
                    files == null
                            || volumeAt(deployment, files)
                                    .filter(volume -> volume.has("persistentVolumeClaim"))
                                    .isPresent(),
                    "keeps files in " + files + ", where no volume is mounted that lasts");
        }
        return advice;
    }

    static List<String> noTokenIsMounted(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            String called = Rendering.called(deployment);
            JsonNode pod = Rendering.pod(deployment);
            require(
                    advice,
                    called,
                    !pod.path("automountServiceAccountToken").asBoolean(true),
                    "mounts a token of the cluster");
            require(
                    advice,
                    called,
                    pod.path("serviceAccountName").asText().equals(Rendering.name(deployment)),
                    "has no account of its own name");
            require(
                    advice,
                    called,
                    Rendering.each(pod.path("volumes")).noneMatch(volume -> volume.has("projected")),
                    "has a projected volume");
        }
        rendering.all("ServiceAccount").stream()
                .filter(one -> one.path("automountServiceAccountToken").asBoolean(true))
                .map(one -> Rendering.called(one) + " has its token mounted wherever it is used")
                .forEach(advice::add);
        return advice;
    }

    static List<String> podsAreSpread(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            Map<String, String> labels = Rendering.labels(deployment.at("/spec/template/metadata"));
            for (String over : SPREAD) {
                boolean spread = Rendering.each(Rendering.pod(deployment).path("topologySpreadConstraints"))
                        .anyMatch(one -> one.path("topologyKey").asText().equals(over)
                                && Selector.matches(one.path("labelSelector"), labels)
                                && tellsApart(one));
                require(advice, Rendering.called(deployment), spread, "is not spread over " + over);
            }
        }
        return advice;
    }

    /// Whether those of one deployable are counted for themselves.
    private static boolean tellsApart(JsonNode constraint) {
        return constraint.at("/labelSelector/matchLabels").has(Rendering.NAME)
                || Rendering.each(constraint.path("matchLabelKeys"))
                        .anyMatch(key -> key.asText().equals(Rendering.NAME));
    }

    private static Optional<JsonNode> volumeAt(JsonNode deployment, String path) {
        return Rendering.each(Rendering.container(deployment).path("volumeMounts"))
                .filter(mount -> mount.path("mountPath").asText().equals(path))
                .findFirst()
                .flatMap(mount -> Rendering.each(Rendering.pod(deployment).path("volumes"))
                        .filter(volume -> volume.path("name").equals(mount.path("name")))
                        .findFirst());
    }

    private static void require(List<String> advice, String called, boolean holds, String otherwise) {
        if (!holds) {
            advice.add(called + " " + otherwise);
        }
    }

    static Optional<BigDecimal> quantity(JsonNode written) {
        Matcher quantity = QUANTITY.matcher(written.asText());
        if (written.isMissingNode() || !quantity.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(quantity.group(1));
        return Optional.of(
                switch (quantity.group(2)) {
                    case "m" -> number.movePointLeft(3);
                    case "Mi" -> number;
                    case "Gi" -> number.multiply(BigDecimal.valueOf(1024));
                    default -> number;
                });
    }

    /// What each process held when it was measured, in MiB.
    static Map<String, BigDecimal> measured() {
        Map<String, BigDecimal> measured = new TreeMap<>();
        MEASURED.matcher(text("docs/MEASUREMENTS.md"))
                .results()
                .filter(row -> Wholes.deployables().contains(row.group(1)))
                .forEach(row -> measured.put(row.group(1), new BigDecimal(row.group(2))));
        return measured;
    }

    private static String version() {
        Matcher version = VERSION.matcher(text("pom.xml"));
        if (!version.find()) {
            throw new IllegalStateException("pom.xml has no version");
        }
        return version.group(1);
    }

    static String text(String file) {
        try {
            return Files.readString(RepositoryRoot.path().resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
