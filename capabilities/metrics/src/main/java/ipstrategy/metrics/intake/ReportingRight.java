package ipstrategy.metrics.intake;

import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.MetricDefinition;
import org.jspecify.annotations.Nullable;

/// Who may report figures of a metric: statisticians, officers and approvers of the agency that answers for it, and the
/// platform itself for what it counts.
public final class ReportingRight {

    private static final String PLATFORM = Caller.platform("").name();

    private ReportingRight() {}

    /// Why a caller may not, as a key of the word list; null where he may.
    public static @Nullable String refusal(MetricDefinition metric, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (caller.is(Role.STATISTICIAN) || isPlatform(caller)) {
            return null;
        }
        if (!caller.is(Role.OFFICER) && !caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        boolean owns = caller.agency() != null && caller.agency().value().equals(metric.owner());
        return owns ? null : "reason.not-metric-owner";
    }

    private static boolean isPlatform(Caller caller) {
        return caller.roles().isEmpty() && caller.name().startsWith(PLATFORM);
    }
}
