package ipstrategy.metrics.deriving;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.ComputedFigure;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.formula.Computed;
import ipstrategy.metrics.formula.Evaluating;
import ipstrategy.metrics.formula.Formula;
import ipstrategy.metrics.formula.Reference;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodSteps;
import ipstrategy.metrics.terms.PeriodType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Computes one figure and publishes it, where it differs from the one that stands. What it is computed from has been
/// reported, verified and published by people; so the platform publishes it itself, and keeps the inputs beside it.
@ApplicationScoped
class Deriving {

    private static final Caller PLATFORM = Caller.platform("deriving");
    private static final String INPUTS_GONE = "all that it was computed from is withdrawn";

    private final Definitions definitions;
    private final Observations observations;
    private final Elsewhere elsewhere;
    private final Inputs inputs;
    private final Backlog backlog;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Deriving(
            Definitions definitions,
            Observations observations,
            Elsewhere elsewhere,
            Inputs inputs,
            Backlog backlog,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.definitions = definitions;
        this.observations = observations;
        this.elsewhere = elsewhere;
        this.inputs = inputs;
        this.backlog = backlog;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What is to be computed, and which of its inputs are of this service.
    private record Plan(MetricDefinition definition, Formula formula, Map<MetricCode, MetricDefinition> own) {}

    /// What became of an entry of the backlog.
    enum Settled {
        DONE,
        /// another service is silent
        LATER,
        /// another replica is at work on it, or it fell due again
        ELSEWHERE
    }

    /// Settles one entry of the backlog.
    Settled settle(Backlog.Entry entry, Dependents dependents) {
        Optional<Plan> plan = QuarkusTransaction.requiringNew().call(() -> plan(entry.due()));
        Period period = Period.of(entry.due().period());
        Map<Reference, Found> foreign = new HashMap<>();
        if (plan.isPresent()) {
            for (Reference reference : plan.get().formula().references()) {
                // Other services are asked outside of any transaction: they may take their time.
                if (!plan.get().own().containsKey(reference.metric())) {
                    switch (elsewhere.find(reference, period, entry.due().region())) {
                        case Elsewhere.Answer.Told(Found found) -> foreign.put(reference, found);
                        case Elsewhere.Answer.Silent _ -> {
                            return Settled.LATER;
                        }
                    }
                }
            }
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!backlog.take(entry)) {
                return Settled.ELSEWHERE;
            }
            plan.ifPresent(known -> derive(known, period, entry.due().region(), foreign, dependents));
            return Settled.DONE;
        });
    }

    private Optional<Plan> plan(Due due) {
        Optional<MetricDefinition> definition = definitions.of(new MetricCode(due.metric()));
        String text = definition.map(MetricDefinition::formula).orElse(null);
        if (text == null || !(Formula.read(text) instanceof Formula.Reading.Read(Formula formula))) {
            return Optional.empty();
        }
        Map<MetricCode, MetricDefinition> own = new HashMap<>();
        formula.references()
                .forEach(reference ->
                        definitions.of(reference.metric()).ifPresent(one -> own.put(reference.metric(), one)));
        return Optional.of(new Plan(definition.get(), formula, own));
    }

    private void derive(Plan plan, Period period, String region, Map<Reference, Found> foreign, Dependents dependents) {
        Instant now = clock.instant();
        Map<Reference, Found> found = new LinkedHashMap<>();
        for (Reference reference : plan.formula().references()) {
            MetricDefinition own = plan.own().get(reference.metric());
            Found other = foreign.get(reference);
            if (own != null) {
                found.put(reference, find(own, reference, period, region, now));
            } else if (other != null) {
                found.put(reference, other);
            }
        }
        if (found.values().stream().noneMatch(Found::isOfThePeriod)) {
            // Nothing of this period is published: there is nothing to say of it.
            withdraw(plan.definition().code(), period, region, found.keySet(), now, dependents);
            return;
        }
        Computed computed = Evaluating.evaluate(
                plan.formula(),
                reference -> Objects.requireNonNull(found.get(reference)).computed());
        List<Input> taken = found.values().stream().map(Found::input).toList();
        if (publish(row(plan, period, region, computed), taken, now)) {
            String metric = plan.definition().code().value();
            backlog.note(dependents.touchedBy(metric, period, region, ""), now);
        }
    }

    /// What was computed from the same inputs goes with the last of them.
    private void withdraw(
            MetricCode metric,
            Period period,
            String region,
            Set<Reference> references,
            Instant now,
            Dependents dependents) {
        Observation standing = observations.published(metric, period.toString(), region, "");
        if (standing == null || !standing.isComputed()) {
            return;
        }
        Set<String> taken =
                inputs.of(standing.id()).stream().map(Input::reference).collect(Collectors.toSet());
        if (!taken.equals(references.stream().map(Reference::toString).collect(Collectors.toSet()))) {
            return;
        }
        Object before = standing.view(now);
        standing.withdraw(PLATFORM.name(), now, INPUTS_GONE);
        observations.flush();
        changes.record(
                new Change(
                        "observation.withdrawn",
                        "observation",
                        standing.key(),
                        null,
                        json.valueToTree(before),
                        json.valueToTree(standing.view(now)),
                        INPUTS_GONE),
                PLATFORM);
        backlog.note(dependents.touchedBy(metric.value(), period, region, ""), now);
    }

    private Found find(MetricDefinition own, Reference reference, Period period, String region, Instant now) {
        Period asked = PeriodSteps.step(period, -reference.back());
        Observation figure = observations.published(own.code(), asked.toString(), region, reference.breakdown());
        boolean isHeld = own.kind() == Kind.STOCK || own.kind() == Kind.CUMULATIVE;
        if (figure == null && isHeld && PeriodType.of(asked) != PeriodType.DAY) {
            String lastDay = PeriodSteps.lastDay(asked).toString();
            figure = observations.published(own.code(), lastDay, region, reference.breakdown());
        }
        return figure == null
                ? Found.none(reference, asked, region, own.service())
                : Found.standing(reference, figure.view(now), own.service(), asked);
    }

    private static ComputedFigure row(Plan plan, Period period, String region, Computed computed) {
        MetricDefinition definition = plan.definition();
        return switch (computed) {
            case Computed.Value(var quantity, boolean reliable) ->
                new ComputedFigure(
                        definition.code(),
                        period,
                        region,
                        quantity.value(),
                        definition.unit(),
                        quantity.qualifier() == null ? Observation.Qualifier.ABOUT : quantity.qualifier(),
                        reliable ? Observation.Status.A : Observation.Status.U,
                        null,
                        definition.revision(),
                        PLATFORM.name());
            case Computed.Missing(Observation.Status status, var reason) ->
                new ComputedFigure(
                        definition.code(),
                        period,
                        region,
                        null,
                        definition.unit(),
                        Observation.Qualifier.EXACT,
                        status == Observation.Status.M ? status : Observation.Status.O,
                        reason,
                        definition.revision(),
                        PLATFORM.name());
        };
    }

    /// Publishes the figure where it is news. What a document prints or people published is never replaced by what is
    /// computed.
    private boolean publish(ComputedFigure row, List<Input> taken, Instant now) {
        Observation standing = observations.published(row.metric(), row.period().toString(), row.region(), "");
        if (standing != null && !standing.isComputed()) {
            return false;
        }
        List<Input> before = standing == null ? List.of() : inputs.of(standing.id());
        if (standing != null && standing.says(row) && before.equals(taken)) {
            return false;
        }
        String reason = standing == null ? null : reason(standing, row, before, taken);
        int revision = observations.lastRevision(row.metric(), row.period().toString(), row.region(), "") + 1;
        Observation figure = Observation.computed(row, revision, reason, now);
        Object old = standing == null ? null : standing.view(now);
        if (standing != null) {
            standing.supersede(now);
            observations.flush();
        }
        observations.persistAndFlush(figure);
        inputs.keep(figure.id(), taken);
        changes.record(
                new Change(
                        old == null ? "observation.published" : "observation.superseded",
                        "observation",
                        row.key(),
                        null,
                        old == null ? null : json.valueToTree(old),
                        json.valueToTree(figure.view(now)),
                        reason == null ? "computed by the formula" : reason),
                PLATFORM);
        return true;
    }

    private static String reason(Observation standing, ComputedFigure row, List<Input> before, List<Input> taken) {
        int definition = standing.hands().definition();
        if (definition != row.definition()) {
            return "computed anew: the definition is of revision " + row.definition() + ", not " + definition;
        }
        Map<String, Input> old = before.stream().collect(Collectors.toMap(Input::reference, input -> input));
        String news = taken.stream()
                .filter(input -> !input.equals(old.get(input.reference())))
                .map(input -> input.reference() + " of " + input.period() + " " + revisions(old, input))
                .collect(Collectors.joining("; "));
        return "computed anew: " + (news.isEmpty() ? "the formula changed" : news);
    }

    private static String revisions(Map<String, Input> old, Input input) {
        Input was = old.get(input.reference());
        return "is of revision " + input.revision() + (was == null ? "" : ", not " + was.revision());
    }
}
