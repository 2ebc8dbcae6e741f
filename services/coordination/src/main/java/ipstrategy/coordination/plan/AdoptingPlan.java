package ipstrategy.coordination.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Takes a plan into the register once its official text is confirmed. A plan that stands there already keeps what the
/// register says of it, and gains its text.
@ApplicationScoped
public class AdoptingPlan {

    private final Plans plans;
    private final Changes changes;
    private final ObjectMapper json;

    AdoptingPlan(Plans plans, Changes changes, ObjectMapper json) {
        this.plans = plans;
        this.changes = changes;
        this.json = json;
    }

    /// The plan as the register holds it, or null.
    public @Nullable PlanView standing(String code) {
        Plan found = plans.findById(code);
        return found == null ? null : found.view();
    }

    /// Adopts within the transaction that is under way.
    ///
    /// @param row the plan as it was confirmed; not looked at where it stands already
    /// @param text what is said of its official text
    public void adopt(PlanView row, JsonNode text, @Nullable String reason, Caller caller) {
        Plan standing = plans.findById(row.code());
        JsonNode before = standing == null ? null : json.valueToTree(standing.view());
        Plan plan = standing == null ? fresh(row) : standing;
        ObjectNode after = json.valueToTree(plan.view());
        after.set("officialText", text);
        changes.record(new Change("plan.adopted", "plan", row.code(), caller.agency(), before, after, reason), caller);
    }

    private Plan fresh(PlanView row) {
        Plan plan = new Plan(row.code());
        plan.write(row);
        plans.persistAndFlush(plan);
        return plan;
    }
}
