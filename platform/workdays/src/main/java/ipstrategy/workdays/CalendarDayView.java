package ipstrategy.workdays;

import ipstrategy.web.Language;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A day of the calendar as it goes over the wire.
///
/// @param date the day
/// @param kind what sort of day it is
/// @param worked whether it is a working day
/// @param name the holiday's name, or what an ordinary day is called
/// @param provisional whether it follows the law alone and may change with the announcement
/// @param sources the numbers of the documents that made it so
@Schema(name = "CalendarDay")
record CalendarDayView(
        LocalDate date, CalendarDay.Kind kind, boolean worked, Text name, boolean provisional, List<String> sources) {

    static CalendarDayView of(CalendarDay day) {
        return new CalendarDayView(
                day.date(), day.kind(), day.isWorkingDay(), name(day), day.provisional(), day.sources());
    }

    private static Text name(CalendarDay day) {
        Holiday holiday = day.holiday();
        if (holiday == null) {
            return Words.both(day.isWorkingDay() ? "noun.working-day" : "noun.weekend");
        }
        if (!day.isWorkingDay()) {
            return holiday.name();
        }
        return new Text(
                Words.say("noun.make-up-working-day", List.of(holiday.name().zh()), Language.ZH),
                Words.say("noun.make-up-working-day", List.of(holiday.name().en()), Language.EN));
    }
}
