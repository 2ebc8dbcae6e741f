package ipstrategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reads the tokens as a service does: with the keys that the issuer shows over HTTP.
class TokensTest {

    private JwtConsumer service;

    @BeforeEach
    void anIssuer() {
        String issuer = new TokensForTests().start().get("quarkus.oidc.auth-server-url");
        service = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer + "/protocol/openid-connect/certs")))
                .setExpectedIssuer(issuer)
                .setExpectedAudience("ipstrategy")
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .build();
    }

    @Test
    void aTokenCarriesTheClaimsOfTheRealm() throws Exception {
        JwtClaims claims = service.processToClaims(Tokens.of("officer-sipo")
                .role("officer")
                .role("approver")
                .agency("SIPO")
                .build());

        assertThat(claims.getStringClaimValue("preferred_username")).isEqualTo("officer-sipo");
        assertThat(claims.getStringClaimValue("agency")).isEqualTo("SIPO");
        assertThat(claims.getClaimValue("realm_access")).isEqualTo(Map.of("roles", List.of("officer", "approver")));
    }

    @Test
    void anExpiredTokenIsRefusedForItsAge() {
        assertThat(refusal(Tokens.of("officer-sipo").expired())).containsExactly(ErrorCodes.EXPIRED);
    }

    @Test
    void aTokenForAnotherAudienceIsRefusedForThat() {
        assertThat(refusal(Tokens.of("officer-sipo").audience("other"))).containsExactly(ErrorCodes.AUDIENCE_INVALID);
    }

    @Test
    void aTokenSignedByAStrangerIsRefusedForItsSignature() {
        assertThat(refusal(Tokens.of("officer-sipo").signedByAStranger()))
                .containsExactly(ErrorCodes.SIGNATURE_INVALID);
    }

    private List<Integer> refusal(Tokens token) {
        try {
            service.processToClaims(token.build());
            return List.of();
        } catch (InvalidJwtException refused) {
            return refused.getErrorDetails().stream()
                    .map(detail -> detail.getErrorCode())
                    .toList();
        }
    }
}
