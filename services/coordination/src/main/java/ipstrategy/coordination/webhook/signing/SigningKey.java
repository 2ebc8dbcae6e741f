package ipstrategy.coordination.webhook.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A key of one webhook. The newest signs; one that is to retire signs beside it until then.
@Entity
@Table(name = "webhook_key")
public class SigningKey {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SECRET_LENGTH = 32;
    private static final int PUBLIC_LENGTH = 32;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String webhook;

    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    private byte[] secret;

    @Column(name = "public_key")
    private byte @Nullable [] publicKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "retires_at")
    private @Nullable Instant retiresAt;

    @SuppressWarnings("NullAway.Init")
    protected SigningKey() {}

    private SigningKey(String webhook, Scheme scheme, byte[] secret, byte @Nullable [] publicKey, Instant now) {
        this.webhook = webhook;
        this.scheme = scheme;
        this.secret = secret;
        this.publicKey = publicKey;
        this.createdAt = now;
    }

    /// A new key.
    static SigningKey fresh(String webhook, Scheme scheme, Instant now) {
        return switch (scheme) {
            case HMAC -> {
                byte[] secret = new byte[SECRET_LENGTH];
                CHANCE.nextBytes(secret);
                yield new SigningKey(webhook, scheme, secret, null, now);
            }
            case ED25519 -> {
                KeyPair pair = pair();
                byte[] encoded = pair.getPublic().getEncoded();
                // RFC 8410: the key itself stands at the end of its X.509 form.
                byte[] raw = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_LENGTH, encoded.length);
                yield new SigningKey(webhook, scheme, pair.getPrivate().getEncoded(), raw, now);
            }
        };
    }

    void retire(Instant when) {
        if (retiresAt == null || retiresAt.isAfter(when)) {
            retiresAt = when;
        }
    }

    /// What the subscriber verifies with: the shared secret, which is shown once, or the public key.
    public String shown() {
        return publicKey == null ? "whsec_" + Signatures.base64(secret) : "whpk_" + Signatures.base64(publicKey);
    }

    /// Signs a message.
    String sign(String message, long timestamp, String body) {
        return switch (scheme) {
            case HMAC -> Signatures.symmetric(secret, message, timestamp, body);
            case ED25519 -> Signatures.asymmetric(secret, message, timestamp, body);
        };
    }

    public SigningKeyView view() {
        return new SigningKeyView(scheme, publicKey == null ? null : shown(), createdAt, retiresAt);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
