package ipstrategy.coordination.webhook.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures by the specification Standard Webhooks: over the message's id, the time in seconds and the body, parted
/// by full stops.
public final class Signatures {

    private static final String HMAC = "HmacSHA256";
    private static final String ED25519 = "Ed25519";

    private Signatures() {}

    /// With a shared secret: `v1,…`.
    public static String symmetric(byte[] secret, String message, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return "v1," + base64(mac.doFinal(content(message, timestamp, body)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /// With a private key in PKCS #8: `v1a,…`.
    public static String asymmetric(byte[] privateKey, String message, long timestamp, String body) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(content(message, timestamp, body));
            return "v1a," + base64(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("a key that was made here does not sign", unusable);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] content(String message, long timestamp, String body) {
        return (message + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
    }
}
