package ipstrategy.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The measures as the other rooms of this capability know them: what is asked of whom, and the few things that
/// they may tell a measure.
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
        return measures
                .find("plan = ?1 and id.value > ?2 order by id.value", plan, after)
                .range(0, limit - 1)
                .list()
                .stream()
                .map(Measure::assignment)
                .toList();
    }

    /// How many measures of a plan this service owns.
    public long countOfPlan(String plan) {
        return measures.count("plan", plan);
    }

    /// The plans of which this service owns a measure that goes on, or has its day still before it.
    public List<String> plansUnderWay(LocalDate today) {
        return measures.plansUnderWay(today);
    }

    /// The measures for which an agency began to answer, or ceased to, on a day after one and not after another.
    public List<MeasureId> changingHands(LocalDate after, LocalDate today) {
        return measures.changingHands(after, today);
    }

    /// A measure as it goes over the wire today, without what anybody may do with it.
    public Optional<MeasureView> view(MeasureId id) {
        return measures.findByIdOptional(id).map(this::today);
    }

    /// All measures of a plan that this service owns, as they go over the wire today.
    public List<MeasureView> viewsOfPlan(String plan) {
        return measures.list("plan = ?1 order by id.value", plan).stream()
                .map(this::today)
                .toList();
    }

    private MeasureView today(Measure measure) {
        return measure.view(clock.instant(), LocalDate.now(clock), List.of());
    }

    /// Who answers for a measure, as believed at an instant: also those for whom it is over, or has not begun.
    public List<Held> held(MeasureId id, Instant asOf) {
        return measures.findById(id)
                .responsibilities()
                .believedAt(asOf)
                .map(Responsibility::held)
                .toList();
    }

    /// That an agency answers, and since when the platform believed so.
    ///
    /// @param supersededAt until when, or null where it still does
    public record Held(
            Assignment.Answerable answerable,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    /// Takes in a measure that is new, with nobody's report on it yet.
    public void adopt(SeededMeasure row, String reason, Caller actor) {
        Measure measure = new Measure(row.id(), row.plan(), row.number());
        measure.take(row, clock.instant());
        measures.persistAndFlush(measure);
        record(measure, "measure.recorded", null, reason, actor);
    }

    /// Gives a measure the status that follows from its reports. The same status again changes nothing.
    public void stand(MeasureId id, MeasureStatus derived, String reason, Caller actor) {
        if (measures.findById(id).status() != derived) {
            change(id, "measure.status-changed", reason, actor, measure -> measure.stand(derived));
        }
    }

    /// Moves the day by which a measure is to be done to a later one.
    public void extend(MeasureId id, LocalDate until, String reason, Caller actor) {
        change(id, "measure.extended", reason, actor, measure -> {
            measure.extend(until);
            return true;
        });
    }

    /// Links a measure to these metrics, of which reports on it give values, and to no others. The same again changes
    /// nothing.
    public void link(MeasureId id, List<String> metrics, String reason, Caller actor) {
        change(id, "measure.metrics-linked", reason, actor, measure -> measure.measureBy(metrics));
    }

    /// Lets a measure say that it is the same work as one of another plan.
    public void relate(MeasureId id, Lineage link, String reason, Caller actor) {
        change(id, "measure.related", reason, actor, measure -> measure.relate(link));
    }

    /// Lets it say so no more.
    public void part(MeasureId id, Lineage link, String reason, Caller actor) {
        change(id, "measure.parted", reason, actor, measure -> measure.part(link));
    }

    /// That an agency is to answer, and for how long.
    ///
    /// @param from its own first day, or null where it begins with the others
    /// @param until its last day, or null for no end
    public record Tenure(
            SeededMeasure.Assigned who,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /// The first day, where the others begin on this one.
        @Nullable
        LocalDate first(@Nullable LocalDate others) {
            LocalDate own = from;
            return own == null || (others != null && own.isBefore(others)) ? others : own;
        }
    }

    /// Lets these agencies answer for a measure from a day on, and nobody else.
    ///
    /// @param from the day, or null for the plan's beginning
    public void reassign(MeasureId id, List<Tenure> tenures, @Nullable LocalDate from, String reason, Caller actor) {
        change(id, "measure.reassigned", reason, actor, measure -> {
            measure.appoint(tenures, from, clock.instant());
            return true;
        });
    }

    /// From a day on, lets the successor of a reform answer for whatever its predecessor answers for.
    ///
    /// @param only these measures, or null for all
    /// @return the measures that passed on
    public List<MeasureId> passOn(
            AgencyCode predecessor,
            AgencyCode successor,
            LocalDate on,
            @Nullable Set<String> only,
            String reason,
            Caller actor) {
        return measures.answeredBy(predecessor).stream()
                .filter(id -> only == null || only.contains(id.value()))
                .filter(id -> change(
                        id,
                        "measure.passed-on",
                        reason,
                        actor,
                        measure -> measure.passOn(predecessor, successor, on, clock.instant())))
                .toList();
    }

    private boolean change(MeasureId id, String action, String reason, Caller actor, Predicate<Measure> change) {
        Measure measure = measures.findById(id);
        MeasureView before = measure.view(clock.instant());
        if (!change.test(measure)) {
            return false;
        }
        measures.flush();
        record(measure, action, before, reason, actor);
        return true;
    }

    private void record(Measure measure, String action, @Nullable MeasureView before, String reason, Caller actor) {
        changes.record(
                new Change(
                        action,
                        "measure",
                        measure.id().value(),
                        actor.agency(),
                        before == null ? null : json.valueToTree(before),
                        told(before, measure.view(clock.instant())),
                        reason),
                actor);
    }

    /// A measure as events tell it: also who answered for it until now and does no more, so that they can be given
    /// notice.
    private JsonNode told(@Nullable MeasureView before, MeasureView after) {
        ObjectNode told = json.valueToTree(after);
        List<String> former = before == null ? new ArrayList<>() : new ArrayList<>(answering(before));
        former.removeAll(answering(after));
        if (!former.isEmpty()) {
            told.set("former", json.valueToTree(former));
        }
        return told;
    }

    /// The agencies for whom it is not over.
    private List<String> answering(MeasureView measure) {
        LocalDate today = LocalDate.now(clock);
        return measure.responsibilities().stream()
                .filter(one -> {
                    LocalDate last = one.validTo();
                    return last == null || !last.isBefore(today);
                })
                .map(MeasureView.ResponsibilityView::agency)
                .distinct()
                .toList();
    }
}
