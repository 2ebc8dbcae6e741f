package ipstrategy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.events.NewEvent;
import ipstrategy.events.Outbox;
import ipstrategy.identity.Caller;
import ipstrategy.web.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Writes down changes of state. It joins the transaction that makes the change and refuses to work outside of one, so
/// there is no change without its audit entry and its event, and neither without a change.
@ApplicationScoped
public class Changes {

    private final AuditTrail trail;
    private final Outbox outbox;
    private final ObjectMapper json;

    Changes(AuditTrail trail, Outbox outbox, ObjectMapper json) {
        this.trail = trail;
        this.outbox = outbox;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change, Caller actor) {
        record(List.of(change), actor);
    }

    /// Writes down several changes that one act brought about, in their order.
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Change> made, Caller actor) {
        String correlation = Correlation.current();
        trail.add(made, actor, correlation);
        outbox.add(made.stream().map(this::event).toList(), correlation);
    }

    private NewEvent event(Change change) {
        ObjectNode data = json.createObjectNode();
        data.put("kind", change.kind());
        data.put("id", change.subject());
        data.put("action", change.action());
        data.set("after", change.after());
        JsonNode last = change.before();
        if (change.after() == null && last != null) {
            // Of what is no more, followers learn what it was.
            data.set("before", last);
        }
        return new NewEvent("ipstrategy." + change.action() + ".v1", change.subject(), change.agency(), data);
    }
}
