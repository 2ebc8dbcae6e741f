package ipstrategy.coordination.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    /// The example of the specification Standard Webhooks.
    @Test
    void aSharedSecretSignsAsTheSpecificationShows() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Signatures.symmetric(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aPublicKeyVerifiesWhatThePrivateOneSigned() throws Exception {
        SigningKey key = SigningKey.fresh("WEBHOOK-1", Scheme.ED25519, NOW);
        assertThat(key.shown()).startsWith("whpk_");
        byte[] raw = Base64.getDecoder().decode(key.shown().substring(5));
        assertThat(raw).hasSize(32);

        String signed = key.sign("patents-1204", 1764129600L, "{\"subject\":\"专利\"}");

        assertThat(signed).startsWith("v1a,");
        byte[] signature = Base64.getDecoder().decode(signed.substring(4));
        assertThat(signature).hasSize(64);
        assertThat(Verifier.verifies(raw, "patents-1204.1764129600.{\"subject\":\"专利\"}", signature))
                .isTrue();
        assertThat(Verifier.verifies(raw, "patents-1204.1764129601.{\"subject\":\"专利\"}", signature))
                .as("at another time")
                .isFalse();
    }

    @Test
    void everyKeyIsAnotherAndNoViewHoldsASecret() {
        SigningKey one = SigningKey.fresh("WEBHOOK-1", Scheme.HMAC, NOW);
        SigningKey other = SigningKey.fresh("WEBHOOK-1", Scheme.HMAC, NOW);

        assertThat(one.shown()).startsWith("whsec_").isNotEqualTo(other.shown());
        assertThat(Base64.getDecoder().decode(one.shown().substring(6))).hasSize(32);
        assertThat(one.view().toString()).doesNotContain(one.shown().substring(6));
        assertThat(one.view().publicKey()).isNull();
    }

    @Test
    void aKeyThatIsToRetireIsKeptNoLongerByAnotherRotation() {
        SigningKey key = SigningKey.fresh("WEBHOOK-1", Scheme.HMAC, NOW);
        key.retire(NOW.plusSeconds(60));
        key.retire(NOW.plusSeconds(600));

        assertThat(key.view().retiresAt())
                .as("a second rotation keeps no key longer")
                .isEqualTo(NOW.plusSeconds(60));
    }
}
