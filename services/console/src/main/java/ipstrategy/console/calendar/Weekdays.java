package ipstrategy.console.calendar;

import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The names of weekdays from Monday on: what templates call `cdi:weekdays`.
@ApplicationScoped
@Named("weekdays")
public class Weekdays {

    private final Visit visit;

    Weekdays(Visit visit) {
        this.visit = visit;
    }

    /// As short as they can be told apart: 一, "Mon".
    public List<String> names() {
        Locale locale = visit.language().locale();
        TextStyle style = locale.equals(Locale.SIMPLIFIED_CHINESE) ? TextStyle.NARROW : TextStyle.SHORT;
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
