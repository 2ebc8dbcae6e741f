package ipstrategy.identity;

import java.util.Locale;
import java.util.Optional;

/// What a person or machine may do. The constants in [Names] are the same words for annotations.
public enum Role {
    /// reports for the own agency
    OFFICER,
    /// signs off for the own agency
    APPROVER,
    /// the joint-conference office: reviews, supervises, evaluates
    COORDINATOR,
    /// reports and verifies figures
    STATISTICIAN,
    /// reads all, changes nothing
    AUDITOR,
    /// a machine client that reads
    INTEGRATOR,
    /// runs the platform
    ADMINISTRATOR;

    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /// The roles as the realm spells them.
    public static final class Names {
        public static final String OFFICER = "officer";
        public static final String APPROVER = "approver";
        public static final String COORDINATOR = "coordinator";
        public static final String STATISTICIAN = "statistician";
        public static final String AUDITOR = "auditor";
        public static final String INTEGRATOR = "integrator";
        public static final String ADMINISTRATOR = "administrator";

        private Names() {}
    }
}
