package ipstrategy.measures.report;

import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.standing.Answer;
import ipstrategy.measures.standing.Standing;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Lets a measure stand where its reports say. It holds the measure, so that of two reports that are accepted at once
/// the later one sees the other.
@ApplicationScoped
public class Deriving {

    private final Assignments assignments;
    private final Reports reports;
    private final Clock clock;

    Deriving(Assignments assignments, Reports reports, Clock clock) {
        this.assignments = assignments;
        this.reports = reports;
        this.clock = clock;
    }

    /// Derives the status of a measure anew, within the transaction that changes what it follows from.
    ///
    /// @param reason what changed, for the audit trail
    public void derive(MeasureId measure, String reason, Caller actor) {
        reports.flush();
        assignments.hold(measure).ifPresent(assignment -> {
            List<Answer> answers = reports.answers(List.of(measure.value())).getOrDefault(measure.value(), List.of());
            MeasureStatus status = Standing.of(assignment, answers, reports.isEvaluated(measure), LocalDate.now(clock));
            assignments.stand(measure, status, reason, actor);
        });
    }

    /// Takes note that a published evaluation covers a measure. The same evaluation again changes nothing.
    public void cover(MeasureId measure, String evaluation, Caller actor) {
        if (reports.evaluated(measure, evaluation, LocalDate.now(clock))) {
            derive(measure, "evaluation.published " + evaluation, actor);
        }
    }
}
