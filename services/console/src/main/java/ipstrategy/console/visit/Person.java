package ipstrategy.console.visit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is signed in.
///
/// @param agency the code of the agency that the person acts for, if any
/// @param roles in the realm's words: `officer`, `approver`, ...
public record Person(String name, @Nullable String agency, Set<String> roles) {

    /// Whether the person has a role. Templates have a meaning of their own for `is`, so it is not called that.
    public boolean has(String role) {
        return roles.contains(role);
    }
}
