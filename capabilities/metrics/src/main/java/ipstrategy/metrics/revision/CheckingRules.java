package ipstrategy.metrics.revision;

import ipstrategy.metrics.terms.Definition.Frequency;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.web.problem.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Checks the rules that a definition sets for its figures: each says what its kind needs and nothing else, and names
/// only what there is.
public final class CheckingRules {

    private final MetricCode metric;
    private final Defined defined;
    private final Predicate<MetricCode> known;
    private final List<Fault> faults = new ArrayList<>();

    private CheckingRules(MetricCode metric, Defined defined, Predicate<MetricCode> known) {
        this.metric = metric;
        this.defined = defined;
        this.known = known;
    }

    /// What is wrong with the rules of a definition, each fault at its field.
    ///
    /// @param metric whose definition it is
    /// @param known whether the service has a metric
    public static List<Fault> faults(MetricCode metric, Defined defined, Predicate<MetricCode> known) {
        return new CheckingRules(metric, defined, known).faults();
    }

    private List<Fault> faults() {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (int at = 0; at < defined.rules().size(); at++) {
            Rule rule = defined.rules().get(at);
            String field = "rules/" + at;
            said(rule, field);
            named(rule, field);
            sized(rule, field);
            // Two of one kind are of different parts, wholes or measures of distance.
            if (!seen.add(Arrays.asList(rule.rule(), rule.dimension(), rule.metric(), rule.method()))) {
                fault(field, "fault.stands-twice", rule.rule());
            }
        }
        return faults;
    }

    private void said(Rule rule, String field) {
        Set<String> used = used(rule.rule());
        fields(rule).forEach((name, value) -> {
            if (value != null && !used.contains(name)) {
                fault(field + "/" + name, "fault.rule-has-no", rule.rule(), name);
            }
        });
        if (!rule.hasAllItNeeds()) {
            fault(
                    field,
                    "fault.rule-needs",
                    rule.rule(),
                    String.join(", ", used.stream().sorted().toList()));
        }
    }

    private void named(Rule rule, String field) {
        String dimension = rule.dimension();
        if (dimension != null
                && defined.dimensions().stream().map(Dimension::code).noneMatch(dimension::equals)) {
            fault(field + "/dimension", "fault.rule-dimension", dimension);
        }
        String other = rule.metric();
        if (other != null && (other.equals(metric.value()) || !known.test(new MetricCode(other)))) {
            fault(field + "/metric", "fault.rule-metric", other);
        }
        boolean expected = defined.frequency() != Frequency.ONCE && defined.frequency() != Frequency.CONTINUOUS;
        if (rule.rule() == Rule.Kind.COMPLETENESS && !expected) {
            fault(field + "/rule", "fault.rule-not-expected", defined.frequency());
        }
    }

    private void sized(Rule rule, String field) {
        if (rule.min() != null && rule.max() != null && rule.min().compareTo(rule.max()) > 0) {
            fault(field + "/min", "fault.rule-bounds");
        }
        if (rule.tolerance() != null && rule.tolerance().signum() < 0) {
            fault(field + "/tolerance", "fault.rule-negative");
        }
        positive(field + "/percent", rule.percent());
        positive(field + "/threshold", rule.threshold());
    }

    private void positive(String field, @Nullable BigDecimal number) {
        if (number != null && number.signum() <= 0) {
            fault(field, "fault.rule-not-positive");
        }
    }

    private static Set<String> used(Rule.Kind kind) {
        return switch (kind) {
            case RANGE -> Set.of("min", "max");
            case SUM_OF_PARTS -> Set.of("dimension", "tolerance");
            case SUBSET_OF -> Set.of("dimension", "metric");
            case JUMP -> Set.of("percent");
            case OUTLIER -> Set.of("method", "threshold");
            case COMPLETENESS -> Set.of("workingDays");
        };
    }

    private static Map<String, @Nullable Object> fields(Rule rule) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("min", rule.min());
        fields.put("max", rule.max());
        fields.put("dimension", rule.dimension());
        fields.put("tolerance", rule.tolerance());
        fields.put("metric", rule.metric());
        fields.put("percent", rule.percent());
        fields.put("method", rule.method());
        fields.put("threshold", rule.threshold());
        fields.put("workingDays", rule.workingDays());
        return fields;
    }

    private void fault(String field, String word, Object... arguments) {
        faults.add(Fault.body(field, word, arguments));
    }
}
