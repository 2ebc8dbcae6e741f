package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a selector of Kubernetes means what has these labels. An empty one means everything.
final class Selector {

    private Selector() {}

    static boolean matches(JsonNode selector, Map<String, String> labels) {
        boolean all = Rendering.texts(selector.path("matchLabels")).entrySet().stream()
                .allMatch(one -> one.getValue().equals(labels.get(one.getKey())));
        return all
                && Rendering.each(selector.path("matchExpressions")).allMatch(expression -> holds(expression, labels));
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        @Nullable String value = labels.get(expression.path("key").asText());
        boolean among = value != null
                && Rendering.each(expression.path("values"))
                        .anyMatch(one -> one.asText().equals(value));
        String operator = expression.path("operator").asText();
        return switch (operator) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("no operator of selectors: " + operator);
        };
    }
}
