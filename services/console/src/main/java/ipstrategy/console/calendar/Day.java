package ipstrategy.console.calendar;

import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;

/// A day of the working calendar.
///
/// @param kind `WORKING_DAY`, `WEEKEND`, `PUBLIC_HOLIDAY` or `MAKE_UP_WORKING_DAY`
/// @param provisional whether the year's notice is not yet known
/// @param sources the notices that say so
public record Day(LocalDate date, String kind, boolean worked, Text name, boolean provisional, List<String> sources) {

    private static final String HOLIDAY = "PUBLIC_HOLIDAY";
    private static final String MAKE_UP = "MAKE_UP_WORKING_DAY";

    public int number() {
        return date.getDayOfMonth();
    }

    public boolean isHoliday() {
        return kind.equals(HOLIDAY);
    }

    public boolean isMakeUp() {
        return kind.equals(MAKE_UP);
    }

    /// Whether it is other than its weekday says.
    boolean isSpecial() {
        return isHoliday() || isMakeUp();
    }
}
