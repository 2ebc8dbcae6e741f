package ipstrategy.metrics.deriving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.following.Gateway;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.formula.Reference;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodSteps;
import ipstrategy.metrics.terms.PeriodType;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures of other services, read through the gateway.
@ApplicationScoped
class Elsewhere {

    private static final String UNKNOWN_SERVICE = "?";

    private final Gateway gateway;
    private final ObjectMapper json;

    Elsewhere(Gateway gateway, ObjectMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    /// What came of asking.
    sealed interface Answer {

        /// The figure, or that there is none.
        record Told(Found found) implements Answer {}

        /// Nobody answered; asking later may help.
        record Silent(String why) implements Answer {}
    }

    /// The published figure that a reference means for a period and region.
    Answer find(Reference reference, Period period, String region) {
        Period asked = PeriodSteps.step(period, -reference.back());
        String path = "/metrics/" + reference.metric();
        return switch (gateway.read(path)) {
            case Gateway.Answer.Silent<JsonNode>(String why) -> new Answer.Silent(why);
            case Gateway.Answer.Refused<JsonNode> refused ->
                refused.isUnknown()
                        ? new Answer.Told(Found.none(reference, asked, region, UNKNOWN_SERVICE))
                        : refused(refused.status(), refused.problem());
            case Gateway.Answer.Given<JsonNode>(JsonNode metric) -> {
                String service = metric.path("service").asText(UNKNOWN_SERVICE);
                List<Period> periods = new ArrayList<>(List.of(asked));
                if (isHeld(metric) && PeriodType.of(asked) != PeriodType.DAY) {
                    periods.add(PeriodSteps.lastDay(asked));
                }
                yield figure(reference, periods, region, service);
            }
        };
    }

    private Answer figure(Reference reference, List<Period> periods, String region, String service) {
        for (Period period : periods) {
            String path = "/metrics/" + reference.metric() + "/observations?region=" + region + "&from="
                    + encoded(period) + "&to=" + encoded(period);
            switch (gateway.list(path)) {
                case Gateway.Answer.Silent<Gateway.WholeList>(String why) -> {
                    return new Answer.Silent(why);
                }
                case Gateway.Answer.Refused<Gateway.WholeList>(int status, String problem) -> {
                    return refused(status, problem);
                }
                case Gateway.Answer.Given<Gateway.WholeList>(Gateway.WholeList whole) -> {
                    Optional<ObservationView> figure = published(whole, reference, period);
                    if (figure.isPresent()) {
                        return new Answer.Told(Found.standing(reference, figure.get(), service, periods.getFirst()));
                    }
                    if (!whole.unavailable().isEmpty()) {
                        return new Answer.Silent("unavailable: " + whole.unavailable());
                    }
                }
            }
        }
        return new Answer.Told(Found.none(reference, periods.getFirst(), region, service));
    }

    private static Answer refused(int status, String problem) {
        return new Answer.Silent("HTTP " + status + ": " + problem);
    }

    private Optional<ObservationView> published(Gateway.WholeList whole, Reference reference, Period period) {
        for (JsonNode item : whole.items()) {
            ObservationView figure = view(item);
            if (figure != null
                    && figure.state() == Observation.State.PUBLISHED
                    && figure.period().equals(period.toString())
                    && Observation.key(figure.breakdown()).equals(reference.breakdown())) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /// A newer service may say more than this one knows of.
    private @Nullable ObservationView view(JsonNode item) {
        try {
            return json.readerFor(ObservationView.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(item.toString());
        } catch (JsonProcessingException notAFigure) {
            throw new IllegalStateException("what the gateway shows is no figure", notAFigure);
        }
    }

    private static boolean isHeld(JsonNode metric) {
        String kind = metric.path("kind").asText();
        return kind.equals(Definition.Kind.STOCK.name()) || kind.equals(Definition.Kind.CUMULATIVE.name());
    }

    private static String encoded(Period period) {
        return URLEncoder.encode(period.toString(), StandardCharsets.UTF_8);
    }
}
