package ipstrategy.metrics.aiming;

import ipstrategy.metrics.revision.Defined;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.Definition.Operator;
import ipstrategy.metrics.terms.Multiplier;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.problem.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules that a target must keep to be one of its metric. They are ours; the documents only print targets that keep
/// them.
public final class TargetRules {

    private static final String PERIODS = "2020, 2020-12, 2016/2020";

    private final NewTarget wanted;
    private final Defined metric;
    private final List<Fault> faults = new ArrayList<>();

    private TargetRules(NewTarget wanted, Defined metric) {
        this.wanted = wanted;
        this.metric = metric;
    }

    /// What becomes of a target that is wanted.
    public sealed interface Outcome {

        record Sound(Aim aim) implements Outcome {}

        /// Each fault names its field.
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    /// Holds a target against all rules.
    ///
    /// @param rules what must hold for the metric's figures
    /// @param beside the other targets that the metric has for the same region
    public static Outcome check(NewTarget wanted, Defined metric, List<Rule> rules, List<Aim> beside) {
        return new TargetRules(wanted.plain(), metric).check(rules, beside);
    }

    private Outcome check(List<Rule> rules, List<Aim> beside) {
        if (!wanted.unit().equals(metric.unit())) {
            fault("unit", "fault.target-unit", metric.unit());
        }
        if (wanted.multiplier() != null && wanted.multiplier() != 0 && !Multiplier.goesWith(metric.unit())) {
            fault("multiplier", "fault.multiplier-of-unit", metric.unit());
        }
        Period due = period("period", wanted.period());
        if (due != null && !fits(PeriodType.of(due))) {
            fault("period", "fault.target-period-kind", metric.frequency(), metric.timeAggregation());
        }
        if (due != null) {
            baseline(due);
        }
        BigDecimal value = value();
        if (value == null || due == null) {
            return new Outcome.Wrong(faults);
        }
        path(due, value);
        rules.stream().filter(rule -> rule.rule() == Rule.Kind.RANGE).forEach(range -> range(range, value));
        beside.stream()
                .filter(aim -> aim.target().period().equals(due.toString()) && aim.operator() == wanted.operator())
                .findFirst()
                .ifPresent(twin -> fault("period", "fault.target-twice", due, twin.operator()));
        return faults.isEmpty() ? new Outcome.Sound(aim(value)) : new Outcome.Wrong(faults);
    }

    /// A span is of a sum over years, or of a metric that has no figures but of spans. A year may also be of months
    /// that are added up, or of which the last stands for all.
    private boolean fits(PeriodType type) {
        boolean isSum = type == PeriodType.SPAN && metric.timeAggregation() == Aggregation.SUM;
        boolean accrued = metric.kind() == Definition.Kind.STOCK || metric.kind() == Definition.Kind.CUMULATIVE;
        return isSum || type.fits(metric.frequency(), accrued) || isPutTogether(type);
    }

    private boolean isPutTogether(PeriodType type) {
        Aggregation over = metric.timeAggregation();
        PeriodType observed = PeriodType.of(metric.frequency());
        return observed != null && observed.makesUp(type) && (over == Aggregation.SUM || over == Aggregation.LAST);
    }

    private void baseline(Period due) {
        NewTarget.NewPoint baseline = wanted.baseline();
        Period from = baseline == null ? null : period("baseline/period", baseline.period());
        if (from == null) {
            return;
        }
        if (PeriodType.of(from) != PeriodType.of(due)) {
            fault("baseline/period", "fault.baseline-kind", PeriodType.of(due));
        } else if (!from.end().isBefore(due.start())) {
            fault("baseline/period", "fault.baseline-not-before", due);
        }
    }

    /// The value that is to be reached, or null where it cannot be told.
    private @Nullable BigDecimal value() {
        BigDecimal start = wanted.baseline() == null ? null : wanted.baseline().value();
        BigDecimal value = wanted.value();
        BigDecimal increment = wanted.increment();
        if (increment != null && start == null) {
            fault("increment", "fault.increment-without-baseline");
        } else if (value == null && increment == null) {
            fault("value", "fault.value-or-increment");
        } else if (start != null && increment != null) {
            BigDecimal sum = start.add(increment);
            if (value != null && value.compareTo(sum) != 0) {
                fault("increment", "fault.increment-differs", plain(value.subtract(start)));
            }
            return value == null ? sum : value;
        }
        return value;
    }

    /// The way is told in the order of time, after the baseline and before the target, and never turns back.
    private void path(Period due, BigDecimal value) {
        NewTarget.NewPoint baseline = wanted.baseline();
        List<NewTarget.NewPoint> path = wanted.path();
        if (path == null || path.isEmpty()) {
            return;
        }
        int way = baseline == null ? 0 : value.compareTo(baseline.value());
        boolean isWay =
                way > 0 && wanted.operator() != Operator.AT_MOST || way < 0 && wanted.operator() != Operator.AT_LEAST;
        if (baseline == null || PeriodType.of(due) == PeriodType.SPAN || !isWay) {
            fault("path", "fault.path-without-way");
            return;
        }
        NewTarget.NewPoint before = baseline;
        for (int at = 0; at < path.size(); at++) {
            NewTarget.NewPoint next = path.get(at);
            String field = "path/" + at;
            Period period = period(field + "/period", next.period());
            Period last = Period.parse(before.period()).orElse(null);
            if (period == null || last == null) {
                return;
            }
            boolean between =
                    last.end().isBefore(period.start()) && period.end().isBefore(due.start());
            if (PeriodType.of(period) != PeriodType.of(due) || !between) {
                fault(field + "/period", "fault.path-order", last, due);
            }
            if (next.value().compareTo(before.value()) * way < 0 || value.compareTo(next.value()) * way < 0) {
                fault(field + "/value", "fault.path-turns", plain(before.value()), plain(value));
            }
            before = next;
        }
    }

    private void range(Rule range, BigDecimal value) {
        within(range, "value", value);
        if (wanted.baseline() != null) {
            within(range, "baseline/value", wanted.baseline().value());
        }
    }

    private void within(Rule range, String field, BigDecimal value) {
        if (!range.admits(value)) {
            fault(field, "row.out-of-range", range.bounds());
        }
    }

    private Aim aim(BigDecimal value) {
        List<NewTarget.NewPoint> path = wanted.path() == null ? List.of() : wanted.path();
        return new Aim(
                wanted.baseline() == null ? null : point(wanted.baseline()),
                new Aim.Point(value, wanted.period()),
                wanted.increment(),
                wanted.operator(),
                path.stream().map(TargetRules::point).toList(),
                new Source(wanted.source().document(), wanted.source().locator()),
                wanted.note() == null ? null : wanted.note().text());
    }

    private static Aim.Point point(NewTarget.NewPoint point) {
        return new Aim.Point(point.value(), point.period());
    }

    private @Nullable Period period(String field, String text) {
        Period period = Period.parse(text).orElse(null);
        if (period == null) {
            fault(field, "fault.malformed", PERIODS);
        }
        return period;
    }

    private void fault(String field, String word, Object... arguments) {
        faults.add(Fault.body(field, word, arguments));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
