package ipstrategy.coordination.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Writes steps down as changes of state: the thing before and after, without what its reader may do with it.
@ApplicationScoped
public class Chronicle {

    private static final String ACTIONS = "_actions";

    private final Changes changes;
    private final ObjectMapper json;

    Chronicle(Changes changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    /// What was done, and to what.
    ///
    /// @param action such as `cycle-round.published`
    /// @param kind such as `cycle-round`
    /// @param subject its id
    public record Deed(String action, String kind, String subject) {}

    /// A thing as it stands, to be kept while it is changed.
    public JsonNode of(Object view) {
        JsonNode tree = json.valueToTree(view);
        if (tree instanceof ObjectNode object) {
            object.remove(ACTIONS);
        }
        return tree;
    }

    /// Writes a deed into the transaction that is under way.
    ///
    /// @param before the thing before, or null where it is new
    public void tell(Deed deed, @Nullable JsonNode before, Object after, @Nullable String reason, Caller caller) {
        changes.record(
                new Change(deed.action(), deed.kind(), deed.subject(), caller.agency(), before, of(after), reason),
                caller);
    }
}
