package ipstrategy.coordination.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import ipstrategy.workdays.Announcement;
import ipstrategy.workdays.Announcements;
import ipstrategy.workdays.CalendarDay;
import ipstrategy.workdays.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Enters the holidays of a year, or corrects them. What the seeds say of the year counts no more then, whatever
/// release is started next; every service is told.
@ApplicationScoped
class SettingCalendar {

    static final String SET = "set";

    private static final String KIND = "calendar-year";

    private final Announcements announcements;
    private final WorkingDays calendar;
    private final Chronicle chronicle;
    private final Clock clock;

    SettingCalendar(Announcements announcements, WorkingDays calendar, Chronicle chronicle, Clock clock) {
        this.announcements = announcements;
        this.calendar = calendar;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// Lets one at a time enter a year, until the transaction under way ends.
    void waitForOthers() {
        announcements.waitForOthers();
    }

    Outcome<CalendarYearView> set(int year, NewCalendarYear said, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed<>(refusal);
        }
        List<Fault> faults = said.faults(year, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        CalendarYearView standing = view(year, caller);
        JsonNode before = standing.basis() == CalendarYearView.Basis.NONE ? null : chronicle.of(standing);
        announcements.keep(said.of(year, standing.revision() + 1, clock.instant()));
        CalendarYearView now = view(year, caller);
        chronicle.tell(
                new Chronicle.Deed("calendar-year.set", KIND, String.valueOf(year)),
                before,
                now,
                said.reason(),
                caller);
        return new Outcome.Done<>(now);
    }

    /// A year as it stands, as a caller sees it.
    CalendarYearView view(int year, Caller caller) {
        List<ActionView> actions = List.of(ActionView.of(SET, "PUT", refusal(caller)));
        Announcement said = announcements.of(year).orElse(null);
        return said == null
                ? CalendarYearView.seeded(year, basis(year), calendar.special(year), actions)
                : CalendarYearView.entered(said, actions);
    }

    private CalendarYearView.Basis basis(int year) {
        return calendar.day(LocalDate.ofYearDay(year, 1))
                .map(CalendarDay::provisional)
                .map(provisional -> provisional ? CalendarYearView.Basis.LAW_ONLY : CalendarYearView.Basis.NOTICE)
                .orElse(CalendarYearView.Basis.NONE);
    }

    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.ADMINISTRATOR) ? null : "reason.administrator-only";
    }
}
