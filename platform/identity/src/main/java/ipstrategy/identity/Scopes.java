package ipstrategy.identity;

import io.quarkus.security.identity.SecurityIdentity;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Holds machine clients to what they were registered for: `patents:read`, `patents:write`, or `all` in place of a
/// service. People have roles and no scopes.
@ApplicationScoped
class Scopes {

    private static final String CLAIM = "scopes";
    private static final String ALL = "all";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Optional<String> service;

    /// @param service the name of this service; without one, scopes are not asked for here
    Scopes(@ConfigProperty(name = "ipstrategy.scopes.service") Optional<String> service) {
        this.service = service;
    }

    /// Refuses a machine client that has no scope for a request of this method.
    void require(SecurityIdentity identity, String method) {
        if (service.isEmpty() || !identity.hasRole(Role.Names.INTEGRATOR)) {
            return;
        }
        String verb = READS.contains(method) ? ":read" : ":write";
        List<String> held = held(identity);
        if (!held.contains(service.get() + verb) && !held.contains(ALL + verb)) {
            throw Refusal.of(ProblemType.FORBIDDEN, "detail.scope-missing", service.get() + verb);
        }
    }

    private static List<String> held(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(CLAIM) instanceof String scopes
                ? Arrays.asList(scopes.split(" "))
                : List.of();
    }
}
