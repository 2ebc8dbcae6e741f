package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a cluster would know what it is given. Kubernetes' own kinds are held against their schemas, every field. Of
/// what operators bring, the schemas are not here: only group, version, kind and the fields right below `spec` are.
final class Schemas {

    /// Reads an object as its schema has it, or throws.
    private interface Reading {
        Object read(String json) throws IOException;
    }

    /// Says what is wrong with an object, by an exception.
    private interface Judging {
        void judge(JsonElement json) throws IOException;
    }

    private record Schema(Judging judging, Reading reading) {}

    private static final Map<String, Schema> OWN = Map.ofEntries(
            Map.entry("v1 Namespace", new Schema(V1Namespace::validateJsonElement, V1Namespace::fromJson)),
            Map.entry(
                    "v1 ServiceAccount", new Schema(V1ServiceAccount::validateJsonElement, V1ServiceAccount::fromJson)),
            Map.entry("v1 ConfigMap", new Schema(V1ConfigMap::validateJsonElement, V1ConfigMap::fromJson)),
            Map.entry("v1 Secret", new Schema(V1Secret::validateJsonElement, V1Secret::fromJson)),
            Map.entry("v1 Service", new Schema(V1Service::validateJsonElement, V1Service::fromJson)),
            Map.entry(
                    "v1 PersistentVolumeClaim",
                    new Schema(V1PersistentVolumeClaim::validateJsonElement, V1PersistentVolumeClaim::fromJson)),
            Map.entry("apps/v1 Deployment", new Schema(V1Deployment::validateJsonElement, V1Deployment::fromJson)),
            Map.entry(
                    "policy/v1 PodDisruptionBudget",
                    new Schema(V1PodDisruptionBudget::validateJsonElement, V1PodDisruptionBudget::fromJson)),
            Map.entry(
                    "autoscaling/v2 HorizontalPodAutoscaler",
                    new Schema(V2HorizontalPodAutoscaler::validateJsonElement, V2HorizontalPodAutoscaler::fromJson)),
            Map.entry(
                    "networking.k8s.io/v1 NetworkPolicy",
                    new Schema(V1NetworkPolicy::validateJsonElement, V1NetworkPolicy::fromJson)),
            Map.entry("networking.k8s.io/v1 Ingress", new Schema(V1Ingress::validateJsonElement, V1Ingress::fromJson)));

    private static final Map<String, Set<String>> OF_OPERATORS = Map.of(
            "postgresql.cnpg.io/v1 Cluster",
            Set.of("instances", "postgresql", "storage", "walStorage", "resources", "managed"),
            "postgresql.cnpg.io/v1 Database",
            Set.of("name", "owner", "cluster"),
            "k8s.keycloak.org/v2beta1 Keycloak",
            Set.of(
                    "instances",
                    "db",
                    "http",
                    "hostname",
                    "proxy",
                    "additionalOptions",
                    "serviceMonitor",
                    "ingress",
                    "networkPolicy",
                    "resources",
                    "unsupported"),
            "kafka.strimzi.io/v1 Kafka",
            Set.of("kafka", "entityOperator"),
            "kafka.strimzi.io/v1 KafkaNodePool",
            Set.of("replicas", "roles", "storage", "resources"),
            "kafka.strimzi.io/v1 KafkaTopic",
            Set.of("partitions", "replicas", "config"),
            "external-secrets.io/v1 ExternalSecret",
            Set.of("refreshInterval", "secretStoreRef", "target", "dataFrom"),
            "gateway.networking.k8s.io/v1 HTTPRoute",
            Set.of("parentRefs", "hostnames", "rules"),
            "monitoring.coreos.com/v1 PodMonitor",
            Set.of("selector", "podMetricsEndpoints"));

    private Schemas() {}

    static List<String> everyFieldIsKnown(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (JsonNode manifest : rendering.manifests()) {
            String kind = manifest.path("apiVersion").asText() + " " + Rendering.kind(manifest);
            Schema schema = OWN.get(kind);
            Set<String> known = OF_OPERATORS.get(kind);
            if (schema != null) {
                judge(schema, manifest, advice);
            } else if (known != null) {
                manifest.path("spec").fieldNames().forEachRemaining(field -> {
                    if (!known.contains(field)) {
                        advice.add(Rendering.called(manifest) + " has spec." + field + ", which is not among the fields"
                                + " that are known of it: look it up, and write it into Schemas");
                    }
                });
            } else {
                advice.add(Rendering.called(manifest) + " is of " + kind + ", which is not known: mend it, or write it"
                        + " into Schemas");
            }
        }
        return advice;
    }

    private static void judge(Schema schema, JsonNode manifest, List<String> advice) {
        try {
            schema.judging().judge(JsonParser.parseString(manifest.toString()));
            schema.reading().read(manifest.toString());
        } catch (IOException | RuntimeException refused) {
            String why = String.valueOf(refused.getMessage());
            advice.add(Rendering.called(manifest) + " would be refused: " + why.split("\n")[0]);
        }
    }
}
