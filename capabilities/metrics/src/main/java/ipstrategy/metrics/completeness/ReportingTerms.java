package ipstrategy.metrics.completeness;

import ipstrategy.metrics.terms.Definition.Frequency;
import ipstrategy.metrics.terms.Period;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seeds;
import ipstrategy.workdays.Reckoned;
import ipstrategy.workdays.WorkingDays;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Until when figures are to be reported: so many working days after the end of their period, by how often the metric
/// is observed. What is observed once or all the time is not expected on any day.
final class ReportingTerms {

    private static final String FILE = "reporting-terms.yaml";
    private static final int YEARS_OF_A_PLAN = 5;

    private final Map<Frequency, Integer> workingDays = new EnumMap<>(Frequency.class);
    private final WorkingDays calendar;

    private ReportingTerms(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /// The terms that these seeds set.
    ///
    /// @throws ipstrategy.seeding.SeedsRefused where the file is wrong
    static ReportingTerms of(Seeds seeds, WorkingDays calendar) {
        ReportingTerms terms = new ReportingTerms(calendar);
        seeds.codes(FILE, "frequency");
        seeds.records(FILE, terms::take);
        seeds.check();
        return terms;
    }

    private Frequency take(SeedRecord record) {
        Frequency frequency = record.oneOf("frequency", Frequency.class);
        workingDays.put(frequency, record.wholeNumber("workingDays"));
        record.leave("note");
        return frequency;
    }

    /// The periods of which a figure is expected, of those that end within another.
    Stream<Period> expected(Frequency frequency, Period within) {
        if (!workingDays.containsKey(frequency)) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(within.start().getYear(), within.end().getYear())
                .mapToObj(year -> ending(frequency, year))
                .flatMap(Optional::stream)
                .filter(period ->
                        !period.end().isBefore(within.start()) && !period.end().isAfter(within.end()));
    }

    /// The last day on which a figure of a period is in time.
    Reckoned<LocalDate> due(Frequency frequency, Period period) {
        return calendar.plus(period.end(), workingDays.getOrDefault(frequency, 0));
    }

    /// Five-year plans end with the years that 5 divides: 2011/2015, 2016/2020.
    private static Optional<Period> ending(Frequency frequency, int year) {
        return switch (frequency) {
            case ANNUAL -> Period.parse("%04d".formatted(year));
            case FIVE_YEAR ->
                year % YEARS_OF_A_PLAN == 0
                        ? Period.parse("%04d/%04d".formatted(year - YEARS_OF_A_PLAN + 1, year))
                        : Optional.empty();
            case ONCE, CONTINUOUS -> Optional.empty();
        };
    }
}
