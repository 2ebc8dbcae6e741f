package ipstrategy.measures.reading;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import java.util.Collection;

/// Which reports a caller may read. It is handed to every query of a store, so that what is not to be seen is not read.
public sealed interface Scope {

    /// All of them: the joint-conference office and auditors.
    record All() implements Scope {}

    /// Those of the measures that concern an agency.
    record Of(AgencyCode agency) implements Scope {}

    /// None.
    record Nothing() implements Scope {}

    static Scope of(Caller caller) {
        if (caller.is(Role.AUDITOR) || (caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE))) {
            return new All();
        }
        AgencyCode agency = caller.agency();
        return agency == null ? new Nothing() : new Of(agency);
    }

    /// Whether something may be read that these agencies may read.
    default boolean covers(Collection<String> readers) {
        return switch (this) {
            case All all -> true;
            case Of(AgencyCode agency) -> readers.contains(agency.value());
            case Nothing nothing -> false;
        };
    }
}
