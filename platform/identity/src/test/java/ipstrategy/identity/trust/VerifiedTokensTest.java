package ipstrategy.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private Instant now = NOON;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final VerifiedTokens tokens = new VerifiedTokens(WINDOW, 100, clock);

    @Test
    void aVerifiedTokenIsBelievedUntilTheWindowOfRevocationIsOver() {
        TokenDigest token = TokenDigest.of("a.b.c");
        tokens.remember(token, endingAt(NOON.plusSeconds(300)));

        now = NOON.plus(WINDOW).minusMillis(1);
        assertThat(tokens.find(token)).isPresent();
        now = NOON.plus(WINDOW);
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void noTokenIsBelievedLongerThanItSaysItself() {
        TokenDigest token = TokenDigest.of("a.b.c");
        tokens.remember(token, endingAt(NOON.plusSeconds(10)));

        now = NOON.plusSeconds(9);
        assertThat(tokens.find(token)).isPresent();
        now = NOON.plusSeconds(10);
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void askingForATokenDoesNotMakeItsWindowLonger() {
        TokenDigest token = TokenDigest.of("a.b.c");
        tokens.remember(token, endingAt(NOON.plusSeconds(300)));
        for (int second = 0; second < 30; second++) {
            now = NOON.plusSeconds(second);
            assertThat(tokens.find(token)).isPresent();
        }
        now = NOON.plusSeconds(30);
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void aTokenThatDiffersInOneLetterIsAnother() {
        tokens.remember(TokenDigest.of("a.b.c"), endingAt(NOON.plusSeconds(300)));

        assertThat(tokens.find(TokenDigest.of("a.b.d"))).isEmpty();
        assertThat(tokens.find(TokenDigest.of("a.b.c"))).isPresent();
    }

    @Test
    void noMoreIsRememberedThanIsAllowed() {
        IntStream.range(0, 1000)
                .forEach(one -> tokens.remember(TokenDigest.of("token" + one), endingAt(NOON.plusSeconds(300))));

        assertThat(tokens.size()).isLessThanOrEqualTo(100);
    }

    @Test
    void whereNothingIsToBeBelievedEveryTokenIsVerified() {
        VerifiedTokens strict = new VerifiedTokens(Duration.ZERO, 100, clock);
        strict.remember(TokenDigest.of("a.b.c"), endingAt(NOON.plusSeconds(300)));

        assertThat(strict.find(TokenDigest.of("a.b.c"))).isEmpty();
    }

    @Test
    void whatIsRememberedOfATokenIsWhomItNames() {
        TokenDigest token = TokenDigest.of("a.b.c");
        SecurityIdentity verified = endingAt(NOON.plusSeconds(300));
        tokens.remember(token, verified);

        SecurityIdentity found = tokens.find(token).orElseThrow();
        assertThat(found.getPrincipal()).isSameAs(verified.getPrincipal());
        assertThat(found.getRoles()).containsExactly("officer");
        assertThat(found.<String>getAttribute("tenant-id")).isEqualTo("one");
    }

    private static SecurityIdentity endingAt(Instant end) {
        JwtClaims claims = new JwtClaims();
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        claims.setClaim("preferred_username", "officer-sipo");
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, new TokenCredential("a.b.c", "bearer")))
                .addRole("officer")
                .addAttribute("tenant-id", "one")
                .build();
    }
}
