package ipstrategy.coordination.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
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
        assertThat(verifies(raw, "patents-1204.1764129600.{\"subject\":\"专利\"}", signature))
                .isTrue();
        assertThat(verifies(raw, "patents-1204.1764129601.{\"subject\":\"专利\"}", signature))
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

    /// Not with our own code: the key is put into its X.509 form by hand (RFC 8410).
    private static boolean verifies(byte[] raw, String content, byte[] signature) throws Exception {
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = new byte[prefix.length + raw.length];
        System.arraycopy(prefix, 0, encoded, 0, prefix.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(content.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(signature);
    }
}
