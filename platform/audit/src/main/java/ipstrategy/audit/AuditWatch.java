package ipstrategy.audit;

import ipstrategy.watching.Vital;
import ipstrategy.watching.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Whether what was done is sealed.
@ApplicationScoped
class AuditWatch implements Watched {

    @Override
    public List<Vital> vitals() {
        return List.of(
                Vital.of(
                        "ipstrategy.audit.height",
                        "Position of the last sealed entry of the audit trail",
                        "select coalesce(max(position), 0) from audit_entry"),
                Vital.of(
                        "ipstrategy.audit.waiting",
                        "Entries of the audit trail that are not sealed yet",
                        "select count(*) from audit_entry where position is null"),
                Vital.of(
                        "ipstrategy.audit.lag.seconds",
                        "Age of the oldest entry that is not sealed, in seconds",
                        "select coalesce(extract(epoch from now() - min(occurred_at)), 0) from audit_entry"
                                + " where position is null"));
    }
}
