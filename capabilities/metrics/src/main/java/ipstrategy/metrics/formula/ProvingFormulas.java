package ipstrategy.metrics.formula;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.following.Gateway;
import ipstrategy.metrics.terms.MetricCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Checks a formula that somebody enters, against the metrics of this service and, through the gateway, of all others.
/// The others are asked first, outside of any transaction since they may take their time; it is judged within one.
@ApplicationScoped
public class ProvingFormulas {

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

    /// What the gateway told of metrics of other services.
    ///
    /// @param told by code; empty where nobody owns such a metric, and not there where nothing was heard of it
    public record Heard(Map<MetricCode, Optional<Checking.Known>> told) {

        /// Nobody was asked.
        public static final Heard NOTHING = new Heard(Map.of());

        public Heard {
            told = Map.copyOf(told);
        }
    }

    /// Asks for all metrics of other services that a formula takes, itself or through those that it takes.
    ///
    /// @param own what is known of this service's own metrics
    public Heard hear(
            MetricCode metric, String unit, String formula, Function<MetricCode, Optional<Checking.Known>> own) {
        Map<MetricCode, Optional<Checking.Known>> told = new HashMap<>();
        Set<MetricCode> silent = new HashSet<>();
        new Checking(code -> own.apply(code).or(() -> told.computeIfAbsent(code, other -> ask(other, silent))))
                .faults(metric, unit, formula);
        told.keySet().removeAll(silent);
        return new Heard(told);
    }

    /// Checks a formula by what was heard. Where it takes by now what nobody was asked for, nothing can be told.
    ///
    /// @param metric that it computes
    /// @param unit of that metric
    /// @param own what is known of this service's own metrics
    public static Outcome prove(
            MetricCode metric,
            String unit,
            String formula,
            Function<MetricCode, Optional<Checking.Known>> own,
            Heard heard) {
        TreeSet<String> silent = new TreeSet<>();
        List<FormulaFault> faults = new Checking(code -> own.apply(code).or(() -> recalled(code, heard, silent)))
                .faults(metric, unit, formula);
        return silent.isEmpty() ? new Outcome.Told(faults) : new Outcome.Silent(silent.getFirst());
    }

    private static Optional<Checking.Known> recalled(MetricCode code, Heard heard, TreeSet<String> silent) {
        if (!heard.told().containsKey(code)) {
            silent.add(code.value());
        }
        return heard.told().getOrDefault(code, Optional.empty());
    }

    private Optional<Checking.Known> ask(MetricCode code, Set<MetricCode> silent) {
        return switch (gateway.read("/metrics/" + code)) {
            case Gateway.Answer.Given<JsonNode>(JsonNode metric) -> Optional.of(known(metric));
            case Gateway.Answer.Refused<JsonNode> refused -> {
                if (!refused.isUnknown()) {
                    silent.add(code);
                }
                yield Optional.empty();
            }
            case Gateway.Answer.Silent<JsonNode>(String _) -> {
                silent.add(code);
                yield Optional.empty();
            }
        };
    }

    private static Checking.Known known(JsonNode metric) {
        JsonNode formula = metric.path("formula");
        return new Checking.Known(metric.path("unit").asText(), formula.isTextual() ? formula.asText() : null);
    }
}
