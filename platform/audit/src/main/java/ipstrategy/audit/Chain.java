package ipstrategy.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/// The rule by which one entry seals the one before it.
final class Chain {

    /// What the first entry has in the place of a hash before it.
    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    /// The hash of an entry's content, given as JSON in any order and spacing.
    static String hash(String content) {
        try {
            byte[] canonical = new JsonCanonicalizer(content).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
