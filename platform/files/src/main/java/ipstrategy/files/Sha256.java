package ipstrategy.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 of a content, which is what a stored file is known by: 64 lower-case hexadecimal digits.
public record Sha256(@JsonValue String value) {

    public static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    public Sha256 {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + value);
        }
    }

    /// The place of the file below a folder.
    Path below(Path folder) {
        return shelf(folder).resolve(value);
    }

    /// The folder that holds it: two levels down, so that none grows too long.
    Path shelf(Path folder) {
        return folder.resolve(value.substring(0, 2)).resolve(value.substring(2, 4));
    }

    /// To be fed with the content, piece by piece.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /// Of what a digest was fed with.
    public static Sha256 of(MessageDigest finished) {
        return new Sha256(HexFormat.of().formatHex(finished.digest()));
    }
}
