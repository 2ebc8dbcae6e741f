package ipstrategy.metrics.composite;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.following.Gateway;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.scoring.Component;
import ipstrategy.metrics.scoring.Measured;
import ipstrategy.metrics.scoring.Reading;
import ipstrategy.metrics.terms.Definition.Direction;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads the published figures of components: those of this service where they lie, those of others through the
/// gateway.
@ApplicationScoped
class ComponentFigures {

    private static final String PUBLISHED =
            "from Observation o where o.metric = ?1 and o.period = ?2 and o.breakdown = ''"
                    + " and o.region in ?3 and o.publishedAt <= ?4 and (o.supersededAt is null or o.supersededAt > ?4)";

    private final Definitions definitions;
    private final Observations observations;
    private final Gateway gateway;

    ComponentFigures(Definitions definitions, Observations observations, Gateway gateway) {
        this.definitions = definitions;
        this.observations = observations;
        this.gateway = gateway;
    }

    /// What came of reading; the texts are codes of metrics.
    sealed interface Answer<T> {

        record Found<T>(T content) implements Answer<T> {}

        record Unknown<T>(String metric) implements Answer<T> {}

        /// It should neither rise nor fall.
        record Undirected<T>(String metric) implements Answer<T> {}

        /// Its service does not answer.
        record Silent<T>(String metric) implements Answer<T> {}
    }

    /// Whether more of a metric is better; empty where this service owns none of this code.
    Optional<Answer<Boolean>> ownUpward(String metric) {
        Optional<MetricDefinition> own = definitions.of(new MetricCode(metric));
        return own.map(known -> directed(metric, known.direction().name()));
    }

    /// The same of a metric of another service. That one may take its time.
    Answer<Boolean> foreignUpward(String metric) {
        return switch (gateway.read("/metrics/" + metric)) {
            case Gateway.Answer.Given<JsonNode>(JsonNode told) ->
                directed(metric, told.path("direction").asText());
            case Gateway.Answer.Refused<JsonNode> refused ->
                refused.isUnknown() ? new Answer.Unknown<>(metric) : new Answer.Silent<>(metric);
            case Gateway.Answer.Silent<JsonNode>(String _) -> new Answer.Silent<>(metric);
        };
    }

    /// A component with the figures of regions for a period, as they were published at an instant; empty where this
    /// service does not own its metric.
    Optional<Answer<Measured>> ownMeasured(Component component, Period period, List<String> regions, Instant asOf) {
        String metric = component.metric();
        return ownUpward(metric)
                .map(direction ->
                        measured(component, direction, () -> Optional.of(own(metric, period, regions, asOf))));
    }

    /// The same of a metric of another service. That one may take its time.
    Answer<Measured> foreignMeasured(Component component, Period period, List<String> regions, Instant asOf) {
        String metric = component.metric();
        return measured(component, foreignUpward(metric), () -> foreign(metric, period, regions, asOf));
    }

    /// @param reading of the figures, where more is better or worse; empty where they are not told
    private static Answer<Measured> measured(
            Component component, Answer<Boolean> direction, Supplier<Optional<Map<String, Reading>>> reading) {
        return switch (direction) {
            case Answer.Unknown<Boolean>(String code) -> new Answer.Unknown<>(code);
            case Answer.Undirected<Boolean>(String code) -> new Answer.Undirected<>(code);
            case Answer.Silent<Boolean>(String code) -> new Answer.Silent<>(code);
            case Answer.Found<Boolean>(Boolean upward) -> {
                Optional<Map<String, Reading>> readings = reading.get();
                yield readings.isPresent()
                        ? new Answer.Found<>(new Measured(component, upward, readings.get()))
                        : new Answer.Silent<>(component.metric());
            }
        };
    }

    private static Answer<Boolean> directed(String metric, String direction) {
        boolean up = direction.equals(Direction.UP.name());
        return up || direction.equals(Direction.DOWN.name()) ? new Answer.Found<>(up) : new Answer.Undirected<>(metric);
    }

    private Map<String, Reading> own(String metric, Period period, List<String> regions, Instant asOf) {
        Map<String, Reading> readings = new HashMap<>();
        for (Observation figure : observations
                .find(PUBLISHED, metric, period.toString(), regions, asOf)
                .list()) {
            ObservationView view = figure.view(asOf);
            readings.put(view.region(), new Reading(view.value(), view.revision(), view.missing()));
        }
        return readings;
    }

    private Optional<Map<String, Reading>> foreign(String metric, Period period, List<String> regions, Instant asOf) {
        String written = URLEncoder.encode(period.toString(), StandardCharsets.UTF_8);
        String list = "/metrics/%s/observations?publishedOnly=true&asOf=%s&from=%s&to=%s"
                .formatted(metric, asOf, written, written);
        if (!(gateway.list(list) instanceof Gateway.Answer.Given<Gateway.WholeList>(Gateway.WholeList whole))) {
            return Optional.empty();
        }
        Map<String, Reading> readings = new HashMap<>();
        for (JsonNode figure : whole.items()) {
            if (figure.path("period").asText().equals(period.toString())
                    && figure.path("breakdown").isEmpty()
                    && regions.contains(figure.path("region").asText())) {
                readings.put(figure.path("region").asText(), reading(figure));
            }
        }
        return whole.unavailable().isEmpty() ? Optional.of(readings) : Optional.empty();
    }

    private static Reading reading(JsonNode figure) {
        JsonNode missing = figure.path("missing");
        return new Reading(
                figure.hasNonNull("value") ? figure.get("value").decimalValue() : null,
                figure.path("revision").asInt(),
                missing.isObject()
                        ? new Text(
                                missing.path("zh").asText(), missing.path("en").asText())
                        : null);
    }
}
