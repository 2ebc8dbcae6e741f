package ipstrategy.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.events.Outbox;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// What a service would be that writes down nothing of what it changes: it stands in for the platform's own in the bench,
/// so that the difference is what an audit entry and an event cost.
@ApplicationScoped
public class Changes {

    /// For the proxy.
    Changes() {}

    Changes(AuditTrail trail, Outbox outbox, ObjectMapper json) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change, Caller actor) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Change> made, Caller actor) {}
}
