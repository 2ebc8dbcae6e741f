package ipstrategy.metrics.progress;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.formula.Quantity;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodSteps;
import ipstrategy.metrics.terms.PeriodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds what is published of a metric in a period, as its target counts.
final class Standing {

    private final Period due;
    private final Kind kind;
    private final Function<Period, @Nullable ObservationView> figures;

    Standing(Aim target, Kind kind, Function<Period, @Nullable ObservationView> figures) {
        this.due = Period.of(target.target().period());
        this.kind = kind;
        this.figures = figures;
    }

    Stand in(Period asked) {
        if (PeriodType.of(due) == PeriodType.SPAN) {
            return inTerm(asked);
        }
        ObservationView figure = figures.apply(asked);
        boolean isHeld = kind == Kind.STOCK || kind == Kind.CUMULATIVE;
        if (figure == null && isHeld && PeriodType.of(asked) != PeriodType.DAY) {
            figure = figures.apply(PeriodSteps.lastDay(asked));
        }
        return Stand.of(figure);
    }

    /// Of a sum over a term of years: what has come together from its beginning. A year's own figure is that of its
    /// first year, or is added to those before it, where all of them are there.
    private Stand inTerm(Period asked) {
        int first = due.start().getYear();
        int last = Math.min(asked.end().getYear(), due.end().getYear());
        if (last < first || asked.end().isBefore(due.start())) {
            return new Stand.Nothing();
        }
        ObservationView whole = last == first ? null : figures.apply(Period.of(first + "/" + last));
        if (whole != null) {
            return Stand.of(whole);
        }
        List<ObservationView> years = new ArrayList<>();
        Quantity sum = null;
        for (int year = first; year <= last; year++) {
            Stand one = Stand.of(figures.apply(Period.of(String.valueOf(year))));
            if (!(one instanceof Stand.Amount(Quantity quantity, List<ObservationView> its))) {
                return one;
            }
            sum = sum == null ? quantity : sum.plus(quantity);
            years.addAll(its);
        }
        return sum == null ? new Stand.Nothing() : new Stand.Amount(sum, years);
    }
}
