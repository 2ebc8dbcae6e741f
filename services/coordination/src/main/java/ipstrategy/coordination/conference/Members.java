package ipstrategy.coordination.conference;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import org.jspecify.annotations.Nullable;

/// Who may do what in the conference: its office leads the papers, and whoever signs off for a member speaks for it.
public final class Members {

    private Members() {}

    /// Whether somebody is the joint-conference office at work.
    public static boolean isOffice(Caller caller) {
        return caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
    }

    /// The only agency whose rows somebody may see: the office and auditors see all of them, that is null, everybody
    /// else those of the own agency, and without one none.
    public static @Nullable String scope(Caller caller) {
        if (isOffice(caller) || caller.is(Role.AUDITOR)) {
            return null;
        }
        AgencyCode own = caller.agency();
        return own == null ? "" : own.value();
    }

    /// Why somebody is not the office, as a key of the word list, or null where they are.
    public static @Nullable String notOffice(Caller caller) {
        return isOffice(caller) ? null : caller.isAnonymous() ? "reason.sign-in" : "reason.office-only";
    }

    /// Why somebody is neither the office nor signs off for an agency, as a key of the word list, or null.
    public static @Nullable String notOfficeNor(@Nullable String agency, Caller caller) {
        if (isOffice(caller)) {
            return null;
        }
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        AgencyCode own = caller.agency();
        return own != null && own.value().equals(agency) ? null : "reason.office-or-responsible";
    }
}
