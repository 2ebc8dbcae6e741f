package ipstrategy.identity.trust;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Says whom a token names: out of memory where it was verified a moment ago, and else by having it verified. What is
/// refused is never remembered.
@ApplicationScoped
class Remembering implements IdentityProvider<TokenAuthenticationRequest> {

    /// Whoever says nothing of its place, like the one that verifies, has SYSTEM_FIRST + 1.
    private static final int BEFORE_THE_ONE_THAT_VERIFIES = SYSTEM_FIRST + 2;

    private final OidcIdentityProvider verifying;
    private final VerifiedTokens verified;
    private final Joining joining;

    Remembering(OidcIdentityProvider verifying, VerifiedTokens verified, Joining joining) {
        this.verifying = verifying;
        this.verified = verified;
        this.joining = joining;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_THE_ONE_THAT_VERIFIES;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        TokenDigest token = TokenDigest.of(request.getToken().getToken());
        Optional<SecurityIdentity> known = verified.find(token);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        return verified.areBelieved()
                ? joining.join(token, () -> verify(token, request, context))
                : verify(token, request, context);
    }

    private Uni<SecurityIdentity> verify(
            TokenDigest token, TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        // Another may have had it verified since.
        return verified.find(token)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() ->
                        verifying.authenticate(request, context).map(identity -> verified.remember(token, identity)));
    }
}
