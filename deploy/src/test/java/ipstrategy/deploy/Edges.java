package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.deploy.Settings.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who may speak to whom. The policies of a rendering are carried out in mind, for our pods and for everybody they
/// could meet, and compared with what our pods are told to do: no edge may be missing, and none too many. An edge needs
/// both of its ends, and is too many where one end of ours alone is open to it: the other may open tomorrow. Into the
/// engines that a rendering brings nobody is let either who need not be there.
final class Edges {

    private static final String OURS = "ipstrategy";
    private static final String SYSTEM = "kube-system";
    private static final String CONTROLLER = "ingress-nginx";
    private static final String DOOR = "gateway-system";
    private static final String INTERNET = "internet";
    private static final String COLLECTOR = "otel-collector";
    private static final String MONITORING = "monitoring";
    private static final String PROMETHEUS = "prometheus";
    private static final String OPERATOR = "cnpg-system";
    private static final String REALM = "the job of the realm";

    static final Pod POSTGRES = new Pod("postgres", OURS, Map.of("cnpg.io/cluster", "postgres"), "10.2.0.1");
    static final Pod KEYCLOAK = new Pod(
            "keycloak",
            OURS,
            Map.of(
                    "app",
                    "keycloak",
                    "app.kubernetes.io/managed-by",
                    "keycloak-operator",
                    "app.kubernetes.io/instance",
                    "keycloak"),
            "10.2.0.2");
    private static final Map<String, String> ENGINES = Map.of(
            "postgres-rw",
            "postgres",
            "keycloak-service",
            "keycloak",
            "kafka-kafka-bootstrap",
            "kafka",
            COLLECTOR + "." + MONITORING,
            COLLECTOR);

    /// The ports at which an edge is looked for, among them some that nobody needs.
    private static final List<String> PORTS = List.of(
            "TCP 8080",
            "TCP 9000",
            "TCP 5432",
            "TCP 9092",
            "TCP 4317",
            "TCP 443",
            "TCP 53",
            "UDP 53",
            "TCP 22",
            "TCP 8000",
            "TCP 6443",
            "TCP 7800",
            "TCP 57800",
            "TCP 9187");

    private Edges() {}

    static List<String> edgesAreExact(Rendering rendering) {
        List<Pod> ours = ours(rendering);
        List<Pod> all = new ArrayList<>(ours);
        all.addAll(others(rendering));
        List<Pod> guarded = new ArrayList<>(ours);
        engines(rendering).forEach(guarded::add);
        Policies policies = new Policies(OURS, rendering.all("NetworkPolicy"));
        SortedSet<String> open = new TreeSet<>();
        SortedSet<String> halfOpen = new TreeSet<>();
        for (Pod from : all) {
            for (Pod to : all) {
                for (String port : PORTS) {
                    String edge = edge(from.name(), to.name(), port);
                    boolean sent = policies.letOut(from, to, port);
                    boolean taken = policies.letIn(from, to, port);
                    if (sent && taken) {
                        open.add(edge);
                    }
                    if (sent && ours.contains(from) || taken && guarded.contains(to)) {
                        halfOpen.add(edge);
                    }
                }
            }
        }
        SortedSet<String> needed = needed(rendering);
        List<String> advice = new ArrayList<>();
        needed.stream()
                .filter(edge -> !open.contains(edge))
                .map(edge -> "No policy opens " + edge + ", which is needed")
                .forEach(advice::add);
        halfOpen.stream()
                .filter(edge -> !needed.contains(edge))
                .map(edge -> "A policy, or none, opens " + edge + ", which nobody needs")
                .forEach(advice::add);
        return advice;
    }

    private static String edge(String from, String to, String port) {
        return from + " -> " + to + " " + port;
    }

    private static SortedSet<String> needed(Rendering rendering) {
        SortedSet<String> needed = new TreeSet<>();
        for (ObjectNode deployment : rendering.deployments()) {
            String name = Rendering.name(deployment);
            needed.add(edge(name, "dns", "UDP 53"));
            needed.add(edge(name, "dns", "TCP 53"));
            for (Address address : Settings.addresses(rendering, deployment)) {
                needed.add(edge(name, target(rendering, address), "TCP " + address.port()));
            }
            if (name.equals("coordination")) {
                needed.add(edge(name, INTERNET, "TCP 443"));
            }
            if (!name.equals(Wholes.GATEWAY)) {
                // It says who is ready.
                needed.add(edge(Wholes.GATEWAY, name, "TCP " + Pods.MANAGEMENT));
            }
            if (rendering.has("PodMonitor")) {
                needed.add(edge(PROMETHEUS, name, "TCP " + Pods.MANAGEMENT));
            }
        }
        for (String front : fronts(rendering)) {
            needed.add(edge(front, Wholes.GATEWAY, "TCP 8080"));
        }
        needed.addAll(ofEngines(rendering));
        return needed;
    }

    /// Whoever lets people in.
    private static List<String> fronts(Rendering rendering) {
        List<String> fronts = new ArrayList<>();
        if (rendering.has("Ingress")) {
            fronts.add(CONTROLLER);
        }
        if (rendering.has("HTTPRoute")) {
            fronts.add(DOOR);
        }
        return fronts;
    }

