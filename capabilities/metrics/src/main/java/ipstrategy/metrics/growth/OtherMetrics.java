package ipstrategy.metrics.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.following.Gateway;
import ipstrategy.metrics.MetricView;
import ipstrategy.metrics.terms.MetricCode;
import jakarta.enterprise.context.ApplicationScoped;

/// The metrics of other services, read through the gateway.
@ApplicationScoped
class OtherMetrics {

    private final Gateway gateway;
    private final ObjectMapper json;

    OtherMetrics(Gateway gateway, ObjectMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    /// What came of asking.
    sealed interface Answer {

        record Told(MetricView metric) implements Answer {}

        /// Nobody owns such a metric.
        record None() implements Answer {}

        record Silent() implements Answer {}
    }

    Answer view(MetricCode code) {
        return switch (gateway.read("/metrics/" + code)) {
            case Gateway.Answer.Given<JsonNode>(JsonNode metric) -> new Answer.Told(view(metric));
            case Gateway.Answer.Refused<JsonNode> refused ->
                refused.isUnknown() ? new Answer.None() : new Answer.Silent();
            case Gateway.Answer.Silent<JsonNode>(String _) -> new Answer.Silent();
        };
    }

    /// A newer service may say more than this one knows of.
    private MetricView view(JsonNode metric) {
        try {
            return json.readerFor(MetricView.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(metric.toString());
        } catch (JsonProcessingException notAMetric) {
            throw new IllegalStateException("what the gateway shows is no metric", notAMetric);
        }
    }
}
