package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whether Prometheus reads everything that is deployed, and knows what it is one of: alerts speak of a `deployable`.
final class Watched {

    private static final String LABEL = "deployable";

    private Watched() {}

    static List<String> everythingIsWatched(Rendering rendering) {
        if (!rendering.has("PodMonitor")) {
            return List.of();
        }
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            boolean watched = rendering.all("PodMonitor").stream()
                    .filter(one -> Selector.matches(one.at("/spec/selector"), Counts.labelsOfPods(deployment)))
                    .flatMap(Watched::endpoints)
                    .anyMatch(one -> one.path("port").asText().equals("management")
                            && one.path("path").asText().equals("/q/metrics"));
            if (!watched) {
                advice.add(Rendering.called(deployment) + " is read by no PodMonitor");
            }
        }
        Edges.engines(rendering)
                .filter(engine -> !isWatched(rendering, engine.labels()))
                .map(engine -> "The engine " + engine.name() + " is read by no PodMonitor")
                .forEach(advice::add);
        rendering.all("PodMonitor").stream()
                .filter(one -> endpoints(one)
                        .anyMatch(endpoint -> Rendering.each(endpoint.path("relabelings"))
                                .noneMatch(label ->
                                        label.path("targetLabel").asText().equals(LABEL))))
                .map(one -> Rendering.called(one) + " does not say of what it reads, as " + LABEL)
                .forEach(advice::add);
        boolean told = rendering.all("Keycloak").stream()
                .allMatch(one -> Rendering.each(one.at("/spec/additionalOptions"))
                        .anyMatch(option -> option.path("name").asText().equals("metrics-enabled")
                                && option.path("value").asText().equals("true")));
        if (!told) {
            advice.add("Keycloak tells no numbers: metrics-enabled");
        }
        return advice;
    }

    private static boolean isWatched(Rendering rendering, Map<String, String> labels) {
        return rendering.all("PodMonitor").stream().anyMatch(one -> Selector.matches(one.at("/spec/selector"), labels));
    }

    private static Stream<JsonNode> endpoints(JsonNode monitor) {
        return Rendering.each(monitor.at("/spec/podMetricsEndpoints"));
    }
}
