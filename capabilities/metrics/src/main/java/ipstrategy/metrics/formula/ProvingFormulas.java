package ipstrategy.metrics.formula;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.following.Gateway;
import ipstrategy.metrics.terms.MetricCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Checks a formula that somebody enters, against the metrics of this service and, through the gateway, of all others.
@ApplicationScoped
public class ProvingFormulas {

    private static final int UNKNOWN = 404;

    private final Gateway gateway;

    ProvingFormulas(Gateway gateway) {
        this.gateway = gateway;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// What is wrong with the formula; nothing where it is right.
        record Told(List<FormulaFault> faults) implements Outcome {}

        /// The service of a metric does not answer, so that nothing can be told.
        record Silent(String metric) implements Outcome {}
    }

    /// Checks a formula.
    ///
    /// @param metric that it computes
    /// @param unit of that metric
    /// @param own what is known of this service's own metrics
    public Outcome prove(
            MetricCode metric, String unit, String formula, Function<MetricCode, Optional<Checking.Known>> own) {
        Map<MetricCode, Optional<Checking.Known>> heard = new HashMap<>();
        TreeSet<String> silent = new TreeSet<>();
        List<FormulaFault> faults = new Checking(code ->
                        own.apply(code).or(() -> heard.computeIfAbsent(code, other -> ask(other, silent))))
                .faults(metric, unit, formula);
        return silent.isEmpty() ? new Outcome.Told(faults) : new Outcome.Silent(silent.getFirst());
    }

    private Optional<Checking.Known> ask(MetricCode code, TreeSet<String> silent) {
        return switch (gateway.read("/metrics/" + code)) {
            case Gateway.Answer.Given<JsonNode>(JsonNode metric) -> Optional.of(known(metric));
            case Gateway.Answer.Refused<JsonNode>(int status, String _) -> {
                if (status != UNKNOWN) {
                    silent.add(code.value());
                }
                yield Optional.empty();
            }
            case Gateway.Answer.Silent<JsonNode>(String _) -> {
                silent.add(code.value());
                yield Optional.empty();
            }
        };
    }

    private static Checking.Known known(JsonNode metric) {
        JsonNode formula = metric.path("formula");
        return new Checking.Known(metric.path("unit").asText(), formula.isTextual() ? formula.asText() : null);
    }
}
