package ipstrategy.measures;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The measures as the other rooms of this capability know them: what is asked of whom, and the two things that they
/// may tell a measure.
@ApplicationScoped
public class Assignments {

    private final Measures measures;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Assignments(Measures measures, Changes changes, ObjectMapper json, Clock clock) {
        this.measures = measures;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// A measure of this service, or nothing where it has none of that id.
    public Optional<Assignment> find(String id) {
        return MeasureId.FORM.matcher(id).matches()
                ? measures.findByIdOptional(new MeasureId(id)).map(Measure::assignment)
                : Optional.empty();
    }

    /// The same, held until the end of the transaction: who decides by what a measure's reports say decides alone.
    public Optional<Assignment> hold(MeasureId id) {
        return Optional.ofNullable(measures.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .map(Measure::assignment);
    }

    /// All measures of a plan that this service owns.
    public List<Assignment> ofPlan(String plan) {
        return measures.list("plan = ?1 order by id.value", plan).stream()
                .map(Measure::assignment)
                .toList();
    }

    /// The measures of a plan that this service owns, so many of them after one of them.
    public List<Assignment> ofPlan(String plan, String after, int limit) {
        return measures.find("plan = ?1 and id.value > ?2 order by id.value", plan, after).range(0, limit - 1).stream()
                .map(Measure::assignment)
                .toList();
    }

    /// How many measures of a plan this service owns.
    public long countOfPlan(String plan) {
        return measures.count("plan", plan);
    }

    /// Gives a measure the status that follows from its reports. The same status again changes nothing.
    public void stand(MeasureId id, MeasureStatus derived, String reason, Caller actor) {
        if (measures.findById(id).status() != derived) {
            change(id, "measure.status-changed", reason, actor, measure -> measure.stand(derived));
        }
    }

    /// Moves the day by which a measure is to be done to a later one.
    public void extend(MeasureId id, LocalDate until, String reason, Caller actor) {
        change(id, "measure.extended", reason, actor, measure -> measure.extend(until));
    }

    private void change(MeasureId id, String action, String reason, Caller actor, Consumer<Measure> change) {
        Measure measure = measures.findById(id);
        Instant now = clock.instant();
        MeasureView before = measure.view(now, List.of());
        change.accept(measure);
        measures.flush();
        changes.record(
                new Change(
                        action,
                        "measure",
                        id.value(),
                        actor.agency(),
                        json.valueToTree(before),
                        json.valueToTree(measure.view(now, List.of())),
                        reason),
                actor);
    }
}
