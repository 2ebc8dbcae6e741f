package ipstrategy.coordination.conference.agenda;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.conference.Members;
import ipstrategy.coordination.conference.No;
import ipstrategy.coordination.conference.Outcome;
import ipstrategy.coordination.conference.Series;
import ipstrategy.coordination.conference.agenda.AgendaItem.AgendaStep;
import ipstrategy.coordination.conference.meeting.MeetingState;
import ipstrategy.coordination.conference.meeting.Meetings;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings items before the conference. Whoever signs off for a member may propose one and take it back; the office
/// schedules it and writes down what was decided.
@ApplicationScoped
class Deliberating {

    static final String ASSIGN = "assign";

    private final AgendaItems items;
    private final Meetings meetings;
    private final Series series;
    private final KnownAgencies agencies;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Deliberating(
            AgendaItems items,
            Meetings meetings,
            Series series,
            KnownAgencies agencies,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.items = items;
        this.meetings = meetings;
        this.series = series;
        this.agencies = agencies;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    Outcome<AgendaItem> propose(NewAgendaItem proposed, Caller caller) {
        AgencyCode own = caller.agency();
        String notTheirs = Members.notOfficeNor(own == null ? null : own.value(), caller);
        if (notTheirs != null || own == null) {
            return refused(new No.NotYours(notTheirs == null ? "reason.role" : notTheirs));
        }
        if (proposed.subject().kind() != Subject.Kind.OTHER
                && proposed.subject().id() == null) {
            return refused(No.Unfit.field("subject/id", "fault.empty"));
        }
        String agency = proposed.agency();
        if (agency != null && !agencies.strangersAmong(List.of(agency)).isEmpty()) {
            return refused(No.Unfit.field("agency", "fault.unknown-agency", agency));
        }
        AgendaItem item = begin(
                new AgendaItem.Beginning(
                        proposed.title().text(),
                        proposed.subject(),
                        agency,
                        AgendaItem.Origin.PERSON,
                        own.value(),
                        clock.instant(),
                        proposed.reason(),
                        null),
                caller);
        return new Outcome.Done<>(item);
    }

    /// An item comes into being, within the transaction that is under way.
    AgendaItem begin(AgendaItem.Beginning beginning, Caller caller) {
        AgendaItem item =
                new AgendaItem(series.nextId("AI", LocalDate.now(clock).getYear()), beginning);
        items.persistAndFlush(item);
        record("agenda-item.proposed", null, item, beginning.reason(), caller);
        return item;
    }

    Outcome<AgendaItem> schedule(AgendaItem item, String meeting, Caller caller) {
        No no = refusal(AgendaStep.SCHEDULE, item, caller);
        if (no != null) {
            return refused(no);
        }
        MeetingState state = meetings.stateOf(meeting).orElse(null);
        if (state != MeetingState.CONVENED) {
            return refused(
                    state == null
                            ? No.Unfit.field("meeting", "fault.no-such-meeting", meeting)
                            : No.Unfit.field("meeting", "fault.meeting-is-over", meeting, state));
        }
        AgendaItemView before = item.view(List.of());
        item.schedule(meeting);
        return done("agenda-item.scheduled", before, item, null, caller);
    }

    Outcome<AgendaItem> decide(AgendaItem item, String decision, Caller caller) {
        No no = refusal(AgendaStep.DECIDE, item, caller);
        if (no != null) {
            return refused(no);
        }
        String meeting = item.meeting();
        if (meeting == null || meetings.stateOf(meeting).orElse(MeetingState.CONVENED) == MeetingState.CONVENED) {
            return refused(
                    AgendaStep.DECIDE.hindered(item.state(), "reason.meeting-not-held", String.valueOf(meeting)));
        }
        AgendaItemView before = item.view(List.of());
        item.decide(decision);
        return done("agenda-item.decided", before, item, null, caller);
    }

    Outcome<AgendaItem> withdraw(AgendaItem item, String reason, Caller caller) {
        No no = refusal(AgendaStep.WITHDRAW, item, caller);
        if (no != null) {
            return refused(no);
        }
        AgendaItemView before = item.view(List.of());
        item.withdraw();
        return done("agenda-item.withdrawn", before, item, reason, caller);
    }

    static List<ActionView> actions(AgendaItem item, Caller caller) {
        Stream<ActionView> steps =
                Stream.of(AgendaStep.values()).map(step -> step.view(item.state(), notTheirs(step, item, caller)));
        return Stream.concat(steps, Stream.of(assigning(item, caller))).toList();
    }

    /// Whether a resolution on it may be assigned: by the office, once it is decided.
    private static ActionView assigning(AgendaItem item, Caller caller) {
        String notOffice = Members.notOffice(caller);
        return notOffice != null || item.state() == AgendaItemState.DECIDED
                ? ActionView.of(ASSIGN, "POST", notOffice)
                : new ActionView(ASSIGN, "POST", false, Words.both("reason.item-not-decided", item.id()));
    }

    private static @Nullable No refusal(AgendaStep step, AgendaItem item, Caller caller) {
        return step.refusal(item.state(), notTheirs(step, item, caller));
    }

    private static @Nullable String notTheirs(AgendaStep step, AgendaItem item, Caller caller) {
        return switch (step) {
            case SCHEDULE, DECIDE -> Members.notOffice(caller);
            case WITHDRAW -> Members.notOfficeNor(item.proposedBy(), caller);
        };
    }

    private static Outcome<AgendaItem> refused(No no) {
        return new Outcome.Refused<>(no);
    }

    private Outcome<AgendaItem> done(
            String action, AgendaItemView before, AgendaItem item, @Nullable String reason, Caller caller) {
        items.flush();
        record(action, before, item, reason, caller);
        return new Outcome.Done<>(item);
    }

    private void record(
            String action, @Nullable AgendaItemView before, AgendaItem item, @Nullable String reason, Caller caller) {
        AgendaItemView after = item.view(List.of());
        String concerned = after.agency();
        changes.record(
                new Change(
                        action,
                        "agenda-item",
                        item.id(),
                        concerned == null ? caller.agency() : new AgencyCode(concerned),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(after),
                        reason),
                caller);
    }
}
