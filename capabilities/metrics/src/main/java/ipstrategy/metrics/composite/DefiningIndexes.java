package ipstrategy.metrics.composite;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.place.KnownRegionView;
import ipstrategy.metrics.place.KnownRegions;
import ipstrategy.metrics.scoring.Component;
import ipstrategy.metrics.scoring.Normalisation;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Defines a composite index, or a new version of one. The versions before stay, and so do their results.
@ApplicationScoped
class DefiningIndexes {

    private final Indexes indexes;
    private final ComponentFigures figures;
    private final KnownRegions regions;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    DefiningIndexes(
            Indexes indexes,
            ComponentFigures figures,
            KnownRegions regions,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.indexes = indexes;
        this.figures = figures;
        this.regions = regions;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of it.
    sealed interface Outcome {

        record Done(IndexRevision index) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// There is an index of this code already.
        record Taken(String code) implements Outcome {}

        /// The service of a metric does not answer.
        record Silent(String metric) implements Outcome {}

        record NotWhole(List<Fault> faults) implements Outcome {}
    }

    /// What other services told of the metrics that they own, before an index is judged.
    ///
    /// @param told by code; nothing of those for whom nobody was asked any more
    record Heard(Map<String, ComponentFigures.Answer<Boolean>> told) {

        Heard {
            told = Map.copyOf(told);
        }

        ComponentFigures.Answer<Boolean> upward(String metric) {
            ComponentFigures.Answer<Boolean> answer = told.get(metric);
            return answer == null ? new ComponentFigures.Answer.Silent<>(metric) : answer;
        }
    }

    /// What has to be heard of other services before an index is judged; the first that is silent ends it. No
    /// transaction is open meanwhile: they may take their time.
    Heard hear(NewIndexDefinition wanted, Caller caller) {
        Map<String, ComponentFigures.Answer<Boolean>> told = new HashMap<>();
        if (refusal(caller) == null) {
            for (String metric : QuarkusTransaction.requiringNew().call(() -> foreign(wanted))) {
                ComponentFigures.Answer<Boolean> answer = figures.foreignUpward(metric);
                told.put(metric, answer);
                if (answer instanceof ComponentFigures.Answer.Silent<Boolean>) {
                    break;
                }
            }
        }
        return new Heard(told);
    }

    private List<String> foreign(NewIndexDefinition wanted) {
        return wanted.definition().components().stream()
                .map(Component::metric)
                .distinct()
                .filter(metric -> figures.ownUpward(metric).isEmpty())
                .toList();
    }

    /// Defines the next version of an index that is held.
    ///
    /// @param before the version that holds, or null for a new index
    Outcome define(String code, @Nullable IndexRevision before, NewIndexDefinition wanted, Heard heard, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        IndexDefinition next = wanted.definition();
        List<Fault> faults = faults(next);
        if (before != null && next.equals(before.defined())) {
            faults.add(Fault.body("", "fault.nothing-revised"));
        }
        for (Component component : next.components()) {
            String named = component.metric();
            switch (figures.ownUpward(named).orElseGet(() -> heard.upward(named))) {
                case ComponentFigures.Answer.Found<Boolean> _ -> {}
                case ComponentFigures.Answer.Unknown<Boolean>(String metric) ->
                    faults.add(Fault.body("components", "fault.component-unknown", metric));
                case ComponentFigures.Answer.Undirected<Boolean>(String metric) ->
                    faults.add(Fault.body("components", "fault.component-direction", metric));
                case ComponentFigures.Answer.Silent<Boolean>(String metric) -> {
                    return new Outcome.Silent(metric);
                }
            }
        }
        if (!faults.isEmpty()) {
            return new Outcome.NotWhole(faults);
        }
        if (before == null && indexes.current(code).isPresent()) {
            return new Outcome.Taken(code);
        }
        int revision = before == null ? 1 : before.revision() + 1;
        IndexRevision made = new IndexRevision(code, revision, next, caller.name(), wanted.reason(), clock.instant());
        indexes.persistAndFlush(made);
        changes.record(
                new Change(
                        before == null ? "index.defined" : "index.revised",
                        "index",
                        code,
                        caller.agency(),
                        before == null ? null : json.valueToTree(before.view(Caller.ANONYMOUS)),
                        json.valueToTree(made.view(Caller.ANONYMOUS)),
                        wanted.reason()),
                caller);
        return new Outcome.Done(made);
    }

    static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        boolean office = caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
        return office || caller.is(Role.STATISTICIAN) ? null : "reason.definer-only";
    }

    private List<Fault> faults(IndexDefinition wanted) {
        List<Fault> faults = new ArrayList<>();
        BigDecimal sum = wanted.components().stream().map(Component::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add(Fault.body("components", "fault.weights-not-one", sum.toPlainString()));
        }
        Set<String> metrics = new HashSet<>();
        for (Component component : wanted.components()) {
            if (component.weight().signum() <= 0) {
                faults.add(Fault.body("components", "fault.weight-not-positive"));
            }
            if (!metrics.add(component.metric())) {
                faults.add(Fault.body("components", "fault.stands-twice", component.metric()));
            }
            boolean aims = component.normalisation() == Normalisation.TO_TARGET;
            BigDecimal target = component.target();
            if (aims && (target == null || target.signum() <= 0)) {
                faults.add(Fault.body("components", "fault.target-missing"));
            }
            if (!aims && target != null) {
                faults.add(Fault.body("components", "fault.target-unused"));
            }
        }
        List<String> compared = wanted.regions();
        if (compared != null) {
            Set<String> known =
                    regions.all().stream().map(KnownRegionView::code).collect(Collectors.toSet());
            compared.stream()
                    .filter(region -> !known.contains(region))
                    .forEach(region -> faults.add(Fault.body("regions", "fault.index-region", region)));
        }
        return faults;
    }
}
