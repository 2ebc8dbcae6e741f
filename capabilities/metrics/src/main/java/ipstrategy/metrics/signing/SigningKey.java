package ipstrategy.metrics.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// A pair of Ed25519 keys (RFC 8032). It is named by the SHA-256 of its public part, encoded as SubjectPublicKeyInfo.
public record SigningKey(PrivateKey secret, PublicKey open) {

    private static final String ALGORITHM = "Ed25519";

    static SigningKey fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /// Reads a pair, and sees that its parts belong together.
    ///
    /// @param secret PKCS#8
    /// @param open SubjectPublicKeyInfo
    static SigningKey of(byte[] secret, byte[] open) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            SigningKey pair = new SigningKey(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    keys.generatePublic(new X509EncodedKeySpec(open)));
            byte[] probe = pair.id().getBytes(StandardCharsets.US_ASCII);
            if (!pair.hasSigned(probe, pair.sign(probe))) {
                throw new IllegalStateException("the private key does not belong to the public key " + pair.id());
            }
            return pair;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("a key to sign releases with cannot be read", unreadable);
        }
    }

    public String id() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(open.getEncoded()));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private boolean hasSigned(byte[] content, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(open);
        signature.update(content);
        return signature.verify(signed);
    }
}
