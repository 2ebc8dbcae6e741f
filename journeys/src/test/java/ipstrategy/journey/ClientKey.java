package ipstrategy.journey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// A key of its own by which a machine client signs in.
record ClientKey(Kind kind, KeyPair pair) {

    private static final int ED25519_LENGTH = 32;
    private static final int GOOD_FOR_SECONDS = 60;

    /// The kinds of keys that may sign, by the names of their algorithms (RFC 7518, RFC 8037).
    enum Kind {
        RS256("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4), "SHA256withRSA", "", 0),
        ES256("EC", new ECGenParameterSpec("secp256r1"), "SHA256withECDSAinP1363Format", "P-256", 32),
        ES384("EC", new ECGenParameterSpec("secp384r1"), "SHA384withECDSAinP1363Format", "P-384", 48),
        ES512("EC", new ECGenParameterSpec("secp521r1"), "SHA512withECDSAinP1363Format", "P-521", 66),
        EdDSA("Ed25519", NamedParameterSpec.ED25519, "Ed25519", "Ed25519", ED25519_LENGTH);

        private final String algorithm;
        private final AlgorithmParameterSpec parameters;
        private final String signature;
        private final String curve;
        private final int length;

        Kind(String algorithm, AlgorithmParameterSpec parameters, String signature, String curve, int length) {
            this.algorithm = algorithm;
            this.parameters = parameters;
            this.signature = signature;
            this.curve = curve;
            this.length = length;
        }
    }

    static ClientKey fresh(Kind kind) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm);
        generator.initialize(kind.parameters);
        return new ClientKey(kind, generator.generateKeyPair());
    }

    /// The public half in a set, with all that may be said of it.
    String jwks() {
        return "{\"keys\": [{\"use\": \"sig\", \"alg\": \"%s\", %s}]}".formatted(kind, members());
    }

    /// The same with nothing but what must be said.
    String shortestJwks() {
        return "{\"keys\": [{%s}]}".formatted(members());
    }

    private String members() {
        return "\"kid\": \"%s\", ".formatted(kid())
                + switch (pair.getPublic()) {
                    case RSAPublicKey rsa ->
                        "\"kty\": \"RSA\", \"n\": \"%s\", \"e\": \"%s\""
                                .formatted(
                                        base64(unsigned(rsa.getModulus())), base64(unsigned(rsa.getPublicExponent())));
                    case ECPublicKey ec ->
                        "\"kty\": \"EC\", \"crv\": \"%s\", \"x\": \"%s\", \"y\": \"%s\""
                                .formatted(
                                        kind.curve,
                                        base64(padded(ec.getW().getAffineX())),
                                        base64(padded(ec.getW().getAffineY())));
                    default -> "\"kty\": \"OKP\", \"crv\": \"%s\", \"x\": \"%s\"".formatted(kind.curve, base64(raw()));
                };
    }

    /// What a client shows in place of a secret (RFC 7523).
    String assertion(String client, String audience) throws GeneralSecurityException {
        long now = Clock.systemUTC().instant().getEpochSecond();
        String head = base64("{\"alg\": \"%s\", \"kid\": \"%s\"}".formatted(kind, kid()));
        String claims =
                base64("{\"iss\": \"%s\", \"sub\": \"%s\", \"aud\": \"%s\", \"jti\": \"%s\", \"iat\": %d, \"exp\": %d}"
                        .formatted(client, client, audience, UUID.randomUUID(), now, now + GOOD_FOR_SECONDS));
        Signature signature = Signature.getInstance(kind.signature);
        signature.initSign(pair.getPrivate());
        signature.update((head + "." + claims).getBytes(StandardCharsets.UTF_8));
        return head + "." + claims + "." + base64(signature.sign());
    }

    private String kid() {
        return "key-" + Integer.toHexString(pair.getPublic().hashCode());
    }

    /// RFC 8410: the key itself stands at the end of its X.509 form.
    private byte[] raw() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - ED25519_LENGTH, encoded.length);
    }

    /// RFC 7518, section 2: without the byte that only holds the sign.
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Arrays.copyOfRange(bytes, bytes[0] == 0 ? 1 : 0, bytes.length);
    }

    /// RFC 7518, section 6.2: a coordinate is always as long as its curve says.
    private byte[] padded(BigInteger coordinate) {
        byte[] bytes = unsigned(coordinate);
        byte[] padded = new byte[kind.length];
        System.arraycopy(bytes, 0, padded, padded.length - bytes.length, bytes.length);
        return padded;
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
