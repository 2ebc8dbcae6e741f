package ipstrategy.workdays;

import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A day that an announcement makes other than its weekday says.
///
/// @param date the day
/// @param kind what it is made
/// @param name the holiday that frees it, or that it makes up for
public record SpecialDay(LocalDate date, Kind kind, Text name) {

    /// What a day can be made.
    @Schema(name = "SpecialDayKind")
    public enum Kind {
        /// free, weekends inside of a holiday included
        PUBLIC_HOLIDAY,
        /// a Saturday or Sunday that is worked in exchange for a day of a holiday (调休上班)
        MAKE_UP_WORKING_DAY
    }

    /// The day as the calendar has it.
    ///
    /// @param source the number of the document that announces it
    CalendarDay in(String source) {
        List<String> sources = List.of(source);
        return switch (kind) {
            case PUBLIC_HOLIDAY ->
                day(CalendarDay.Kind.PUBLIC_HOLIDAY, new Holiday(name, date, date, List.of(), sources));
            // The holiday itself may be in another year, and has no day here then.
            case MAKE_UP_WORKING_DAY ->
                day(
                        CalendarDay.Kind.MAKE_UP_WORKING_DAY,
                        new Holiday(name, date, date.minusDays(1), List.of(date), sources));
        };
    }

    private CalendarDay day(CalendarDay.Kind made, Holiday holiday) {
        return new CalendarDay(date, made, holiday, false);
    }
}
