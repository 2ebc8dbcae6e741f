package ipstrategy.coordination.calendar;

import ipstrategy.coordination.step.Reason;
import ipstrategy.coordination.step.Title;
import ipstrategy.web.problem.Fault;
import ipstrategy.workdays.Announcement;
import ipstrategy.workdays.SpecialDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The holidays of a year, to be entered whole: what is left out is as its weekday says.
///
/// @param source the document that announces them
/// @param days the days that are free or made up for, in any order
/// @param reason why they are entered, or entered anew, for the audit trail
@Schema(name = "NewCalendarYear")
record NewCalendarYear(
        @NotNull @Valid Notice source,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Day> days,

        @NotBlank
        @Size(max = Reason.LONGEST)
        @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        @Schema(examples = "the notice of the General Office is out")
        String reason) {

    /// The document that announces the holidays.
    ///
    /// @param title its title, as printed
    /// @param number its number, as printed
    /// @param date the day on which it was issued
    @Schema(name = "NewCalendarNotice")
    record Notice(
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            @Schema(examples = "国务院办公厅关于2027年部分节假日安排的通知")
            String title,

            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            @Schema(examples = "国办发明电〔2026〕9号")
            String number,

            @NotNull @Schema(examples = "2026-11-05") LocalDate date) {}

    /// A day that is other than its weekday says.
    ///
    /// @param name the holiday that frees it, or that it makes up for
    @Schema(name = "NewCalendarDay")
    record Day(
            @NotNull @Schema(examples = "2027-01-01") LocalDate date,
            @NotNull SpecialDay.Kind kind,
            @NotNull @Valid Title name) {}

    /// What is wrong with it for a year; none where it is right.
    List<Fault> faults(int year, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (source.date().isAfter(today)) {
            faults.add(Fault.body("source/date", "fault.not-yet"));
        }
        Set<LocalDate> taken = new HashSet<>();
        for (int place = 0; place < days.size(); place++) {
            Day day = days.get(place);
            String field = "days/" + place + "/date";
            if (day.date().getYear() != year) {
                faults.add(Fault.body(field, "fault.not-in-year", day.date().toString(), String.valueOf(year)));
            } else if (!taken.add(day.date())) {
                faults.add(Fault.body(field, "fault.stands-twice", day.date().toString()));
            } else if (day.kind() == SpecialDay.Kind.MAKE_UP_WORKING_DAY && !isWeekend(day.date())) {
                faults.add(Fault.body(field, "fault.not-a-weekend", day.date().toString()));
            }
        }
        return faults;
    }

    /// The year that it says.
    Announcement of(int year, int revision, Instant now) {
        return new Announcement(
                year,
                revision,
                new Announcement.Source(source.title(), source.number(), source.date()),
                days.stream()
                        .map(day -> new SpecialDay(
                                day.date(), day.kind(), day.name().text()))
                        .toList(),
                now);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
