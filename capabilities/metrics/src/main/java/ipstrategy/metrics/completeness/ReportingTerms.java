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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// The same, of a metric whose definition sets a term of its own.
    ///
    /// @param own how many working days, or null for what holds for all that are observed so often
    Reckoned<LocalDate> due(Frequency frequency, @Nullable Integer own, Period period) {
        return own == null ? due(frequency, period) : calendar.plus(period.end(), own);
    }

    /// The periods of which a figure is expected, of those that end within another.
    Stream<Period> expected(Frequency frequency, Period within) {
        if (!workingDays.containsKey(frequency)) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(within.start().getYear(), within.end().getYear())
                .boxed()
                .flatMap(year -> ending(frequency, year))
                .filter(period ->
                        !period.end().isBefore(within.start()) && !period.end().isAfter(within.end()));
    }

    /// The last day on which a figure of a period is in time.
    Reckoned<LocalDate> due(Frequency frequency, Period period) {
        return calendar.plus(period.end(), workingDays.getOrDefault(frequency, 0));
    }

    /// Five-year plans end with the years that 5 divides: 2011/2015, 2016/2020.
    private static Stream<Period> ending(Frequency frequency, int year) {
        return switch (frequency) {
            case MONTHLY -> parts("%04d-%02d", year, 12);
            case QUARTERLY -> parts("%04d-Q%d", year, 4);
            case HALF_YEARLY -> parts("%04d-S%d", year, 2);
            case ANNUAL -> Stream.of(Period.of("%04d".formatted(year)));
            case FIVE_YEAR ->
                year % YEARS_OF_A_PLAN == 0
                        ? Period.parse("%04d/%04d".formatted(year - YEARS_OF_A_PLAN + 1, year)).stream()
                        : Stream.empty();
            case ONCE, CONTINUOUS -> Stream.empty();
        };
    }

    private static Stream<Period> parts(String form, int year, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(part -> Period.of(form.formatted(year, part)));
    }
}