    /// What engines need besides what our pods ask of them: each its like, Keycloak and the job that brings the realm
    /// in their database, whoever signs in Keycloak, and the operator of PostgreSQL its instances.
    private static SortedSet<String> ofEngines(Rendering rendering) {
        SortedSet<String> needed = new TreeSet<>();
        boolean watched = rendering.has("PodMonitor");
        if (rendering.has("Cluster")) {
            for (String port : List.of("TCP 5432", "TCP 8000")) {
                needed.add(edge(POSTGRES.name(), POSTGRES.name(), port));
                needed.add(edge(OPERATOR, POSTGRES.name(), port));
            }
            if (watched) {
                needed.add(edge(PROMETHEUS, POSTGRES.name(), "TCP 9187"));
            }
        }
        if (rendering.has("Keycloak")) {
            needed.add(edge(KEYCLOAK.name(), KEYCLOAK.name(), "TCP 7800"));
            needed.add(edge(KEYCLOAK.name(), KEYCLOAK.name(), "TCP 57800"));
            for (String front : fronts(rendering)) {
                needed.add(edge(front, KEYCLOAK.name(), "TCP 8080"));
            }
            if (rendering.has("Cluster")) {
                needed.add(edge(KEYCLOAK.name(), POSTGRES.name(), "TCP 5432"));
                needed.add(edge(REALM, POSTGRES.name(), "TCP 5432"));
            }
            if (watched) {
                needed.add(edge(PROMETHEUS, KEYCLOAK.name(), "TCP " + Pods.MANAGEMENT));
            }
        }
        return needed;
    }

    /// The engines that are brought along.
    static Stream<Pod> engines(Rendering rendering) {
        return Stream.concat(
                rendering.has("Cluster") ? Stream.of(POSTGRES) : Stream.empty(),
                rendering.has("Keycloak") ? Stream.of(KEYCLOAK) : Stream.empty());
    }

    private static String target(Rendering rendering, Address address) {
        boolean outside = rendering
                .find("Service", address.host())
                .filter(service -> service.at("/spec/type").asText().equals("ExternalName"))
                .isPresent();
        if (outside || address.isOutside() && !ENGINES.containsKey(address.host())) {
            return "outside at " + address.port();
        }
        return ENGINES.getOrDefault(address.host(), address.host());
    }

    private static List<Pod> ours(Rendering rendering) {
        List<Pod> ours = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            ours.add(new Pod(
                    Rendering.name(deployment), OURS, Counts.labelsOfPods(deployment), "10.1.0." + (ours.size() + 1)));
        }
        return ours;
    }

    /// Engines, neighbours and strangers, whether they are there or not: what leads to nobody today may lead
    /// to somebody tomorrow.
    private static List<Pod> others(Rendering rendering) {
        List<Pod> others = new ArrayList<>(List.of(
                POSTGRES,
                KEYCLOAK,
                new Pod(
                        REALM,
                        OURS,
                        Map.of("app", "keycloak-realm-import", "app.kubernetes.io/managed-by", "keycloak-operator"),
                        "10.2.0.5"),
                new Pod(OPERATOR, OPERATOR, Map.of(Rendering.NAME, "cloudnative-pg"), "10.3.0.9"),
                new Pod("kafka", OURS, Map.of("strimzi.io/cluster", "kafka", "strimzi.io/kind", "Kafka"), "10.2.0.3"),
                new Pod("stranger", OURS, Map.of("app", "stranger"), "10.2.0.4"),
                new Pod("dns", SYSTEM, Map.of("k8s-app", "kube-dns"), "10.3.0.1"),
                new Pod("someone of the system", SYSTEM, Map.of("k8s-app", "other"), "10.3.0.2"),
                new Pod(COLLECTOR, MONITORING, Map.of(Rendering.NAME, COLLECTOR), "10.3.0.8"),
                new Pod(PROMETHEUS, MONITORING, Map.of(Rendering.NAME, PROMETHEUS), "10.3.0.3"),
                new Pod("someone of monitoring", MONITORING, Map.of(Rendering.NAME, "grafana"), "10.3.0.4"),
                new Pod(CONTROLLER, CONTROLLER, Map.of(Rendering.NAME, "ingress-nginx"), "10.3.0.5"),
                new Pod(DOOR, DOOR, Map.of(Rendering.NAME, "proxy"), "10.3.0.6"),
                new Pod("a pod elsewhere", "elsewhere", Map.of(Rendering.NAME, "patents"), "10.3.0.7"),
                new Pod(INTERNET, "", Map.of(), "198.51.100.7"),
                new Pod("a network of the house", "", Map.of(), "172.16.5.5"),
                new Pod("the metadata of a cloud", "", Map.of(), "169.254.169.254")));
        outside(rendering, "to-outside-postgres")
                .ifPresent(ip -> others.add(new Pod("outside at 5432", "", Map.of(), ip)));
        outside(rendering, "to-outside-keycloak")
                .ifPresent(ip -> others.add(new Pod("outside at 443", "", Map.of(), ip)));
        return others;
    }

    /// The one address that a policy opens outside of the cluster.
    private static Optional<String> outside(Rendering rendering, String policy) {
        return rendering
                .find("NetworkPolicy", policy)
                .map(one -> one.at("/spec/egress/0/to/0/ipBlock/cidr"))
                .filter(JsonNode::isTextual)
                .map(cidr -> cidr.asText().replace("/32", ""));
    }
}
