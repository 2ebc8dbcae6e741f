package ipstrategy.coordination.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text as it was received.
///
/// @param text the text, unchanged
/// @param mediaType what it came in
/// @param charset how it was encoded, or null where that plays no part
/// @param name the name of its file, or null
public record ReceivedText(
        String text,
        String mediaType,
        @Nullable String charset,
        @Nullable String name) {

    public static final String PLAIN = "text/plain";
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Charset CHINESE = Charset.forName("GB18030");

    /// What became of bytes.
    public sealed interface Outcome {

        /// They hold this text.
        record Read(ReceivedText received) implements Outcome {}

        /// They hold none; the reason is a key of the word list.
        record Unreadable(String reason) implements Outcome {}
    }

    public static ReceivedText pasted(String text) {
        return new ReceivedText(text, PLAIN, null, null);
    }

    /// Reads plain text: in UTF-16 where it says so, else in UTF-8, else in GB18030, which holds GBK and GB2312.
    public static Outcome plain(byte[] bytes, @Nullable String name) {
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        for (Charset charset : marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, CHINESE)) {
            String text = decoded(bytes, charset);
            if (text != null) {
                return isText(text)
                        ? new Outcome.Read(new ReceivedText(text, PLAIN, charset.name(), name))
                        : new Outcome.Unreadable("fault.not-a-text");
            }
        }
        return new Outcome.Unreadable("fault.charset");
    }

    /// Reads a Word document.
    public static Outcome word(byte[] bytes, @Nullable String name) {
        return switch (WordDocument.read(bytes)) {
            case WordDocument.Outcome.Read(String text) -> new Outcome.Read(new ReceivedText(text, WORD, null, name));
            case WordDocument.Outcome.Unreadable() -> new Outcome.Unreadable("fault.not-a-word-document");
        };
    }

    /// Whether a text holds no signs that no text has.
    public static boolean isText(String text) {
        return text.indexOf('\0') < 0 && text.chars().noneMatch(sign -> sign == 0xFFFE || sign == 0xFFFF);
    }

    /// The hash of the text in UTF-8.
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            return null;
        }
    }
}
