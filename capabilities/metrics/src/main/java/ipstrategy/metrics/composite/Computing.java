package ipstrategy.metrics.composite;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Computes an index for a period, and publishes the computation or gives it back. Who publishes is not who computed.
@ApplicationScoped
class Computing {

    private static final String PROVINCE = "PROVINCE";

    private final Indexes indexes;
    private final Computations computations;
    private final ComponentFigures figures;
    private final KnownRegions regions;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Computing(
            Indexes indexes,
            Computations computations,
            ComponentFigures figures,
            KnownRegions regions,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.indexes = indexes;
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

        /// Others were heard for a version that holds no more.
        record Outdated() implements Outcome {}

        record NotWhole(List<Fault> faults) implements Outcome {}
    }

    /// What was heard before an index is computed.
    ///
    /// @param version which version of the index it was heard for
    /// @param at the instant as of which figures were asked for
    /// @param told by code of the metric; nothing of those for whom nobody was asked any more
    record Heard(int version, Instant at, List<String> compared, Map<String, ComponentFigures.Answer<Measured>> told) {

        Heard {
            compared = List.copyOf(compared);
            told = Map.copyOf(told);
        }

        ComponentFigures.Answer<Measured> measured(String metric) {
            ComponentFigures.Answer<Measured> answer = told.get(metric);
            return answer == null ? new ComponentFigures.Answer.Silent<>(metric) : answer;
        }
    }

    /// What there is to ask of other services.
    private record Questions(int version, List<String> compared, List<Component> foreign) {}

    /// What has to be heard of other services before an index is computed; the first that is silent ends it. Empty
    /// where there is no such index. No transaction is open meanwhile: they may take their time.
    Optional<Heard> hear(String code, String period, Caller caller) {
        return QuarkusTransaction.requiringNew()
                .call(() -> indexes.current(code).map(this::questions))
                .map(questions -> hear(questions, period, caller));
    }

    private Questions questions(IndexRevision index) {
        List<Component> foreign = index.defined().components().stream()
                .filter(component -> figures.ownUpward(component.metric()).isEmpty())
                .toList();
        return new Questions(index.revision(), compared(index.defined()), foreign);
    }

    private Heard hear(Questions questions, String period, Caller caller) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, ComponentFigures.Answer<Measured>> told = new HashMap<>();
        Optional<Period> about = refusal(caller) == null ? Period.parse(period) : Optional.empty();
        List<Component> asked = about.isPresent() ? questions.foreign() : List.of();
        for (Component component : asked) {
            ComponentFigures.Answer<Measured> answer =
                    figures.foreignMeasured(component, about.get(), questions.compared(), at);
            told.put(component.metric(), answer);
            if (answer instanceof ComponentFigures.Answer.Silent<Measured>) {
                break;
            }
        }
        return new Heard(questions.version(), at, questions.compared(), told);
    }

    /// Computes an index that is held, of the figures of one instant.
    ///
    /// @param reason why what is published is to give way, needed where something is, or null
    Outcome compute(IndexRevision index, String period, @Nullable String reason, Heard heard, Caller caller) {
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
        if (heard.version() != index.revision()) {
            return new Outcome.Outdated();
        }
        List<Measured> measured = new ArrayList<>();
        for (Component component : index.defined().components()) {
            switch (figures.ownMeasured(component, about.get(), heard.compared(), heard.at())
                    .orElseGet(() -> heard.measured(component.metric()))) {
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
                index.defined().scoring().of(measured, heard.compared()),
                reason,
                caller.name(),
                heard.at());
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
