package ipstrategy.metrics.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// In which encoding a text was written. What a file says of itself is a claim: its bytes decide. Offices send GB 18030
/// as often as UTF-8.
///
/// @param charset how it is read
/// @param mark how many bytes of a byte order mark stand before the text
/// @param claimed what was said of it, by its sender or by its mark, where that is not true; else null
public record Encoding(Charset charset, int mark, @Nullable String claimed) {

    /// What a workbook and JSON of our own are.
    public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0, null);

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern CLAIM = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s\";]+)");
    private static final int CHUNK = 64 * 1024;
    private static final int BEGINNING = 4096;

    /// Finds out the encoding by reading the text to its end.
    ///
    /// @param contentType what its sender says of it, with a `charset` or without
    /// @throws Unreadable where it is in no encoding that is taken
    public static Encoding of(Rows.Content content, @Nullable String contentType) throws IOException {
        byte[] beginning = beginning(content);
        Charset marked = marked(beginning);
        int mark = marked == null ? 0 : marked == StandardCharsets.UTF_8 ? 3 : 2;
        Charset first = marked == null ? guessed(beginning) : marked;
        Flaw flaw = flaw(content, first, mark);
        if (flaw == null) {
            return new Encoding(first, mark, untrue(contentType, first, beginning));
        }
        boolean chinese = first == StandardCharsets.UTF_8 && flaw(content, GB18030, mark) == null;
        if (!chinese) {
            throw new Unreadable(flaw.row(), flaw.cell(), "table.encoding", flaw.place(), first.name());
        }
        String claim = claim(contentType);
        boolean said = claim != null && !isChinese(claim);
        return new Encoding(GB18030, mark, mark > 0 ? "UTF-8" : said ? claim : null);
    }

    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Where a text cannot be read on: the row and cell, counted in lines and commas, and the byte.
    private record Flaw(long row, String cell, long place) {}

    private static @Nullable Flaw flaw(Rows.Content content, Charset charset, int mark) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        Counting counting = new Counting();
        long before = mark;
        try (InputStream in = content.open()) {
            in.skipNBytes(mark);
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, ended);
                counting.take(chars.flip());
                chars.clear();
                if (result.isError()) {
                    return new Flaw(
                            counting.row, Header.address(counting.commas, counting.row), before + bytes.position());
                }
                before += bytes.position();
                bytes.compact();
            }
        }
        return null;
    }

    /// Counts rows and cells as far as a text can be read.
    private static final class Counting {
        private long row = 1;
        private int commas;

        void take(CharBuffer chars) {
            for (int at = chars.position(); at < chars.limit(); at++) {
                char one = chars.get(at);
                if (one == '\n') {
                    row++;
                    commas = 0;
                } else if (one == ',') {
                    commas++;
                }
            }
        }
    }

    private static byte[] beginning(Rows.Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static @Nullable Charset marked(byte[] text) {
        if (text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (text.length >= 2 && text[0] == (byte) 0xFF && text[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return text.length >= 2 && text[0] == (byte) 0xFE && text[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : null;
    }

    /// Every other byte of a UTF-16 text without a mark is nought, since a table has codes and figures in ASCII.
    private static Charset guessed(byte[] text) {
        int[] noughts = new int[2];
        for (int at = 0; at < text.length; at++) {
            noughts[at % 2] += text[at] == 0 ? 1 : 0;
        }
        if (noughts[0] + noughts[1] < text.length / 4 || Math.min(noughts[0], noughts[1]) > 0) {
            return StandardCharsets.UTF_8;
        }
        return noughts[0] > 0
                ? StandardCharsets.UTF_16BE
                : noughts[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static @Nullable String untrue(@Nullable String contentType, Charset found, byte[] beginning) {
        String claim = claim(contentType);
        if (claim == null) {
            return null;
        }
        try {
            Charset said = Charset.forName(claim);
            boolean close = said.equals(found)
                    || (said.equals(StandardCharsets.UTF_16) && found.name().startsWith("UTF-16"))
                    // A text of ASCII alone is in all of them.
                    || new String(beginning, said).equals(new String(beginning, found));
            return close ? null : claim;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return claim;
        }
    }

    private static @Nullable String claim(@Nullable String contentType) {
        Matcher claim = CLAIM.matcher(contentType == null ? "" : contentType);
        return claim.find() ? claim.group(1) : null;
    }

    private static boolean isChinese(String claim) {
        return claim.toUpperCase(Locale.ROOT).matches("GBK|GB2312|GB18030|GB_2312-80|CP936|MS936|X-GBK");
    }
}
