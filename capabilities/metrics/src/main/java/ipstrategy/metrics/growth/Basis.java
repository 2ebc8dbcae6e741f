package ipstrategy.metrics.growth;

import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodSteps;
import ipstrategy.metrics.terms.PeriodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From which period a growth is reckoned.
public sealed interface Basis {

    /// @param years over how many years
    record From(Period base, int years) implements Basis {}

    /// The question makes no sense.
    ///
    /// @param parameter which part of it
    /// @param word the key of the sentence that says why
    record None(String parameter, String word, List<Object> arguments) implements Basis {}

    /// The base that is meant.
    ///
    /// @param base as given; null is right for a year on year only
    static Basis of(Period period, @Nullable Period base, GrowthKind kind) {
        if (kind != GrowthKind.AGAINST_BASE && PeriodType.of(period) == PeriodType.SPAN) {
            return none("kind", "growth.of-span", period, kind);
        }
        if (kind == GrowthKind.YEAR_ON_YEAR) {
            if (period.start().getYear() == 1) {
                return none("period", "growth.no-year-before", period);
            }
            Period before = PeriodSteps.years(period, -1);
            return base == null || base.equals(before)
                    ? new From(before, 1)
                    : none("base", "growth.year-before", before);
        }
        if (base == null) {
            return none("base", "fault.empty");
        }
        if (PeriodType.of(base) != PeriodType.of(period) || PeriodSteps.years(base) != PeriodSteps.years(period)) {
            return none("base", "growth.other-period", period, base);
        }
        if (!base.end().isBefore(period.end())) {
            return none("base", "growth.base-later", base, period);
        }
        int years = period.end().getYear() - base.end().getYear();
        return kind == GrowthKind.COMPOUND && !PeriodSteps.years(base, years).equals(period)
                ? none("base", "growth.whole-years", base, period)
                : new From(base, years);
    }

    private static Basis none(String parameter, String word, Object... arguments) {
        return new None(parameter, word, List.of(arguments));
    }
}
