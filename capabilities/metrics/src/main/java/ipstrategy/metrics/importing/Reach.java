package ipstrategy.metrics.importing;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import org.jspecify.annotations.Nullable;

/// Whose imports a caller may look into: all of them, or those of one's agency and one's own.
///
/// @param all whether every import
record Reach(boolean all, String name, @Nullable String agency) {

    static Reach of(Caller caller) {
        boolean all = caller.is(Role.STATISTICIAN)
                || caller.is(Role.AUDITOR)
                || (caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE));
        return new Reach(
                all,
                caller.name(),
                caller.agency() == null ? null : caller.agency().value());
    }
}
