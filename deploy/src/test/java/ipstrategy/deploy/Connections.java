package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether PostgreSQL takes as many connections as all may open at once: every deployable at its largest, while it is
/// renewed. One too many would be refused in the hour of most work.
final class Connections {

    private static final Pattern POOL = Pattern.compile("(?m)^quarkus\\.datasource\\.jdbc\\.max-size=([0-9]+)$");
    private static final Pattern LIMITS = Pattern.compile("int CONNECTIONS = ([0-9]+);");

    /// For who looks after the database: its operator, backups, people, and those that it keeps for itself.
    static final int KEPT_FREE = 20;

    private Connections() {}

    static List<String> connectionsFit(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode cluster : rendering.all("Cluster")) {
            String host = "//" + Rendering.name(cluster) + "-rw";
            int open = KEPT_FREE;
            for (ObjectNode deployment : rendering.deployments()) {
                open += pool(rendering.environment(deployment), host) * most(rendering, deployment);
            }
            for (ObjectNode keycloak : rendering.all("Keycloak")) {
                JsonNode pool = keycloak.at("/spec/db/poolMaxSize");
                if (!pool.isInt()) {
                    advice.add(Rendering.called(keycloak) + " does not say how many connections it opens: poolMaxSize");
                }
                // One more is the job that brings the realm in.
                open += pool.asInt() * (keycloak.at("/spec/instances").asInt(1) + 1);
            }
            int taken =
                    cluster.at("/spec/postgresql/parameters/max_connections").asInt(100);
            if (open > taken) {
                advice.add(Rendering.called(cluster) + " takes " + taken + " connections, and all together may open "
                        + open + ": raise max_connections, or lower the pools");
            }
        }
        return advice;
    }

    /// How many connections one replica may open there.
    private static int pool(Map<String, String> told, String host) {
        int open = 0;
        if (told.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "").contains(host)) {
            open += pool(told);
        }
        if (told.getOrDefault("IPSTRATEGY_LIMITS_STORE_URL", "").contains(host)) {
            open += number(LIMITS, "gateway/src/main/java/ipstrategy/gateway/admission/Sharing.java");
        }
        return open;
    }

    /// The pool of a service by what it is told, and by what it does unless it is told.
    static int pool(Map<String, String> told) {
        String said = told.get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE");
        return said == null
                ? number(POOL, "platform/events/src/main/resources/META-INF/microprofile-config.properties")
                : Integer.parseInt(said);
    }

    /// How many pods there are at most, those of the next version among them.
    private static int most(Rendering rendering, ObjectNode deployment) {
        int replicas = rendering.all("HorizontalPodAutoscaler").stream()
                .filter(one -> one.at("/spec/scaleTargetRef/name").asText().equals(Rendering.name(deployment)))
                .mapToInt(one -> one.at("/spec/maxReplicas").asInt())
                .findFirst()
                .orElse(deployment.at("/spec/replicas").asInt(1));
        JsonNode strategy = deployment.at("/spec/strategy");
        // Unless it is a number it is a part of them, and never more than there are.
        return strategy.path("type").asText().equals("Recreate")
                ? replicas
                : replicas + strategy.at("/rollingUpdate/maxSurge").asInt(replicas);
    }

    private static int number(Pattern written, String file) {
        Matcher number = written.matcher(Pods.text(file));
        if (!number.find()) {
            throw new IllegalStateException(file + " no longer says " + written);
        }
        return Integer.parseInt(number.group(1));
    }
}
