package ipstrategy.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.formula.Checking;
import ipstrategy.metrics.formula.FormulaFault;
import ipstrategy.metrics.formula.ProvingFormulas;
import ipstrategy.metrics.revision.CheckingRules;
import ipstrategy.metrics.revision.Defined;
import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.metrics.revision.NewDefinition;
import ipstrategy.metrics.revision.Registers;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Multiplier;
import ipstrategy.metrics.unit.Units;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Defines a metric, or revises what it means. The definition before stays readable, and figures keep the number of the
/// one that they were made under.
@ApplicationScoped
class Defining {

    static final String ACTION = "revise-definition";

    private final Metrics metrics;
    private final MetricRevisions revisions;
    private final Observations observations;
    private final Units units;
    private final ProvingFormulas formulas;
    private final Registers registers;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    Defining(
            Metrics metrics,
            MetricRevisions revisions,
            Observations observations,
            Units units,
            ProvingFormulas formulas,
            Registers registers,
            Changes changes,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.metrics = metrics;
        this.revisions = revisions;
        this.observations = observations;
        this.units = units;
        this.formulas = formulas;
        this.registers = registers;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /// What others told before a definition is judged.
    ///
    /// @param metrics what is known of metrics of other services
    /// @param document what is known of the document that the definition names
    record Heard(ProvingFormulas.Heard metrics, Registers.Document document) {}

    /// What became of it.
    sealed interface Outcome {

        record Done(Metric metric) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// There is a metric of this code already.
        record Taken(MetricCode code) implements Outcome {}

        /// Figures stand that would mean something else.
        record OtherMetric() implements Outcome {}

        /// The service of a metric that the formula takes does not answer.
        record Silent(String metric) implements Outcome {}

        /// The document that it names is in no file, and the service that knows the plans does not answer.
        record Unheard(String document) implements Outcome {}

        record NotWhole(List<Fault> faults) implements Outcome {}
    }

    /// What has to be heard of other services before a definition is judged. No transaction is open meanwhile:
    /// they may take their time.
    ///
    /// @param standing the definition that holds, or null of a new metric
    Heard hear(MetricCode code, NewDefinition wanted, @Nullable Defined standing, Caller caller) {
        if (refusal(caller) != null) {
            return new Heard(ProvingFormulas.Heard.NOTHING, Registers.Document.THERE);
        }
        String document = wanted.source().document();
        boolean isNamed = standing != null && standing.source().document().equals(document);
        return new Heard(
                hearMetrics(code, wanted, standing), isNamed ? Registers.Document.THERE : registers.document(document));
    }

    private ProvingFormulas.Heard hearMetrics(MetricCode code, NewDefinition wanted, @Nullable Defined standing) {
        String formula = wanted.formula();
        boolean isProven = standing != null && isProven(known(standing), formula, wanted.unit());
        return formula == null || isProven
                ? ProvingFormulas.Heard.NOTHING
                : formulas.hear(
                        code,
                        wanted.unit(),
                        formula,
                        other -> QuarkusTransaction.requiringNew().call(() -> own(other)));
    }

    /// Makes a new metric, of this service.
    Outcome define(MetricCode code, NewDefinition wanted, Heard heard, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        Defined next = wanted.defined(unitName(wanted), List.of());
        List<Fault> faults = faults(code, wanted, next);
        faults.addAll(registers.faults(wanted, null, heard.document()));
        String silent = formula(code, next, heard, faults);
        if (silent != null) {
            return new Outcome.Silent(silent);
        }
        if (heard.document() == Registers.Document.UNHEARD) {
            return new Outcome.Unheard(wanted.source().document());
        }
        if (!faults.isEmpty()) {
            return new Outcome.NotWhole(prefixed(faults));
        }
        if (metrics.findById(code) != null) {
            return new Outcome.Taken(code);
        }
        Instant now = clock.instant();
        Metric metric = new Metric(code);
        metric.define(service, next);
        metrics.persistAndFlush(metric);
        return told("metric.defined", null, metric, wanted.reason(), now, caller);
    }

    /// Revises the definition of a metric that is held.
    Outcome revise(Metric metric, NewDefinition wanted, Heard heard, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        Defined next = wanted.defined(unitName(wanted), metric.rules());
        List<Fault> faults = faults(metric.code(), wanted, next);
        faults.addAll(registers.faults(wanted, metric.defined(), heard.document()));
        if (next.equals(metric.defined())) {
            faults.add(Fault.body("", "fault.nothing-revised"));
        }
        usedBreakdowns(metric, next)
                .forEach(lost -> faults.add(Fault.body("dimensions", "fault.breakdown-in-use", lost)));
        boolean isProven = isProven(known(metric.defined()), next.formula(), next.unit());
        String silent = isProven ? null : formula(metric.code(), next, heard, faults);
        if (silent != null) {
            return new Outcome.Silent(silent);
        }
        if (heard.document() == Registers.Document.UNHEARD) {
            return new Outcome.Unheard(wanted.source().document());
        }
        if (!faults.isEmpty()) {
            return new Outcome.NotWhole(faults);
        }
        if (!next.isSameQuantity(metric.defined()) && observations.standFor(metric.code())) {
            return new Outcome.OtherMetric();
        }
        Instant now = clock.instant();
        MetricView before = metric.view(now);
        metric.define(service, next);
        metrics.flush();
        return told("metric.revised", before, metric, wanted.reason(), now, caller);
    }

    static ActionView actionFor(Caller caller) {
        return ActionView.of(ACTION, "PUT", refusal(caller));
    }

    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        boolean office = caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
        return office || caller.is(Role.STATISTICIAN) ? null : "reason.definer-only";
    }

