package ipstrategy.metrics.composite;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.place.KnownRegionView;
import ipstrategy.metrics.place.KnownRegions;
import ipstrategy.metrics.scoring.Component;
import ipstrategy.metrics.scoring.Measured;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Computes an index for a period, and publishes the computation or gives it back. Who publishes is not who computed.
@ApplicationScoped
class Computing {

    private static final String PROVINCE = "PROVINCE";

    private final Computations computations;
    private final ComponentFigures figures;
    private final KnownRegions regions;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Computing(
            Computations computations,
            ComponentFigures figures,
            KnownRegions regions,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.computations = computations;
        this.figures = figures;
        this.regions = regions;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of it.
    sealed interface Outcome {

        record Done(Computation computation) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// Not in this state; one that is computed waits to be decided on before another is made.
        record NotNow(Computation.State state) implements Outcome {}

        /// The service of a metric does not answer.
        record Silent(String metric) implements Outcome {}

        record NotWhole(List<Fault> faults) implements Outcome {}
    }

    /// Computes an index that is held.
    ///
    /// @param reason why what is published is to give way, needed where something is, or null
    Outcome compute(IndexRevision index, String period, @Nullable String reason, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        Optional<Period> about = Period.parse(period);
        if (about.isEmpty()) {
            return new Outcome.NotWhole(List.of(Fault.body("period", "fault.not-a-period", period)));
        }
        if (computations.pending(index, period).isPresent()) {
            return new Outcome.NotNow(Computation.State.COMPUTED);
        }
        boolean corrects =
                computations.published(index.code(), index.revision(), period).isPresent();
        if (corrects && (reason == null || reason.isBlank())) {
            return new Outcome.NotWhole(List.of(Fault.body("reason", "fault.recomputed-without-reason")));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> compared = compared(index.defined());
        List<Measured> measured = new ArrayList<>();
        for (Component component : index.defined().components()) {
            switch (figures.measured(component, about.get(), compared, now)) {
                case ComponentFigures.Answer.Found<Measured>(Measured one) -> measured.add(one);
                case ComponentFigures.Answer.Silent<Measured>(String metric) -> {
                    return new Outcome.Silent(metric);
                }
                case ComponentFigures.Answer.Unknown<Measured>(String metric) -> {
                    return fault("fault.component-unknown", metric);
                }
                case ComponentFigures.Answer.Undirected<Measured>(String metric) -> {
                    return fault("fault.component-direction", metric);
                }
            }
        }
        Computation made = new Computation(
                index,
                period,
                computations.next(index, period),
                index.defined().scoring().of(measured, compared),
                reason,
                caller.name(),
                now);
        computations.persistAndFlush(made);
        return told("index.computed", null, made, reason, caller);
    }

    /// Publishes a computation that is held; the one that was published before gives way at that instant.
    Outcome publish(Computation computation, Caller caller) {
        Outcome refused = refused(computation, caller);
        if (refused != null) {
            return refused;
        }
        ComputationView before = computation.view(Caller.ANONYMOUS);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        computations
                .published(computation.code(), computation.definition(), computation.period())
                .ifPresent(standing -> standing.supersede(now));
        computations.flush();
        computation.publish(caller.name(), now);
        return told("index.published", before, computation, null, caller);
    }

    Outcome giveBack(Computation computation, String reason, Caller caller) {
        Outcome refused = refused(computation, caller);
        if (refused != null) {
            return refused;
        }
        ComputationView before = computation.view(Caller.ANONYMOUS);
        computation.giveBack(caller.name(), clock.instant(), reason);
        return told("index.returned", before, computation, reason, caller);
    }

    static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.STATISTICIAN) ? null : "reason.computer-only";
    }

    private static @Nullable Outcome refused(Computation computation, Caller caller) {
        String refusal = computation.refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        return computation.state() == Computation.State.COMPUTED ? null : new Outcome.NotNow(computation.state());
    }

    private static Outcome fault(String word, String metric) {
        return new Outcome.NotWhole(List.of(Fault.body("", word, metric)));
    }

    private List<String> compared(IndexDefinition definition) {
        List<String> named = definition.regions();
        return named != null
                ? named
                : regions.all().stream()
                        .filter(region -> region.kind().equals(PROVINCE))
                        .map(KnownRegionView::code)
                        .toList();
    }

    private Outcome told(
            String action, @Nullable ComputationView before, Computation now, @Nullable String reason, Caller caller) {
        computations.flush();
        changes.record(
                new Change(
                        action,
                        "computation",
                        now.subject(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(now.view(Caller.ANONYMOUS)),
                        reason),
                caller);
        return new Outcome.Done(now);
    }
}
