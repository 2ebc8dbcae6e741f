package ipstrategy.console.calendar;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A month as a table of weeks that begin on Monday.
///
/// @param period as the API writes months: `2026-10`
public record Month(String period, List<Week> weeks) {

    private static final int DAYS_OF_A_WEEK = 7;

    /// Seven places, of which the first and the last week may leave some empty.
    public record Week(List<Place> places) {}

    /// A place in a week, and the day there, if it is one of this month.
    public record Place(@Nullable Day day) {}

    /// @param days all days of the month, in order
    static Month of(YearMonth month, List<Day> days) {
        List<Place> places = new ArrayList<>();
        if (!days.isEmpty()) {
            int before = days.getFirst().date().getDayOfWeek().getValue() - 1;
            for (int empty = 0; empty < before; empty++) {
                places.add(new Place(null));
            }
            days.forEach(day -> places.add(new Place(day)));
            while (places.size() % DAYS_OF_A_WEEK != 0) {
                places.add(new Place(null));
            }
        }
        List<Week> weeks = new ArrayList<>();
        for (int from = 0; from < places.size(); from += DAYS_OF_A_WEEK) {
            weeks.add(new Week(List.copyOf(places.subList(from, from + DAYS_OF_A_WEEK))));
        }
        return new Month(month.toString(), weeks);
    }
}
