package ipstrategy.measures.cadence;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Sets by what rhythm a plan is reported on. The joint-conference office does; until then it is the quarter.
@ApplicationScoped
public class SettingRules {

    static final String ACTION = "set-rule";

    private final ReportingRules rules;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    SettingRules(
            ReportingRules rules,
            Changes changes,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.rules = rules;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /// What became of it.
    sealed interface Outcome {

        /// The rule stands.
        record Set(ReportingRule rule) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}
    }

    /// Lets a plan be reported on by the quarter from today on, where nothing is said of it yet.
    public void suppose(String plan, Caller actor) {
        rules.alone();
        if (rules.findById(plan) != null) {
            return;
        }
        ReportingRule rule = ReportingRule.usual(plan, LocalDate.now(clock));
        rules.persist(rule);
        told(rule, null, "by the quarter, until the office sets another rhythm", actor);
    }

    /// Sets the rule of a plan.
    Outcome set(String plan, NewReportingRule wanted, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        ReportingRule rule = rules.findById(plan);
        ReportingRuleView before = rule == null ? null : now(rule);
        if (rule == null) {
            rule = new ReportingRule(plan, wanted);
            rules.persist(rule);
        } else {
            rule.take(wanted);
        }
        return told(rule, before, wanted.reason(), caller);
    }

    /// Sets the rhythm of one measure apart from its plan's, or with null lets it follow the plan again.
    Outcome except(ReportingRule rule, MeasureId measure, @Nullable Cadence cadence, String reason, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        ReportingRuleView before = now(rule);
        rule.except(measure, cadence);
        return told(rule, before, reason, caller);
    }

    /// A rule as a caller sees it.
    ReportingRuleView seenBy(Caller caller, ReportingRule rule) {
        return rule.view(service, List.of(ActionView.of(ACTION, "PUT", refusal(caller))));
    }

    private ReportingRuleView now(ReportingRule rule) {
        return rule.view(service, List.of());
    }

    private Outcome told(ReportingRule rule, @Nullable ReportingRuleView before, String reason, Caller caller) {
        rules.flush();
        changes.record(
                new Change(
                        "reporting-rule.set",
                        "reporting-rule",
                        rule.plan(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(now(rule)),
                        reason),
                caller);
        return new Outcome.Set(rule);
    }

    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE) ? null : "reason.office-only";
    }
}
