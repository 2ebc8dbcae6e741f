package ipstrategy.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Tells a text from what only begins like one: it is UTF-8 or GB 18030 to its end, without control characters, and
/// its beginning is nothing that a browser or a shell would run.
final class PlainText {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String SCRIPT = "#!";
    private static final List<String> MARKUP =
            List.of("<!doctype", "<?php", "<?xml", "<html", "<head", "<body", "<script", "<svg", "<iframe");

    /// Browsers look no further than this for markup.
    private static final int BEGINNING = 2048;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        for (Charset charset : CHARSETS) {
            try (Reader text = reader(file, charset)) {
                return isPlain(text);
            } catch (CharacterCodingException notInThis) {
                // perhaps in the next
            }
        }
        return false;
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static boolean isPlain(Reader text) throws IOException {
        StringBuilder beginning = new StringBuilder();
        boolean plain = true;
        for (int next = text.read(); next >= 0; next = text.read()) {
            if (beginning.length() < BEGINNING) {
                beginning.append((char) next);
            }
            plain &= isPrintable((char) next);
        }
        String lower = beginning.toString().toLowerCase(Locale.ROOT);
        return plain && !lower.startsWith(SCRIPT) && MARKUP.stream().noneMatch(lower::contains);
    }

    private static boolean isPrintable(char character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character == BYTE_ORDER_MARK
                || !Character.isISOControl(character);
    }
}
