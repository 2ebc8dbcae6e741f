package ipstrategy.measures.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.errand.Errand;
import ipstrategy.measures.errand.ErrandKind;
import ipstrategy.measures.errand.Errands;
import ipstrategy.measures.report.move.ReportMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what happened to a report: to auditors and followers, to the inboxes, and to the rooms that follow from it.
@ApplicationScoped
class Telling {

    private static final Set<ErrandKind> KINDS = Set.of(
            ErrandKind.REPORT_TO_FILE,
            ErrandKind.REPORT_TO_CORRECT,
            ErrandKind.DRAFT_TO_SIGN,
            ErrandKind.REPORT_TO_REVIEW);

    private final Changes changes;
    private final Errands errands;
    private final Event<ReportMoved> moves;
    private final ObjectMapper json;

    Telling(Changes changes, Errands errands, Event<ReportMoved> moves, ObjectMapper json) {
        this.changes = changes;
        this.errands = errands;
        this.moves = moves;
        this.json = json;
    }

    /// The report as it is, to be handed back with what was made of it.
    static ReportView now(Report report) {
        return report.view(report.statement(), List.of());
    }

    /// Tells of a change.
    ///
    /// @param action what was done, such as `report.submitted`
    /// @param before the report before it, or null where it was just asked for
    void tell(String action, @Nullable ReportView before, Report report, @Nullable String reason, Caller actor) {
        changes.record(
                new Change(
                        action,
                        "report",
                        report.id(),
                        actor.agency(),
                        before == null ? null : told(before, report),
                        told(now(report), report),
                        reason),
                actor);
        if (before != null) {
            errands.keep(report.id(), KINDS, errands(report));
        }
        if (before == null || before.state() != report.state()) {
            moves.fire(new ReportMoved(
                    report.id(),
                    action,
                    report.measure(),
                    report.plan(),
                    report.period().text(),
                    report.filer(),
                    report.submissions(),
                    before == null ? null : before.state(),
                    report.state(),
                    actor));
        }
    }

    /// Tells that a report is not asked for any more.
    void tellOfEnd(String action, Report report, Caller actor) {
        changes.record(
                new Change(action, "report", report.id(), actor.agency(), told(now(report), report), null, null),
                actor);
        errands.close(report.id(), KINDS);
    }

    /// A report as events tell it: also who takes part in the measure, and who owes it where that is not whom it was
    /// asked of, so that they can be given notice.
    private JsonNode told(ReportView view, Report report) {
        ObjectNode told = json.valueToTree(view);
        told.set("participants", json.valueToTree(report.participants()));
        if (!view.filer().equals(view.agency())) {
            told.put("owedBy", view.filer());
        }
        return told;
    }

    private static List<Errand> errands(Report report) {
        ErrandKind work = report.isOwedAgain() ? ErrandKind.REPORT_TO_CORRECT : ErrandKind.REPORT_TO_FILE;
        return switch (report.state()) {
            case DUE, OVERDUE, RETURNED -> {
                List<Errand> wanted = new ArrayList<>();
                wanted.add(errand(work, report, report.filer(), Role.OFFICER, report.owedOn()));
                if (report.statement().ready()) {
                    wanted.add(
                            errand(ErrandKind.DRAFT_TO_SIGN, report, report.filer(), Role.APPROVER, report.owedOn()));
                }
                yield wanted;
            }
            case SUBMITTED ->
                List.of(errand(ErrandKind.REPORT_TO_REVIEW, report, AgencyCode.OFFICE, Role.COORDINATOR, null));
            case NOT_YET_DUE, ACCEPTED -> List.of();
        };
    }

    private static Errand errand(
            ErrandKind kind, Report report, AgencyCode agency, Role role, @Nullable LocalDate due) {
        return new Errand(kind, report.measure(), report.plan(), report.id(), agency, role, due);
    }
}
