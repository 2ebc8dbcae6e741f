package ipstrategy.identity.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who stands behind the tokens that were verified last. A token is believed until it ends or the window of revocation
/// is over, whichever comes first; then it must be verified anew.
@ApplicationScoped
class VerifiedTokens {

    private final Duration trustedFor;
    private final Clock clock;
    private final Cache<TokenDigest, Believed> believed;

    private record Believed(SecurityIdentity identity, Instant until) {}

    /// Tokens end in real time, also where the clock of the platform runs ahead.
    @Inject
    VerifiedTokens(TrustConfig config) {
        this(config.trustedFor(), config.remembered(), Clock.systemUTC());
    }

    VerifiedTokens(Duration trustedFor, long remembered, Clock clock) {
        this.trustedFor = trustedFor;
        this.clock = clock;
        this.believed = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterWrite(trustedFor)
                .build();
    }

    /// Whether a token is believed at all without being verified anew.
    boolean areBelieved() {
        return trustedFor.isPositive();
    }

    Optional<SecurityIdentity> find(TokenDigest token) {
        Believed known = believed.getIfPresent(token);
        return known != null && clock.instant().isBefore(known.until())
                ? Optional.of(known.identity())
                : Optional.empty();
    }

    /// Remembers whom a token that has just been verified names.
    ///
    /// @return the identity as it will be found: without the request in which it was verified
    SecurityIdentity remember(TokenDigest token, SecurityIdentity verified) {
        if (!(verified.getPrincipal() instanceof JsonWebToken claims)) {
            return verified;
        }
        SecurityIdentity identity = withoutRequest(verified);
        Instant window = clock.instant().plus(trustedFor);
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime());
        believed.put(token, new Believed(identity, end.isBefore(window) ? end : window));
        return identity;
    }

    long size() {
        believed.cleanUp();
        return believed.estimatedSize();
    }

    private static SecurityIdentity withoutRequest(SecurityIdentity verified) {
        QuarkusSecurityIdentity.Builder kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .addCredentials(verified.getCredentials());
        verified.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }
}
