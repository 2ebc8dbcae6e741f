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
    private static final String READ = ":read";
    private static final String WRITE = ":write";
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
        String verb = READS.contains(method) ? READ : WRITE;
        if (!holds(identity, service.get(), verb)) {
            throw Refusal.of(ProblemType.FORBIDDEN, "detail.scope-missing", service.get() + verb);
        }
    }

    /// Whether somebody may read what a service tells, whichever service that is.
    static boolean mayRead(SecurityIdentity identity, String service) {
        return !identity.hasRole(Role.Names.INTEGRATOR) || holds(identity, service, READ);
    }

    private static boolean holds(SecurityIdentity identity, String service, String verb) {
        List<String> held = held(identity);
        return held.contains(service + verb) || held.contains(ALL + verb);
    }

    private static List<String> held(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(CLAIM) instanceof String scopes
                ? Arrays.asList(scopes.split(" "))
                : List.of();
    }
}
