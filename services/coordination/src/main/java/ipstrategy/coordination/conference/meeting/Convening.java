package ipstrategy.coordination.conference.meeting;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.conference.Members;
import ipstrategy.coordination.conference.No;
import ipstrategy.coordination.conference.Outcome;
import ipstrategy.coordination.conference.Series;
import ipstrategy.coordination.conference.meeting.Meeting.MeetingStep;
import ipstrategy.identity.Caller;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Convenes meetings and writes down what became of them; the office does that and nobody else.
@ApplicationScoped
class Convening {

    private final Meetings meetings;
    private final Series series;
    private final KnownAgencies agencies;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Convening(
            Meetings meetings, Series series, KnownAgencies agencies, Changes changes, ObjectMapper json, Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.agencies = agencies;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    Outcome<Meeting> convene(NewMeeting convened, Caller caller) {
        String notTheirs = Members.notOffice(caller);
        if (notTheirs != null) {
            return new Outcome.Refused<>(new No.NotYours(notTheirs));
        }
        String sort = convened.date().getYear() + "-" + convened.kind();
        Meeting meeting = new Meeting("%s-%02d".formatted(sort, series.next("meeting-" + sort)), convened);
        meetings.persistAndFlush(meeting);
        record("meeting.convened", null, meeting, convened.reason(), caller);
        return new Outcome.Done<>(meeting);
    }

    Outcome<Meeting> hold(Meeting meeting, NewMeeting.Holding holding, Caller caller) {
        No no = refusal(MeetingStep.HOLD, meeting, caller);
        if (no != null) {
            return new Outcome.Refused<>(no);
        }
        List<String> strangers = agencies.strangersAmong(holding.present());
        if (!strangers.isEmpty()) {
            return new Outcome.Refused<>(
                    No.Unfit.field("present", "fault.unknown-agency", String.join(", ", strangers)));
        }
        if (holding.date().isAfter(LocalDate.now(clock))) {
            return new Outcome.Refused<>(No.Unfit.field("date", "fault.not-yet"));
        }
        MeetingView before = meeting.view(List.of());
        meeting.hold(holding);
        meetings.flush();
        record("meeting.held", before, meeting, holding.reason(), caller);
        return new Outcome.Done<>(meeting);
    }

    Outcome<Meeting> minute(Meeting meeting, NewMeeting.Minutes minutes, Caller caller) {
        No no = refusal(MeetingStep.MINUTE, meeting, caller);
        if (no != null) {
            return new Outcome.Refused<>(no);
        }
        MeetingView before = meeting.view(List.of());
        meeting.minute(minutes);
        meetings.flush();
        record("meeting.minuted", before, meeting, null, caller);
        return new Outcome.Done<>(meeting);
    }

    static List<ActionView> actions(Meeting meeting, Caller caller) {
        return Stream.of(MeetingStep.values())
                .map(step -> step.view(meeting.state(), Members.notOffice(caller)))
                .toList();
    }

    private static @Nullable No refusal(MeetingStep step, Meeting meeting, Caller caller) {
        return step.refusal(meeting.state(), Members.notOffice(caller));
    }

    private void record(
            String action, @Nullable MeetingView before, Meeting meeting, @Nullable String reason, Caller caller) {
        changes.record(
                new Change(
                        action,
                        "meeting",
                        meeting.id(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(meeting.view(List.of())),
                        reason),
                caller);
    }
}
