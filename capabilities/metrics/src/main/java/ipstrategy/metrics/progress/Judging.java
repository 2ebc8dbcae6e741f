package ipstrategy.metrics.progress;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.Observation.Qualifier;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.Definition.Operator;
import ipstrategy.metrics.terms.Numbers;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tells how far a metric has come to a target in a period. Every answer names its rule and says why; what is not
/// published is never guessed.
public final class Judging {

    private final Aim target;
    private final Kind kind;
    private final Period asked;
    private final Stand stand;

    private Judging(Aim target, Kind kind, Period asked, Stand stand) {
        this.target = target;
        this.kind = kind;
        this.asked = asked;
        this.stand = stand;
    }

    /// Judges by the published figures of the metric, each found by its period.
    public static ProgressView.Towards judge(
            Aim target, Kind kind, Period asked, Function<Period, @Nullable ObservationView> figures) {
        return judge(target, kind, kind.overTime(), asked, figures);
    }

    /// The same of a metric whose shorter periods make up longer ones in a way of its own.
    static ProgressView.Towards judge(
            Aim target,
            Kind kind,
            Aggregation over,
            Period asked,
            Function<Period, @Nullable ObservationView> figures) {
        return new Judging(target, kind, asked, new Standing(target, kind, over, figures).in(asked)).judge();
    }

    private ProgressView.Towards judge() {
        Aim.Point baseline = target.baseline();
        Period due = Period.of(target.target().period());
        boolean isSum = PeriodType.of(due) == PeriodType.SPAN;
        boolean isBefore = isSum && asked.end().isBefore(due.start())
                || baseline != null
                        && asked.end().isBefore(Period.of(baseline.period()).end());
        if (isBefore) {
            return told(ProgressState.NOT_APPLICABLE, ProgressRule.BEFORE_BASELINE, null, asked);
        }
        return switch (stand) {
            case Stand.Nothing() -> told(ProgressState.CANNOT_TELL, ProgressRule.NO_FIGURE, null, asked);
            case Stand.Missing(ObservationView figure, boolean mayExist, Text reason) ->
                new ProgressView.Towards(
                        target,
                        mayExist ? ProgressState.CANNOT_TELL : ProgressState.NOT_APPLICABLE,
                        mayExist ? ProgressRule.MISSING_FIGURE : ProgressRule.CANNOT_EXIST,
                        null,
                        null,
                        reason,
                        List.of(figure));
            case Stand.Amount amount -> judge(amount);
        };
    }

    private ProgressView.Towards judge(Stand.Amount amount) {
        Aim.Point baseline = target.baseline();
        Period due = Period.of(target.target().period());
        BigDecimal aim = target.target().value();
        Boolean reached = amount.is(target.operator(), aim);
        if (!asked.end().isBefore(due.end())) {
            return verdict(reached, ProgressState.MET, ProgressRule.DUE, aim);
        }
        if (PeriodType.of(due) == PeriodType.SPAN) {
            return term(amount, Course.part(target.target(), asked));
        }
        if (baseline == null) {
            ProgressState early = target.operator() == Operator.EQUAL ? ProgressState.ON_TRACK : ProgressState.MET;
            return Boolean.TRUE.equals(reached)
                    ? told(early, ProgressRule.NO_PATH, null, aim)
                    : told(ProgressState.CANNOT_TELL, ProgressRule.NO_PATH, null, aim);
        }
        int way = aim.compareTo(baseline.value());
        if (way == 0 || kind == Kind.GROWTH && target.increment() == null) {
            return verdict(reached, ProgressState.ON_TRACK, ProgressRule.HOLD, aim);
        }
        boolean isLimit =
                target.operator() == Operator.AT_LEAST && way < 0 || target.operator() == Operator.AT_MOST && way > 0;
        if (isLimit) {
            return verdict(reached, ProgressState.ON_TRACK, ProgressRule.LIMIT, aim);
        }
        if (!target.path().isEmpty()) {
            return path(amount, ProgressRule.PATH, Course.way(target, baseline, asked), baseline.value());
        }
        return path(amount, ProgressRule.LINEAR, Course.line(baseline, target.target(), asked), baseline.value());
    }

    /// Of a sum over a term that has not ended. A ceiling may be broken until then: it is kept so far, or not.
    private ProgressView.Towards term(Stand.Amount amount, BigDecimal part) {
        return target.operator() == Operator.AT_MOST
                ? verdict(amount.is(Operator.AT_MOST, part), ProgressState.ON_TRACK, ProgressRule.CUMULATIVE_TERM, part)
                : path(amount, ProgressRule.CUMULATIVE_TERM, part, BigDecimal.ZERO);
    }

    /// On a path that rises or falls from one value to the target: met early, as far as the path, or behind it.
    private ProgressView.Towards path(Stand.Amount amount, ProgressRule rule, BigDecimal expected, BigDecimal from) {
        BigDecimal aim = target.target().value();
        Operator along = aim.compareTo(from) >= 0 ? Operator.AT_LEAST : Operator.AT_MOST;
        Boolean far = amount.is(along, expected);
        if (target.operator() == Operator.EQUAL) {
            // Beyond the target is as wrong as behind the path.
            Operator back = along == Operator.AT_LEAST ? Operator.AT_MOST : Operator.AT_LEAST;
            return verdict(both(far, amount.is(back, aim)), ProgressState.ON_TRACK, rule, expected);
        }
        return Boolean.TRUE.equals(amount.is(target.operator(), aim))
                ? told(ProgressState.MET, rule, expected, Numbers.plain(aim))
                : verdict(far, ProgressState.ON_TRACK, rule, expected);
    }

    private ProgressView.Towards verdict(
            @Nullable Boolean holds, ProgressState well, ProgressRule rule, BigDecimal expected) {
        ProgressState state = holds == null ? ProgressState.CANNOT_TELL : holds ? well : ProgressState.BEHIND;
        return told(state, rule, expected, shown(expected));
    }

    private ProgressView.Towards told(
            ProgressState state, ProgressRule rule, @Nullable BigDecimal expected, Object argument) {
        List<ObservationView> figures = stand instanceof Stand.Amount amount ? amount.figures() : List.of();
        return new ProgressView.Towards(
                target,
                state,
                rule,
                expected == null ? null : shown(expected),
                percent(rule),
                Words.both(
                        "progress-rule." + rule.name() + "." + state.name(),
                        argument,
                        target.target().period()),
                figures);
    }

    private BigDecimal shown(BigDecimal expected) {
        return Numbers.plain(Course.shown(expected, target.target()));
    }

    /// How much of the way is done; nothing where that is no number.
    private @Nullable BigDecimal percent(ProgressRule rule) {
        if (!(stand instanceof Stand.Amount amount) || amount.quantity().qualifier() != Qualifier.EXACT) {
            return null;
        }
        Aim.Point baseline = target.baseline();
        BigDecimal aim = target.target().value();
        boolean isSum = PeriodType.of(Period.of(target.target().period())) == PeriodType.SPAN;
        BigDecimal from = isSum ? BigDecimal.ZERO : baseline == null ? null : baseline.value();
        boolean isNoWay = from == null || from.compareTo(aim) == 0 || rule == ProgressRule.LIMIT;
        return from == null || isNoWay
                ? null
                : Course.percent(from, aim, amount.quantity().value());
    }

    private static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return Boolean.FALSE;
        }
        return one == null || other == null ? null : Boolean.TRUE;
    }
}
