package ipstrategy.metrics.progress;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.formula.Quantity;
import ipstrategy.metrics.terms.Definition.Aggregation;
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
    private final Aggregation over;
    private final Function<Period, @Nullable ObservationView> figures;

    /// @param over how shorter periods make up a longer one
    Standing(Aim target, Kind kind, Aggregation over, Function<Period, @Nullable ObservationView> figures) {
        this.due = Period.of(target.target().period());
        this.kind = kind;
        this.over = over;
        this.figures = figures;
    }

    Stand in(Period asked) {
        if (PeriodType.of(due) == PeriodType.SPAN) {
            return inTerm(asked);
        }
        return inCalendar(asked);
    }

    /// Of a year or a shorter period: its own figure, that of its last day where it is held, or its parts put together.
    private Stand inCalendar(Period asked) {
        ObservationView figure = figures.apply(asked);
        boolean isHeld = kind == Kind.STOCK || kind == Kind.CUMULATIVE;
        if (figure == null && isHeld && PeriodType.of(asked) != PeriodType.DAY) {
            figure = figures.apply(PeriodSteps.lastDay(asked));
        }
        return figure == null ? ofParts(asked) : Stand.of(figure);
    }

    /// The halves, quarters or months of a period, where all of them are there; of what is held, the last of them.
    private Stand ofParts(Period asked) {
        for (PeriodType shorter : List.of(PeriodType.HALF, PeriodType.QUARTER, PeriodType.MONTH)) {
            List<Period> parts = PeriodSteps.parts(asked, shorter);
            Stand whole = switch (parts.isEmpty() ? Aggregation.NONE : over) {
                case SUM -> sum(parts);
                case LAST -> Stand.of(figures.apply(parts.getLast()));
                case MEAN, WEIGHTED, NONE -> new Stand.Nothing();
            };
            if (whole instanceof Stand.Amount) {
                return whole;
            }
        }
        return new Stand.Nothing();
    }

    private Stand sum(List<Period> parts) {
        List<ObservationView> all = new ArrayList<>();
        Quantity sum = null;
        for (Period part : parts) {
            Stand one = Stand.of(figures.apply(part));
            if (!(one instanceof Stand.Amount(Quantity quantity, List<ObservationView> its))) {
                return new Stand.Nothing();
            }
            sum = sum == null ? quantity : sum.plus(quantity);
            all.addAll(its);
        }
        return sum == null ? new Stand.Nothing() : new Stand.Amount(sum, all);
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
            Period one = Period.of(String.valueOf(year));
            ObservationView own = figures.apply(one);
            Stand of = own == null && over == Aggregation.SUM ? ofParts(one) : Stand.of(own);
            if (!(of instanceof Stand.Amount(Quantity quantity, List<ObservationView> its))) {
                return of;
            }
            sum = sum == null ? quantity : sum.plus(quantity);
            years.addAll(its);
        }
        return sum == null ? new Stand.Nothing() : new Stand.Amount(sum, years);
    }
}
