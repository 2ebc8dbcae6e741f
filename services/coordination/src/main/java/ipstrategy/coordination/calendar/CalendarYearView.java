package ipstrategy.coordination.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import ipstrategy.workdays.Announcement;
import ipstrategy.workdays.CalendarDay;
import ipstrategy.workdays.SpecialDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A year of the calendar as it goes over the wire, and in the event `calendar-year.set`.
///
/// @param basis what it rests on
/// @param revision how often people have entered it; 0 where it is as the platform came with it
/// @param source the document it was entered from; null where people have not entered it
/// @param days the days that are other than their weekday says, in order
/// @param setAt when it was entered, or null
@Schema(name = "CalendarYear")
record CalendarYearView(
        @Schema(examples = "2027") int year,
        Basis basis,
        int revision,
        Announcement.@Nullable Source source,
        List<DayView> days,
        @Nullable Instant setAt,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// What a year rests on.
    @Schema(name = "CalendarBasis")
    enum Basis {
        /// what was announced for it
        NOTICE,
        /// the law alone, until it is announced
        LAW_ONLY,
        /// nothing: the year is not known
        NONE
    }

    /// A day that is other than its weekday says.
    ///
    /// @param name the holiday that frees it, or that it makes up for
    /// @param sources the numbers of the documents that say so
    @Schema(name = "CalendarSpecialDay")
    record DayView(LocalDate date, SpecialDay.Kind kind, Text name, List<String> sources) {

        static DayView of(SpecialDay day, Announcement.Source source) {
            return new DayView(day.date(), day.kind(), day.name(), List.of(source.number()));
        }

        static DayView of(CalendarDay day) {
            return new DayView(
                    day.date(),
                    day.isWorkingDay() ? SpecialDay.Kind.MAKE_UP_WORKING_DAY : SpecialDay.Kind.PUBLIC_HOLIDAY,
                    Objects.requireNonNull(day.holiday()).name(),
                    day.sources());
        }
    }

    /// A year as people entered it.
    static CalendarYearView entered(Announcement said, List<ActionView> actions) {
        return new CalendarYearView(
                said.year(),
                Basis.NOTICE,
                said.revision(),
                said.source(),
                said.days().stream().map(day -> DayView.of(day, said.source())).toList(),
                said.setAt(),
                actions);
    }

    /// A year as the platform came with it, or of which nothing is known.
    static CalendarYearView seeded(int year, Basis basis, List<CalendarDay> days, List<ActionView> actions) {
        return new CalendarYearView(
                year, basis, 0, null, days.stream().map(DayView::of).toList(), null, actions);
    }
}
