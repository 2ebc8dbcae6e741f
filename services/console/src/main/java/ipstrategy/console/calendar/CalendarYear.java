package ipstrategy.console.calendar;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A year of the working calendar.
///
/// @param spans the days that are other than their weekday says
/// @param provisional whether the year's notice is not yet known
public record CalendarYear(int year, List<Month> months, List<Span> spans, long worked, boolean provisional) {

    static CalendarYear of(int year, List<Day> days) {
        Map<YearMonth, List<Day>> byMonth = days.stream()
                .collect(Collectors.groupingBy(day -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()));
        return new CalendarYear(
                year,
                byMonth.entrySet().stream()
                        .map(month -> Month.of(month.getKey(), month.getValue()))
                        .toList(),
                Span.of(days),
                days.stream().filter(Day::worked).count(),
                days.stream().anyMatch(Day::provisional));
    }
}
