package ipstrategy.metrics.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Steps from one period to others of its kind.
public final class PeriodSteps {

    private static final int MONTHS_OF_A_YEAR = 12;

    private PeriodSteps() {}

    /// The period so many steps of its own length later, or earlier where negative. A day steps by years: a figure as
    /// of a day is compared with that of the same day a year before. The last day of February stays the last.
    public static Period step(Period period, int steps) {
        return switch (PeriodType.of(period)) {
            case YEAR, DAY -> years(period, steps);
            case SPAN -> years(period, steps * years(period));
            case HALF -> part(period, steps * 6L, 'S', 6);
            case QUARTER -> part(period, steps * 3L, 'Q', 3);
            case MONTH ->
                Period.of(YearMonth.from(period.start()).plusMonths(steps).toString());
        };
    }

    /// The same period so many years later, or earlier where negative.
    public static Period years(Period period, int years) {
        LocalDate start = period.start();
        return switch (PeriodType.of(period)) {
            case YEAR -> Period.of(year(start.getYear() + years));
            case SPAN ->
                Period.of(
                        year(start.getYear() + years) + "/" + year(period.end().getYear() + years));
            case HALF -> part(period, (long) years * MONTHS_OF_A_YEAR, 'S', 6);
            case QUARTER -> part(period, (long) years * MONTHS_OF_A_YEAR, 'Q', 3);
            case MONTH -> Period.of(YearMonth.from(start).plusYears(years).toString());
            case DAY -> {
                boolean last = start.equals(YearMonth.from(start).atEndOfMonth());
                LocalDate moved = start.plusYears(years);
                yield Period.of((last ? YearMonth.from(moved).atEndOfMonth() : moved).toString());
            }
        };
    }

    /// The shorter periods of a type that make up a calendar period, in their order; none where they do not.
    public static List<Period> parts(Period whole, PeriodType shorter) {
        List<Period> parts = new ArrayList<>();
        if (shorter.makesUp(PeriodType.of(whole))) {
            for (LocalDate day = whole.start();
                    !day.isAfter(whole.end());
                    day = shorter.end(day).plusDays(1)) {
                parts.add(Period.of(shorter.written(day, shorter.end(day))));
            }
        }
        return parts;
    }

    /// The period of a longer type in which another ends.
    public static Period around(Period part, PeriodType longer) {
        return Period.of(longer.written(longer.begin(part.end()), longer.end(part.end())));
    }

    /// How many years it has, for a year or a span; 0 for anything shorter.
    public static int years(Period period) {
        return (int) ChronoUnit.YEARS.between(period.start(), period.end().plusDays(1));
    }

    /// The day on which it ends, as a period.
    public static Period lastDay(Period period) {
        return Period.of(period.end().toString());
    }

    /// The year, half, quarter and month that end on this day.
    public static List<Period> endingOn(LocalDate day) {
        List<Period> ending = new ArrayList<>();
        if (!day.equals(YearMonth.from(day).atEndOfMonth())) {
            return ending;
        }
        int month = day.getMonthValue();
        String year = year(day.getYear());
        ending.add(Period.of(YearMonth.from(day).toString()));
        if (month % 3 == 0) {
            ending.add(Period.of(year + "-Q" + month / 3));
        }
        if (month % 6 == 0) {
            ending.add(Period.of(year + "-S" + month / 6));
        }
        if (month == MONTHS_OF_A_YEAR) {
            ending.add(Period.of(year));
        }
        return ending;
    }

    private static Period part(Period period, long months, char letter, int length) {
        YearMonth first = YearMonth.from(period.start()).plusMonths(months);
        return Period.of(year(first.getYear()) + "-" + letter + ((first.getMonthValue() - 1) / length + 1));
    }

    private static String year(int year) {
        return "%04d".formatted(year);
    }
}
