package ipstrategy.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule catches what is planted, and names it.
class PlantedRenderingsTest {

    private static final String NATIONAL = "national";

    /// @param in the rendering in which it is planted
    /// @param what it is, for whoever reads the results
    /// @param named what the advice must name
    private record Planted(Rule rule, String in, String what, Consumer<Rendering> planting, String named) {

        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    private static Planted planted(Rule rule, String what, Consumer<Rendering> planting, String named) {
        return new Planted(rule, NATIONAL, what, planting, named);
    }

    static Stream<Planted> violations() {
        return Stream.of(
                planted(
                        Rule.EVERY_FIELD_IS_KNOWN,
                        "a probe that is mistyped",
                        all -> rename(container(all, "patents"), "readinessProbe", "readynessProbe"),
                        "readynessProbe"),
                planted(
                        Rule.EVERY_FIELD_IS_KNOWN,
                        "a number in words",
                        all -> spec(all, "Deployment", "patents").put("replicas", "three"),
                        "Deployment patents"),
                planted(
                        Rule.EVERY_FIELD_IS_KNOWN,
                        "an operator's kind of another version",
                        all -> find(all, "Cluster", "postgres").put("apiVersion", "postgresql.cnpg.io/v9"),
                        "postgresql.cnpg.io/v9 Cluster"),
                planted(
                        Rule.EVERY_FIELD_IS_KNOWN,
                        "an operator's field that is mistyped",
                        all -> rename(spec(all, "Cluster", "postgres"), "storage", "storrage"),
                        "spec.storrage"),
                planted(
                        Rule.EVERY_DEPLOYABLE_IS_THERE,
                        "a service that was forgotten",
                        all -> all.manifests().remove(find(all, "Deployment", "copyright")),
                        "copyright"),
                planted(
                        Rule.EVERY_DEPLOYABLE_IS_THERE,
                        "one replica in the national overlay",
                        all -> spec(all, "Deployment", "patents").put("replicas", 1),
                        "less than two"),
                new Planted(
                        Rule.EVERY_DEPLOYABLE_IS_THERE,
                        "single-agency",
                        "an agency without a gateway",
                        all -> all.manifests().remove(find(all, "Deployment", "gateway")),
                        "single-agency"),
                planted(
                        Rule.DEMO_STAYS_AT_HOME,
                        "demo users for the nation",
                        all -> tell(all, "gateway", "IPSTRATEGY_DEMO_USERS_ALLOWED", "true"),
                        "gateway speaks of demo users"),
                planted(
                        Rule.DEMO_STAYS_AT_HOME,
                        "a rehearsal for the nation",
                        all -> tell(all, "gateway", "QUARKUS_PROFILE", "dev"),
                        "gateway starts as a rehearsal"),
                new Planted(
                        Rule.DEMO_STAYS_AT_HOME,
                        "dev",
                        "a secret that everybody knows and no program",
                        all -> find(all, "Secret", "registrar")
                                .withObject("/data")
                                .put("secret", "c3dvcmRmaXNo"),
                        "Secret registrar has a secret"),
                planted(
                        Rule.DEMO_STAYS_AT_HOME,
                        "a secret in the repository",
                        all -> find(all, "Service", "patents").put("kind", "Secret"),
                        "Secret patents"),
                planted(
                        Rule.IMAGES_ARE_OF_THIS_VERSION,
                        "the latest image",
                        all -> container(all, "patents").put("image", "ipstrategy/patents:latest"),
                        "ipstrategy/patents:latest"),
                planted(
                        Rule.IMAGES_ARE_OF_THIS_VERSION,
                        "an image without a version",
                        all -> container(all, "patents").put("image", "ipstrategy/patents"),
                        "ipstrategy/patents:"),
                planted(
                        Rule.IMAGES_ARE_NOT_STALE,
                        "an older image under a name that moves",
                        all -> container(all, "patents")
                                .put("image", "ipstrategy/patents:1.0.0-SNAPSHOT")
                                .put("imagePullPolicy", "IfNotPresent"),
                        "than Always"),
                planted(
                        Rule.IMAGES_ARE_NOT_STALE,
                        "a registry that is asked for what never changes",
                        all -> container(all, "patents")
                                .put("image", "ipstrategy/patents:1.0.0-0123456789ab")
                                .put("imagePullPolicy", "Always"),
                        "than IfNotPresent"),
                planted(
                        Rule.RESOURCES_ARE_SET_AND_MEASURED,
                        "no limit of memory",
                        all -> container(all, "patents")
                                .withObject("/resources/limits")
                                .remove("memory"),
                        "limit of memory"),
                planted(
                        Rule.RESOURCES_ARE_SET_AND_MEASURED,
                        "less memory than it holds",
                        all -> container(all, "patents")
                                .withObject("/resources/requests")
                                .put("memory", "64Mi"),
                        "docs/MEASUREMENTS.md"),
                planted(
                        Rule.PROBES_ASK_FOR_HEALTH,
                        "no startup probe",
                        all -> container(all, "console").remove("startupProbe"),
                        "console has no startupProbe"),
                planted(
                        Rule.PROBES_ASK_FOR_HEALTH,
                        "another port than the process listens at",
                        all -> tell(all, "console", "QUARKUS_HTTP_PORT", "9999"),
                        "9999"),
                planted(
                        Rule.PROBES_ASK_FOR_HEALTH,
                        "health where people ask",
                        all -> container(all, "console")
                                .withObject("/readinessProbe/httpGet")
                                .put("port", "http"),
                        "console has no readinessProbe"),
                planted(
                        Rule.PODS_ARE_RESTRICTED,
                        "root",
                        all -> pod(all, "patents")
                                .withObject("/securityContext")
                                .put("runAsNonRoot", false),
                        "runs as root"),
                planted(
                        Rule.PODS_ARE_RESTRICTED,
                        "a capability",
                        all -> container(all, "patents")
                                .withObject("/securityContext/capabilities")
                                .putArray("add")
                                .add("NET_ADMIN"),
                        "keeps capabilities"),
                planted(
                        Rule.PODS_ARE_RESTRICTED,
                        "no seccomp profile",
                        all -> pod(all, "patents")
                                .withObject("/securityContext")
                                .remove("seccompProfile"),
                        "seccomp"),
                planted(
                        Rule.PODS_ARE_RESTRICTED,
                        "a namespace that enforces nothing",
                        all -> find(all, "Namespace", "ipstrategy")
                                .withObject("/metadata")
                                .remove("labels"),
                        "does not enforce"),
                planted(
                        Rule.ROOT_IS_READ_ONLY,
                        "an image that may be written into",
                        all -> container(all, "patents")
                                .withObject("/securityContext")
                                .put("readOnlyRootFilesystem", false),
                        "readOnlyRootFilesystem"),
                planted(
                        Rule.ROOT_IS_READ_ONLY,
                        "files where no volume is",
                        all -> tell(all, "patents", "IPSTRATEGY_FILES_FOLDER", "/elsewhere"),
                        "/elsewhere"),
                planted(
                        Rule.ROOT_IS_READ_ONLY,
                        "no room for what is passing",
                        all -> ((ArrayNode) container(all, "console").path("volumeMounts")).removeAll(),
                        "console has no /tmp"),
                planted(
                        Rule.NO_TOKEN_IS_MOUNTED,
                        "a token in a pod",
                        all -> pod(all, "patents").put("automountServiceAccountToken", true),
                        "Deployment patents mounts a token"),
                planted(
                        Rule.NO_TOKEN_IS_MOUNTED,
                        "an account that lends its token",
                        all -> find(all, "ServiceAccount", "patents").remove("automountServiceAccountToken"),
                        "ServiceAccount patents"),
                planted(
                        Rule.PODS_ARE_SPREAD,
                        "pods on one node",
                        all -> pod(all, "patents").remove("topologySpreadConstraints"),
                        "kubernetes.io/hostname"),
                planted(
                        Rule.LABELS_AGREE,
                        "a service that leads to nobody",
                        all -> spec(all, "Service", "patents")
                                .withObject("/selector")
                                .put(Rendering.NAME, "patent"),
                        "Service patents leads to []"),
                planted(
                        Rule.LABELS_AGREE,
                        "pods that two deployments select",
                        all -> all.manifests().add(renamed(find(all, "Deployment", "patents"), "patents-too")),
                        "2 deployments select"),
                planted(
                        Rule.REPLICAS_AGREE,
                        "a budget that lets nobody go",
                        all -> {
                            ObjectNode budget = spec(all, "PodDisruptionBudget", "patents");
                            budget.remove("maxUnavailable");
                            budget.put("minAvailable", 2);
                        },
                        "lets nobody go"),
                planted(
                        Rule.REPLICAS_AGREE,
                        "a budget that lets all go",
                        all -> spec(all, "PodDisruptionBudget", "patents").put("maxUnavailable", 2),
                        "lets all go"),
                planted(
                        Rule.REPLICAS_AGREE,
                        "no budget",
                        all -> all.manifests().remove(find(all, "PodDisruptionBudget", "patents")),
                        "patents has no disruption budget"),
                planted(
                        Rule.REPLICAS_AGREE,
                        "an autoscaler that begins elsewhere",
                        all -> spec(all, "HorizontalPodAutoscaler", "patents").put("minReplicas", 3),
                        "HorizontalPodAutoscaler patents"),
                planted(
                        Rule.REPLICAS_AGREE,
                        "more gateways than they are told",
                        all -> spec(all, "HorizontalPodAutoscaler", "gateway").put("maxReplicas", 12),
                        "12 do"),
                planted(
                        Rule.CONNECTIONS_FIT,
                        "replicas that open more than the database takes",
                        all -> spec(all, "HorizontalPodAutoscaler", "patents").put("maxReplicas", 12),
                        "Cluster postgres takes 500 connections"),
                planted(
                        Rule.CONNECTIONS_FIT,
                        "larger pools than there are connections for",
                        all -> all.services()
                                .forEach(service -> forget(all, service, "QUARKUS_DATASOURCE_JDBC_MAX_SIZE")),
                        "Cluster postgres takes 500 connections"),
                planted(
                        Rule.CONNECTIONS_FIT,
                        "more room for the pods of a next version",
                        all -> all.services()
                                .forEach(service -> spec(all, "Deployment", service)
                                        .withObject("/strategy/rollingUpdate")
                                        .put("maxSurge", "100%")),
                        "Cluster postgres takes 500 connections"),
                planted(
                        Rule.CONNECTIONS_FIT,
                        "a pool of Keycloak that nobody bounds",
                        all -> spec(all, "Keycloak", "keycloak")
                                .withObject("/db")
                                .remove("poolMaxSize"),
                        "poolMaxSize"),
                planted(
                        Rule.STORAGE_FITS_REPLICAS,
                        "two replicas on storage of one node",
                        all -> spec(all, "PersistentVolumeClaim", "patents-files")
                                .putArray("accessModes")
                                .add("ReadWriteOnce"),
                        "patents-files"),
                planted(
                        Rule.REFERENCES_EXIST,
                        "a secret that nobody makes",
                        all -> all.manifests().remove(find(all, "ExternalSecret", "registrar")),
                        "coordination names Secret registrar"),
                planted(
                        Rule.REFERENCES_EXIST,
                        "a key that a secret does not have",
                        all -> Rendering.each(container(all, "patents").path("env"))
                                .filter(one -> one.at("/valueFrom/secretKeyRef/key")
                                        .asText()
                                        .equals("password"))
                                .forEach(one -> ((ObjectNode) one.at("/valueFrom/secretKeyRef")).put("key", "pass")),
                        "wants pass"),
                planted(
                        Rule.REFERENCES_EXIST,
                        "a role of the database without a password",
                        all -> all.manifests().remove(find(all, "ExternalSecret", "limits-database")),
                        "Cluster postgres names Secret limits-database"),
                planted(
                        Rule.REFERENCES_EXIST,
                        "a volume that nobody claims",
                        all -> all.manifests().remove(find(all, "PersistentVolumeClaim", "patents-files")),
                        "PersistentVolumeClaim patents-files"),
                planted(
                        Rule.REFERENCES_EXIST,
                        "a certificate that the guide does not speak of",
                        all -> ((ObjectNode) find(all, "Ingress", "gateway").at("/spec/tls/0"))
                                .put("secretName", "unheard-of"),
                        "unheard-of"),
                planted(
                        Rule.SETTINGS_ARE_READ,
                        "a setting that is mistyped",
                        all -> tell(all, "patents", "IPSTRATEGY_FILE_FOLDER", "/files"),
                        "IPSTRATEGY_FILE_FOLDER"),
                planted(
                        Rule.SETTINGS_ARE_COMPLETE,
                        "a setting that was forgotten",
                        all -> forget(all, "patents", "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET"),
                        "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET"),
                planted(
                        Rule.LOGS_ARE_JSON,
                        "a log for people where a machine reads it",
                        all -> tell(all, "patents", "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
                        "patents writes its log as text"),
                planted(
                        Rule.HOSTS_ARE_THERE,
                        "a gateway of another name",
                        all -> tell(all, "patents", "IPSTRATEGY_FOLLOWING_GATEWAY", "http://gate:8080"),
                        "gate:8080"),
                planted(
                        Rule.HOSTS_ARE_THERE,
                        "the database of another",
                        all -> tell(
                                all,
                                "patents",
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://postgres-rw:5432/copyright"),
                        "the one of its name"),
                planted(
                        Rule.HOSTS_ARE_THERE,
                        "a way in that leads to nobody",
                        all -> ((ObjectNode) find(all, "Ingress", "gateway")
                                        .at("/spec/rules/0/http/paths/0/backend/service/port"))
                                .put("number", 80),
                        "Ingress gateway leads to"),
                planted(
                        Rule.UPSTREAMS_ARE_DEPLOYED,
                        "a service that the gateway is not told of",
                        all -> forget(all, "gateway", "GATEWAY_SERVICES_PATENTS_URL"),
                        "deployed are"),
                planted(
                        Rule.UPSTREAMS_ARE_DEPLOYED,
                        "a service at the address of another",
                        all -> tell(all, "gateway", "GATEWAY_SERVICES_PATENTS_URL", "http://copyright:8080"),
                        "patents is at http://copyright:8080"),
                new Planted(
                        Rule.UPSTREAMS_ARE_DEPLOYED,
                        "single-agency",
                        "a gateway that serves another agency",
                        all -> tell(all, "gateway", "GATEWAY_ONLY", "copyright"),
                        "serves [copyright]"),
                planted(
                        Rule.ALL_FOLLOW_ALL,
                        "a service that hears of the office and itself alone",
                        all -> tell(all, "patents", "IPSTRATEGY_FOLLOWING_SOURCES", "coordination,patents"),
                        "patents follows coordination,patents"),
                new Planted(
                        Rule.ALL_FOLLOW_ALL,
                        "single-agency",
                        "an agency that waits for others who are not there",
                        all -> tell(all, "patents", "IPSTRATEGY_FOLLOWING_SOURCES", "patents,trademarks"),
                        "patents follows patents,trademarks"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "no policy at all",
                        all -> all.manifests().removeAll(all.all("NetworkPolicy")),
                        "stranger -> patents"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "a way that was forgotten",
                        all -> all.manifests().remove(find(all, "NetworkPolicy", "to-postgres")),
                        "No policy opens patents -> postgres TCP 5432"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "services that speak to each other",
                        all -> ((ObjectNode) find(all, "NetworkPolicy", "behind-the-gateway")
                                        .at("/spec/ingress/0/from/0"))
                                .putObject("podSelector"),
                        "opens stranger -> patents TCP 8080"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "every port of the gateway",
                        all -> ((ObjectNode)
                                        find(all, "NetworkPolicy", "gateway").at("/spec/ingress/0"))
                                .remove("ports"),
                        "opens console -> gateway TCP 9092"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "webhooks into the house",
                        all -> ((ObjectNode)
                                        find(all, "NetworkPolicy", "webhooks").at("/spec/egress/0/to/0/ipBlock"))
                                .remove("except"),
                        "coordination -> the metadata of a cloud TCP 443"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "metrics for everybody who watches",
                        all -> ((ObjectNode)
                                        find(all, "NetworkPolicy", "metrics").at("/spec/ingress/0/from/0"))
                                .remove("podSelector"),
                        "someone of monitoring -> patents TCP 9000"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "Keycloak without a way to its database",
                        all -> all.manifests().remove(find(all, "NetworkPolicy", "keycloak-to-postgres")),
                        "No policy opens keycloak -> postgres TCP 5432"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "a database that takes nothing of Keycloak",
                        all -> all.manifests().remove(find(all, "NetworkPolicy", "postgres-for-keycloak")),
                        "No policy opens the job of the realm -> postgres TCP 5432"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "a Keycloak that nobody reaches from outside",
                        all -> all.manifests().remove(find(all, "NetworkPolicy", "ingress-to-keycloak")),
                        "No policy opens ingress-nginx -> keycloak TCP 8080"),
                new Planted(
                        Rule.EDGES_ARE_EXACT,
                        "national+gateway-api",
                        "a Keycloak that no route reaches",
                        all -> all.manifests().remove(find(all, "NetworkPolicy", "gateway-api-to-keycloak")),
                        "No policy opens gateway-system -> keycloak TCP 8080"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "a database for everybody in the namespace",
                        all -> ((ObjectNode)
                                        find(all, "NetworkPolicy", "postgres").at("/spec/ingress/0/from/0"))
                                .putObject("podSelector"),
                        "opens stranger -> postgres TCP 5432"),
                planted(
                        Rule.EDGES_ARE_EXACT,
                        "an engine that Prometheus does not reach",
                        all -> all.manifests().remove(find(all, "NetworkPolicy", "metrics-of-postgres")),
                        "No policy opens prometheus -> postgres TCP 9187"),
                planted(
                        Rule.NAMES_AGREE,
                        "a Keycloak of another name than people come in by",
                        all -> spec(all, "Keycloak", "keycloak")
                                .withObject("/hostname")
                                .put("hostname", "https://id.elsewhere.example.org"),
                        "names itself https://id.elsewhere.example.org"),
                planted(
                        Rule.NAMES_AGREE,
                        "a Keycloak without TLS",
                        all -> spec(all, "Keycloak", "keycloak")
                                .withObject("/hostname")
                                .put("hostname", "http://id.ip.example.org"),
                        "without TLS"),
                planted(
                        Rule.NAMES_AGREE,
                        "a name without a certificate",
                        all -> ((ObjectNode) find(all, "Ingress", "gateway").at("/spec/rules/0"))
                                .put("host", "ip.agency.example"),
                        "lets in by [ip.agency.example]"),
                new Planted(
                        Rule.NAMES_AGREE,
                        "national+gateway-api",
                        "a route by another name than the Ingress",
                        all -> spec(all, "HTTPRoute", "gateway")
                                .putArray("hostnames")
                                .add("ip.agency.example"),
                        "reached by [ip.agency.example, ip.example.org]"),
                new Planted(
                        Rule.NAMES_AGREE,
                        "national+gateway-api",
                        "a route to Keycloak by the name of the gateway",
                        all -> spec(all, "HTTPRoute", "keycloak")
                                .putArray("hostnames")
                                .add("ip.example.org"),
                        "leads to the gateway and to Keycloak"),
                planted(
                        Rule.EVERYTHING_IS_WATCHED,
                        "a console that nobody reads",
                        all -> ((ObjectNode) find(all, "Deployment", "console").at("/spec/template/metadata/labels"))
                                .remove("app.kubernetes.io/part-of"),
                        "Deployment console is read by no PodMonitor"),
                planted(
                        Rule.EVERYTHING_IS_WATCHED,
                        "a database that nobody watches",
                        all -> all.manifests().remove(find(all, "PodMonitor", "postgres")),
                        "The engine postgres"),
                planted(
                        Rule.EVERYTHING_IS_WATCHED,
                        "pods of which nobody knows what they are",
                        all -> ((ObjectNode) find(all, "PodMonitor", "platform").at("/spec/podMetricsEndpoints/0"))
                                .remove("relabelings"),
                        "PodMonitor platform does not say of what it reads"),
                planted(
                        Rule.EVERYTHING_IS_WATCHED,
                        "a Keycloak that tells nothing",
                        all -> spec(all, "Keycloak", "keycloak").remove("additionalOptions"),
                        "metrics-enabled"),
                new Planted(
                        Rule.EDGES_ARE_EXACT,
                        "national+tracing",
                        "traces that come to no collector",
                        all -> all.manifests().remove(find(all, "NetworkPolicy", "traces")),
                        "No policy opens patents -> otel-collector TCP 4317"),
                new Planted(
                        Rule.EDGES_ARE_EXACT,
                        "national+tracing",
                        "traces for everybody who watches",
                        all -> ((ObjectNode)
                                        find(all, "NetworkPolicy", "traces").at("/spec/egress/0/to/0"))
                                .remove("podSelector"),
                        "patents -> prometheus TCP 4317"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aRuleCatchesWhatIsPlanted(Planted planted) {
        Rendering rendering = Kustomize.render(planted.in()).copy();
        assertThat(planted.rule().advice(rendering)).isEmpty();

        planted.planting().accept(rendering);

        assertThat(planted.rule().advice(rendering))
                .anySatisfy(advice -> assertThat(advice).contains(planted.named()));
    }

    @Test
    void noRuleIsWithoutAPlantedViolation() {
        assertThat(violations().map(Planted::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Rule.values()));
    }

    private static ObjectNode find(Rendering all, String kind, String name) {
        return all.find(kind, name).orElseThrow();
    }

    private static ObjectNode spec(Rendering all, String kind, String name) {
        return (ObjectNode) find(all, kind, name).path("spec");
    }

    private static ObjectNode pod(Rendering all, String name) {
        return (ObjectNode) Rendering.pod(find(all, "Deployment", name));
    }

    private static ObjectNode container(Rendering all, String name) {
        return (ObjectNode) Rendering.container(find(all, "Deployment", name));
    }

    private static void tell(Rendering all, String name, String variable, String value) {
        forget(all, name, variable);
        ((ArrayNode) container(all, name).path("env"))
                .addObject()
                .put("name", variable)
                .put("value", value);
    }

    private static void forget(Rendering all, String name, String variable) {
        ArrayNode env = (ArrayNode) container(all, name).path("env");
        List<?> kept = Rendering.each(env)
                .filter(one -> !one.path("name").asText().equals(variable))
                .map(ObjectNode.class::cast)
                .toList();
        env.removeAll();
        kept.forEach(one -> env.add((ObjectNode) one));
    }

    private static void rename(ObjectNode object, String field, String other) {
        object.set(other, object.remove(field));
    }

    private static ObjectNode renamed(ObjectNode manifest, String name) {
        ObjectNode other = manifest.deepCopy();
        other.withObject("/metadata").put("name", name);
        return other;
    }
}
