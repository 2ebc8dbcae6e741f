package ipstrategy.coordination.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marks notices as read. Whoever acts for the agency may; reading twice changes nothing, so nobody needs to have seen
/// the current version.
@ApplicationScoped
class Reading {

    private final Notices notices;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Reading(Notices notices, Changes changes, ObjectMapper json, Clock clock) {
        this.notices = notices;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    void read(Notice notice, Caller caller) {
        if (notice.isRead()) {
            return;
        }
        NoticeView before = notice.view(List.of());
        notice.read(caller.name(), clock.instant());
        notices.flush();
        changes.record(
                new Change(
                        "notice.read",
                        "notice",
                        String.valueOf(notice.id()),
                        new AgencyCode(notice.agency()),
                        json.valueToTree(before),
                        json.valueToTree(notice.view(List.of())),
                        null),
                caller);
    }

    static ActionView actionFor(Notice notice, Caller caller) {
        return ActionView.of("read", "POST", refusal(notice, caller));
    }

    private static @Nullable String refusal(Notice notice, Caller caller) {
        if (!caller.actsFor(new AgencyCode(notice.agency()))) {
            return "reason.notice-of-another";
        }
        return caller.is(Role.OFFICER) || caller.is(Role.APPROVER) || caller.is(Role.COORDINATOR)
                ? null
                : "reason.role";
    }
}
