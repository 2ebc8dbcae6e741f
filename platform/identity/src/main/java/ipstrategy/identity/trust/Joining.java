package ipstrategy.identity.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets requests that bring the same token at once wait for one verification of it. What it finds is theirs too: whom
/// the token names, and that it is refused. What went wrong otherwise, as a connection that broke, says nothing about
/// the token, and each has it verified by itself.
@ApplicationScoped
class Joining {

    /// Nobody joins a verification that has been under way for longer.
    private static final Duration LATEST = Duration.ofSeconds(10);

    private static final long MOST = 10_000;

    private final Cache<TokenDigest, Uni<SecurityIdentity>> underWay =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LATEST).build();

    /// Whom a token names, by the verification that is under way, or by this one.
    Uni<SecurityIdentity> join(TokenDigest token, Supplier<Uni<? extends SecurityIdentity>> verification) {
        return Uni.createFrom().deferred(() -> {
            Uni<SecurityIdentity> own = Uni.createFrom()
                    .deferred(verification)
                    .onTermination()
                    .invoke(() -> underWay.invalidate(token))
                    // Also for those who wait when the first hangs up.
                    .memoize()
                    .indefinitely();
            Uni<SecurityIdentity> first = underWay.asMap().putIfAbsent(token, own);
            return first == null ? own : joined(first, verification);
        });
    }

    /// Each request goes on where it belongs, and not where the first was answered.
    private static Uni<SecurityIdentity> joined(
            Uni<SecurityIdentity> first, Supplier<Uni<? extends SecurityIdentity>> verification) {
        @Nullable Context here = Vertx.currentContext();
        Uni<SecurityIdentity> found =
                here == null ? first : first.emitOn(next -> here.runOnContext(nothing -> next.run()));
        return found.onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .recoverWithUni(verification);
    }
}
