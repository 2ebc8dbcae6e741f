package ipstrategy.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is calling.
///
/// @param name the user or client name; `anonymous` where nobody signed in
/// @param agency the agency the caller acts for, or null for none
/// @param roles what the caller may do; empty for an anonymous caller
public record Caller(String name, @Nullable AgencyCode agency, Set<Role> roles) {

    /// Somebody without a token.
    public static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    /// The platform itself, at work for no person: loading seeds, keeping schedules.
    public static Caller platform(String task) {
        return new Caller("platform:" + task, null, Set.of());
    }

    public boolean isAnonymous() {
        return this.equals(ANONYMOUS);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean actsFor(AgencyCode code) {
        return code.equals(agency);
    }
}
