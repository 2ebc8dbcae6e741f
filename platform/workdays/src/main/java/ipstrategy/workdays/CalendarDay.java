package ipstrategy.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One day of the calendar and why it is worked or free.
///
/// @param date the day
/// @param kind what sort of day it is
/// @param holiday the holiday that frees it or that it makes up for, or null on an ordinary day
/// @param provisional whether its year follows the law alone, as nothing has been announced yet
public record CalendarDay(
        LocalDate date, Kind kind, @Nullable Holiday holiday, boolean provisional) {

    /// Sorts of days.
    public enum Kind {
        WORKING_DAY(true),
        WEEKEND(false),
        /// free by announcement or by law, weekends inside of a holiday included
        PUBLIC_HOLIDAY(false),
        /// a Saturday or Sunday that is worked in exchange for a day of a holiday (调休上班)
        MAKE_UP_WORKING_DAY(true);

        private final boolean worked;

        Kind(boolean worked) {
            this.worked = worked;
        }

        /// The kind of a day that no holiday touches.
        static Kind ordinary(LocalDate date) {
            return isWeekend(date) ? WEEKEND : WORKING_DAY;
        }
    }

    public boolean isWorkingDay() {
        return kind.worked;
    }

    /// The documents that made the day what it is; none for an ordinary day.
    public List<String> sources() {
        return holiday == null ? List.of() : holiday.sources();
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
