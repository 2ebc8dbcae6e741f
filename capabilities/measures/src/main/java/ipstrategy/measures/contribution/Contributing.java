package ipstrategy.measures.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.cadence.Due;
import ipstrategy.measures.cadence.DueDates;
import ipstrategy.measures.cadence.ReportingRule;
import ipstrategy.measures.cadence.ReportingRules;
import ipstrategy.measures.errand.Errand;
import ipstrategy.measures.errand.ErrandKind;
import ipstrategy.measures.errand.Errands;
import ipstrategy.measures.report.ReportView;
import ipstrategy.measures.report.Reports;
import ipstrategy.measures.report.move.ReportMoved;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks participating agencies for their word whenever a report is submitted, and takes their answers while it is
/// before the office.
@ApplicationScoped
class Contributing {

    static final String ACTION = "answer";

    private static final int USUAL_DAYS_TO_ANSWER = 5;

    private final Contributions contributions;
    private final Assignments assignments;
    private final ReportingRules rules;
    private final DueDates dueDates;
    private final Errands errands;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Contributing(
            Contributions contributions,
            Assignments assignments,
            ReportingRules rules,
            DueDates dueDates,
            Errands errands,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.contributions = contributions;
        this.assignments = assignments;
        this.rules = rules;
        this.dueDates = dueDates;
        this.errands = errands;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of an answer.
    sealed interface Outcome {

        /// It is taken.
        record Taken(Contribution contribution) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// The report is not before the office.
        record NotNow(ReportState state) implements Outcome {}

        /// The contribution is not asked for any more: what it was asked about was taken back, or submitted anew.
        record Over() implements Outcome {}

        /// The answer lacks its text; the word says what is missing.
        record WithoutText(String word) implements Outcome {}
    }

    /// Within the transaction that submits: asks. A resubmission asks again, and earlier answers stay. Once the report
    /// is no more before the office nobody can answer, so nobody is asked any more either.
    void follow(@Observes ReportMoved moved) {
        if (moved.to() == ReportState.SUBMITTED) {
            LocalDate today = LocalDate.now(clock);
            int days = rules.findByIdOptional(moved.plan())
                    .map(ReportingRule::daysToAnswer)
                    .orElse(USUAL_DAYS_TO_ANSWER);
            Due due = dueDates.after(today, days);
            Assignment assignment = assignments.find(moved.measure().value()).orElseThrow();
            List<Contribution> asked = assignment.participants(today).stream()
                    .sorted(Comparator.comparing(AgencyCode::value))
                    .map(agency -> new Contribution(moved, agency, today, due))
                    .toList();
            ask(asked, moved.agency(), moved.actor());
        } else if (moved.from() == ReportState.SUBMITTED) {
            errands.close(moved.report(), List.of(ErrandKind.CONTRIBUTION_ASKED));
            LocalDate today = LocalDate.now(clock);
            contributions.unanswered(moved.report(), moved.submission()).stream()
                    // Who was silent by the day the office decides was silent; of what is taken back nobody is.
                    .filter(one -> moved.isRecall() || !one.isSilent(today))
                    .forEach(one -> close(one, moved.agency(), moved.actor()));
        }
    }

    private void close(Contribution contribution, AgencyCode reporter, Caller actor) {
        ContributionView before = now(contribution);
        contribution.close(clock.instant());
        tell("contribution.closed", before, contribution, reporter, null, actor);
    }

    /// Takes an answer within the transaction that is under way.
    ///
    /// @param report the report as it stands, held
    Outcome answer(Contribution contribution, ReportView report, NewContribution given, Caller caller) {
        String refusal = refusal(contribution, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        if (report.state() != ReportState.SUBMITTED) {
            return new Outcome.NotNow(report.state());
        }
        if (!contribution.isAskedOf(report.submissions())) {
            return new Outcome.Over();
        }
        String text = given.text() == null || given.text().isBlank() ? null : given.text();
        String missing = given.answer().withoutText();
        if (text == null && missing != null) {
            return new Outcome.WithoutText(missing);
        }
        ContributionView before = now(contribution);
        contribution.answer(given.answer(), text, clock.instant(), caller.name());
        errands.close(contribution.report(), ErrandKind.CONTRIBUTION_ASKED, contribution.agency());
        tell("contribution.answered", before, contribution, new AgencyCode(report.filer()), text, caller);
        return new Outcome.Taken(contribution);
    }

    static ActionView actionFor(Contribution contribution, Reports.Stage report, Caller caller) {
        String refusal = refusal(contribution, caller);
        return ActionView.of(ACTION, "PUT", refusal == null ? over(contribution, report) : refusal);
    }

    private static @Nullable String over(Contribution contribution, Reports.Stage report) {
        if (report.state() != ReportState.SUBMITTED) {
            return "reason.report-not-before-office";
        }
        return contribution.isAskedOf(report.submissions()) ? null : "reason.contribution-over";
    }

    private void ask(List<Contribution> asked, AgencyCode reporter, Caller actor) {
        contributions.persist(asked);
        errands.open(asked.stream().map(Contributing::errand).toList());
        changes.record(
                asked.stream()
                        .map(contribution -> change("contribution.asked", null, contribution, reporter, null, actor))
                        .toList(),
                actor);
    }

    private static Errand errand(Contribution contribution) {
        return new Errand(
                ErrandKind.CONTRIBUTION_ASKED,
                contribution.measure(),
                contribution.plan(),
                contribution.report(),
                contribution.agency(),
                Role.APPROVER,
                contribution.dueOn());
    }

    private void tell(
            String action,
            ContributionView before,
            Contribution contribution,
            AgencyCode reporter,
            @Nullable String reason,
            Caller actor) {
        changes.record(change(action, before, contribution, reporter, reason, actor), actor);
    }

    private Change change(
            String action,
            @Nullable ContributionView before,
            Contribution contribution,
            AgencyCode reporter,
            @Nullable String reason,
            Caller actor) {
        return new Change(
                action,
                "contribution",
                contribution.id(),
                actor.agency(),
                before == null ? null : told(json, before, reporter.value()),
                told(json, now(contribution), reporter.value()),
                reason);
    }

    /// A contribution as events tell it: also who files the report, so that they can be given notice.
    static JsonNode told(ObjectMapper json, ContributionView view, String reporter) {
        ObjectNode told = json.valueToTree(view);
        return told.put("reporter", reporter);
    }

    private ContributionView now(Contribution contribution) {
        return contribution.view(LocalDate.now(clock), clock.getZone(), List.of());
    }

    private static @Nullable String refusal(Contribution contribution, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.APPROVER)) {
            return "reason.approver-only";
        }
        return caller.actsFor(contribution.agency()) ? null : "reason.asked-of-another-agency";
    }
}
