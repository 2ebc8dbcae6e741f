package ipstrategy.console.calendar;

import ipstrategy.console.language.Text;
import java.time.LocalDate;

/// A day that is other than its weekday says.
///
/// @param kind `PUBLIC_HOLIDAY` or `MAKE_UP_WORKING_DAY`
/// @param name the holiday that frees it, or that it makes up for
public record SpecialDay(LocalDate date, String kind, Text name) {

    static final String HOLIDAY = "PUBLIC_HOLIDAY";
    static final String MAKE_UP = "MAKE_UP_WORKING_DAY";

    /// Whether it is the day after another, for the same reason.
    boolean follows(SpecialDay other) {
        return other.date.plusDays(1).equals(date) && other.kind.equals(kind) && other.name.equals(name);
    }
}
