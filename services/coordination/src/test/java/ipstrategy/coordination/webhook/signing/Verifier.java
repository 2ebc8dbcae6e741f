package ipstrategy.coordination.webhook.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// A subscriber who verifies by a public key, and not with our own code: the key is put into its X.509 form by hand
/// (RFC 8410).
public final class Verifier {

    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Verifier() {}

    public static boolean verifies(byte[] raw, String content, byte[] signature) throws GeneralSecurityException {
        byte[] encoded = new byte[PREFIX.length + raw.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(content.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(signature);
    }
}
