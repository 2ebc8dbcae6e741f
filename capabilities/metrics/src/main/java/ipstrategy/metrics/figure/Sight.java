package ipstrategy.metrics.figure;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import org.jspecify.annotations.Nullable;

/// Which figures of a metric a caller may see. It is handed to every query, so that what is not to be seen is not read.
public enum Sight {
    /// what is published, or once was
    PUBLISHED,
    /// also what is on its way, and whose hands it went through
    ALL;

    /// Statisticians, the office and auditors see what is on its way, and so does the agency that answers for it.
    ///
    /// @param owner the agency that answers for the metric, or null for none
    public static Sight of(Caller caller, @Nullable String owner) {
        boolean office = caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
        if (office || caller.is(Role.STATISTICIAN) || caller.is(Role.AUDITOR)) {
            return ALL;
        }
        AgencyCode agency = caller.agency();
        boolean reports = caller.is(Role.OFFICER) || caller.is(Role.APPROVER);
        return reports && agency != null && agency.value().equals(owner) ? ALL : PUBLISHED;
    }
}
