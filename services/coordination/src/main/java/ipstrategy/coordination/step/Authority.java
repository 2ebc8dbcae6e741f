package ipstrategy.coordination.step;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import org.jspecify.annotations.Nullable;

/// Who may do what is asked over and over: the office decides, an agency signs off what is its own.
public final class Authority {

    private Authority() {}

    /// Why a caller does not act for the joint-conference office, or null where they do.
    public static @Nullable String refusesOffice(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.COORDINATOR)) {
            return "reason.role";
        }
        return caller.actsFor(AgencyCode.OFFICE) ? null : "reason.office-only";
    }

    /// Why a caller does not sign off for an agency, or null where they do.
    public static @Nullable String refusesSigning(AgencyCode agency, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        return caller.actsFor(agency) ? null : "reason.own-agency-only";
    }

    /// Whether a caller sees the rows of all agencies.
    public static boolean seesAll(Caller caller) {
        return refusesOffice(caller) == null || caller.is(Role.AUDITOR);
    }
}