    private Outcome told(
            String action, @Nullable MetricView before, Metric metric, String reason, Instant now, Caller caller) {
        revisions.keep(
                metric.code(),
                metric.revision(),
                metric.defined(),
                new MetricRevisions.Entered(caller.name(), reason, now));
        changes.record(
                new Change(
                        action,
                        "metric",
                        metric.code().value(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(metric.view(now)),
                        reason),
                caller);
        return new Outcome.Done(metric);
    }

    private Text unitName(NewDefinition wanted) {
        return units.name(wanted.unit()).orElse(new Text("?", "?"));
    }

    /// Whether the formula is the one that stands, which was checked when it came.
    private static boolean isProven(Checking.Known standing, @Nullable String formula, String unit) {
        return Objects.equals(standing.formula(), formula) && standing.unit().equals(unit);
    }

    /// Adds what is wrong with the formula; answers with the metric of which nothing can be heard, or null.
    private @Nullable String formula(MetricCode code, Defined next, Heard heard, List<Fault> faults) {
        String formula = next.formula();
        if (formula == null) {
            return null;
        }
        return switch (ProvingFormulas.prove(code, next.unit(), formula, this::own, heard.metrics())) {
            case ProvingFormulas.Outcome.Silent(String metric) -> metric;
            case ProvingFormulas.Outcome.Told(List<FormulaFault> wrong) -> {
                wrong.forEach(fault -> faults.add(fault.at("formula")));
                yield null;
            }
        };
    }

    private Optional<Checking.Known> own(MetricCode code) {
        return metrics.findByIdOptional(code).map(Metric::defined).map(Defining::known);
    }

    private static Checking.Known known(Defined defined) {
        return new Checking.Known(defined.unit(), defined.formula());
    }

    private List<Fault> faults(MetricCode code, NewDefinition wanted, Defined next) {
        List<Fault> faults = new ArrayList<>(CheckingRules.faults(
                code, next, other -> metrics.findByIdOptional(other).isPresent()));
        if (units.name(wanted.unit()).isEmpty()) {
            faults.add(Fault.body("unit", "fault.unknown-unit", wanted.unit()));
        }
        if (next.unitMultiplier() != 0 && !Multiplier.goesWith(wanted.unit())) {
            faults.add(Fault.body("unitMultiplier", "fault.multiplier-of-unit", wanted.unit()));
        }
        boolean weighted =
                next.timeAggregation() == Aggregation.WEIGHTED || next.regionAggregation() == Aggregation.WEIGHTED;
        if (weighted && next.weight() == null) {
            faults.add(Fault.body("weight", "fault.weight-missing"));
        }
        String weight = next.weight();
        if (weight != null
                && (weight.equals(code.value()) || own(new MetricCode(weight)).isEmpty())) {
            faults.add(Fault.body("weight", "fault.rule-metric", weight));
        }
        Set<String> codes = new HashSet<>();
        for (Dimension dimension : next.dimensions()) {
            Set<String> values = new HashSet<>();
            if (!codes.add(dimension.code())) {
                faults.add(Fault.body("dimensions", "fault.stands-twice", dimension.code()));
            }
            dimension.values().stream()
                    .filter(value -> !values.add(value.code()))
                    .forEach(value -> faults.add(Fault.body("dimensions", "fault.stands-twice", value.code())));
        }
        return faults;
    }

    /// The breakdowns of standing figures that a definition has no words for any more.
    private List<String> usedBreakdowns(Metric metric, Defined next) {
        return observations.breakdowns(metric.code()).stream()
                .flatMap(breakdown -> Arrays.stream(breakdown.split(";")))
                .filter(one -> !one.isEmpty())
                .distinct()
                .filter(one -> next.dimensions().stream().noneMatch(dimension -> names(dimension, one)))
                .sorted()
                .toList();
    }

    private static boolean names(Dimension dimension, String pair) {
        int equals = pair.indexOf('=');
        return dimension.code().equals(pair.substring(0, equals)) && dimension.has(pair.substring(equals + 1));
    }

    private static List<Fault> prefixed(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(fault.place(), "definition/" + fault.field(), fault.word(), fault.arguments()))
                .toList();
    }
}
