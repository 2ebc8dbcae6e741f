package ipstrategy.measures.report;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.evidence.EvidenceShelf;
import ipstrategy.measures.statement.Checking;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Submits a report: an approver of the agency signs off what the draft says, and it must be whole.
@ApplicationScoped
class Submitting {

    static final String ACTION = "submit";
    static final String MORE_TIME = "request-extension";

    private final Assignments assignments;
    private final EvidenceShelf evidence;
    private final Telling telling;
    private final Deriving deriving;
    private final Clock clock;

    Submitting(Assignments assignments, EvidenceShelf evidence, Telling telling, Deriving deriving, Clock clock) {
        this.assignments = assignments;
        this.evidence = evidence;
        this.telling = telling;
        this.deriving = deriving;
        this.clock = clock;
    }

    /// Submits within the transaction that is under way.
    Outcome submit(Report report, Caller caller) {
        String refusal = refusal(report, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        if (!report.allows(ACTION)) {
            return Outcome.NotNow.of(report);
        }
        Assignment assignment = assignments.find(report.measure().value()).orElseThrow();
        List<Fault> faults = faults(assignment, report);
        if (!faults.isEmpty()) {
            return new Outcome.NotWhole(faults);
        }
        ReportView before = Telling.now(report);
        LocalDate today = LocalDate.now(clock);
        report.submit(new Course.Act(clock.instant(), caller.name(), null), today);
        report.letRead(readers(assignment, today));
        telling.tell("report.submitted", before, report, null, caller);
        if (report.statement().important()) {
            // Told apart, so that it is not one of many that are submitted: somebody is to look at it now.
            telling.tell(
                    "report.flagged",
                    Telling.now(report),
                    report,
                    report.statement().issues(),
                    caller);
        }
        if (before.overdue() != Telling.now(report).overdue()) {
            // Its day has passed and the clock has not said so yet; once it is submitted the clock says nothing more.
            deriving.derive(report.measure(), "report.submitted " + report.id(), caller);
        }
        return new Outcome.Done(report);
    }

    static ActionView actionFor(Report report, Caller caller) {
        String refusal = refusal(report, caller);
        return ActionView.of(
                ACTION,
                "POST",
                refusal == null && !report.allows(ACTION) ? report.state().reason() : refusal);
    }

    /// Whether more time may be asked for: by whoever signs for the agency, while there is a day to move.
    static ActionView postponementFor(Report report, Caller caller) {
        String refusal = refusal(report, caller);
        return ActionView.of(MORE_TIME, "POST", refusal == null ? unmovable(report) : refusal);
    }

    private static @Nullable String unmovable(Report report) {
        if (!report.state().isOpen()) {
            return report.state().reason();
        }
        return report.owedOn() == null ? "reason.no-day-to-move" : null;
    }

    /// The agencies that may read a report on a measure: those whom it concerns on a day.
    static List<String> readers(Assignment assignment, LocalDate day) {
        return Stream.concat(assignment.reporters(day).stream(), assignment.participants(day).stream())
                .map(AgencyCode::value)
                .sorted()
                .toList();
    }

    private List<Fault> faults(Assignment assignment, Report report) {
        Set<String> missing = evidence.missing(report.measure(), Checking.evidence(report.statement()));
        return Checking.faults(assignment, report.role(), report.statement(), missing);
    }

    /// Why a caller never signs for the agency of a report, nor takes back what was signed; null where they may.
    static @Nullable String refusal(Report report, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.APPROVER)) {
            return "reason.approver-only";
        }
        return caller.actsFor(report.filer()) ? null : "reason.report-of-another-agency";
    }
}
