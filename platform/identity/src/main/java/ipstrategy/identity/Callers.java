package ipstrategy.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Tells who is calling, out of a verified token. A token that is sent is verified even where none is needed, so that
/// nobody works on in the belief of being signed in.
@ApplicationScoped
public class Callers {

    private static final String AGENCY = "agency";

    private final CurrentIdentityAssociation association;
    private final CurrentVertxRequest requests;
    private final Scopes scopes;

    Callers(CurrentIdentityAssociation association, CurrentVertxRequest requests, Scopes scopes) {
        this.association = association;
        this.requests = requests;
        this.scopes = scopes;
    }

    /// The caller of the request this thread answers.
    public Caller current() {
        if (sendsNothing(requests.getCurrent())) {
            return Caller.ANONYMOUS;
        }
        SecurityIdentity identity = association.getIdentity();
        if (identity.isAnonymous()) {
            return Caller.ANONYMOUS;
        }
        Set<Role> roles = identity.getRoles().stream()
                .map(Role::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new Caller(identity.getPrincipal().getName(), agency(identity), roles);
    }

    /// Whether the caller of the request that this thread answers may read what a service tells: a machine client needs
    /// the scope for it, also where it asks by way of another service. People have roles and no scopes.
    ///
    /// @param service its name, or `all` for all of them
    public boolean mayRead(String service) {
        return sendsNothing(requests.getCurrent()) || Scopes.mayRead(association.getIdentity(), service);
    }

    /// Before any door is looked for: a closed one would ask for the caller itself, and not know what to say when that
    /// fails. A machine client also needs the scope for what it asks.
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    @Nullable
    Uni<Response> verifyWhatIsSent(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return null;
        }
        return association
                .getDeferredIdentity()
                .onFailure(OIDCException.class)
                .transform(down -> Refusal.of(ProblemType.UNAVAILABLE, "detail.identity-down")
                        .with(HttpHeaders.RETRY_AFTER, "5"))
                .invoke(identity -> {
                    if (identity.isAnonymous()) {
                        throw new AuthenticationFailedException("an authorization that holds no token");
                    }
                    scopes.require(identity, request.getMethod());
                })
                .replaceWith(Uni.createFrom().nullItem());
    }

    /// Whoever sends no token is nobody: there is no other way to be known to a service, so nothing has to be asked.
    private static boolean sendsNothing(@Nullable RoutingContext request) {
        return request != null && request.request().getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static @Nullable AgencyCode agency(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        Object code = token.getClaim(AGENCY);
        return code instanceof String text && AgencyCode.isOne(text) ? new AgencyCode(text) : null;
    }
}
