package ipstrategy.metrics.terms;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How long a period is. Calendar years are made up of shorter periods; a span and a day are made up of none.
@Schema(name = "PeriodType")
public enum PeriodType {
    YEAR(12),
    HALF(6),
    QUARTER(3),
    MONTH(1),
    DAY(0),
    SPAN(0);

    /// What periods are added up to.
    public static final List<PeriodType> LONGER = List.of(YEAR, HALF, QUARTER);

    private final int months;

    PeriodType(int months) {
        this.months = months;
    }

    public static PeriodType of(Period period) {
        String text = period.toString();
        if (text.indexOf('/') >= 0) {
            return SPAN;
        }
        return switch (text.length()) {
            case 4 -> YEAR;
            case 10 -> DAY;
            default ->
                switch (text.charAt(5)) {
                    case 'S' -> HALF;
                    case 'Q' -> QUARTER;
                    default -> MONTH;
                };
        };
    }

    /// The calendar period of which figures are that are observed so often; null where there is none.
    public static @Nullable PeriodType of(Definition.Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> MONTH;
            case QUARTERLY -> QUARTER;
            case HALF_YEARLY -> HALF;
            case ANNUAL -> YEAR;
            case FIVE_YEAR, ONCE, CONTINUOUS -> null;
        };
    }

    /// Whether figures that are observed so often are of periods of this type.
    ///
    /// @param accrued whether they tell what has come together up to a day, as a stock that is counted on it
    public boolean fits(Definition.Frequency frequency, boolean accrued) {
        return switch (frequency) {
            case MONTHLY -> this == MONTH || this == DAY && accrued;
            case QUARTERLY -> this == QUARTER || this == DAY && accrued;
            case HALF_YEARLY -> this == HALF || this == DAY && accrued;
            case ANNUAL -> this == YEAR || this == DAY && accrued;
            case FIVE_YEAR -> this == SPAN;
            case CONTINUOUS -> this != SPAN;
            case ONCE -> this != HALF && this != QUARTER;
        };
    }

    /// Whether periods of this type make up one of another.
    public boolean makesUp(PeriodType longer) {
        return months > 0 && longer.months > months;
    }

    /// How many of this type make up one of another.
    public int partsOf(PeriodType longer) {
        return longer.months / months;
    }

    /// The first day of the period of this type in which a day lies.
    public LocalDate begin(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /// The last day of the same.
    public LocalDate end(LocalDate day) {
        return begin(day).plusMonths(months).minusDays(1);
    }

    /// The period between two days, as SDMX writes it.
    public String written(LocalDate start, LocalDate end) {
        int year = start.getYear();
        return switch (this) {
            case YEAR -> "%04d".formatted(year);
            case HALF, QUARTER ->
                "%04d-%s%d".formatted(year, this == HALF ? "S" : "Q", (start.getMonthValue() - 1) / months + 1);
            case MONTH -> "%04d-%02d".formatted(year, start.getMonthValue());
            case DAY -> start.toString();
            case SPAN -> "%04d/%04d".formatted(year, end.getYear());
        };
    }
}
