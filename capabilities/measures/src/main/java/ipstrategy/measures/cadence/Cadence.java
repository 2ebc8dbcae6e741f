package ipstrategy.measures.cadence;

import java.time.LocalDate;

/// How often a measure is reported on.
public enum Cadence {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    /// The period of this cadence in which a day lies.
    public ReportingPeriod containing(LocalDate day) {
        int place = (day.getMonthValue() - 1) / months;
        LocalDate start = LocalDate.of(day.getYear(), place * months + 1, 1);
        return new ReportingPeriod(
                written(day, place + 1), start, start.plusMonths(months).minusDays(1));
    }

    private String written(LocalDate day, int place) {
        return switch (this) {
            case MONTHLY -> "%d-%02d".formatted(day.getYear(), place);
            case QUARTERLY -> "%d-Q%d".formatted(day.getYear(), place);
            case HALF_YEARLY -> "%d-H%d".formatted(day.getYear(), place);
            case YEARLY -> String.valueOf(day.getYear());
        };
    }
}
