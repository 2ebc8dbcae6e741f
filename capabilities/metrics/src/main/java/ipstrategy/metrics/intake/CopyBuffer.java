package ipstrategy.metrics.intake;

import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/// Rows on their way into PostgreSQL, in the text format of COPY, as bytes that are made once.
final class CopyBuffer {

    private static final int FULL = 64 * 1024;
    private static final int GREATEST_NUMBER = 20;

    private final CopyIn copy;
    private byte[] bytes = new byte[FULL + 4096];
    private int size;

    CopyBuffer(CopyIn copy) {
        this.copy = copy;
    }

    /// A text, or null where it is empty.
    void textOrNull(String text) {
        if (text.isEmpty()) {
            ensure(3);
            bytes[size++] = '\\';
            bytes[size++] = 'N';
            bytes[size++] = '\t';
        } else {
            text(text);
        }
    }

    void text(String text) {
        ensure(text.length() * 3 + 1);
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one >= 0x80) {
                at += wide(text, at);
            } else if (one == '\\' || one == '\n' || one == '\r' || one == '\t') {
                bytes[size++] = '\\';
                bytes[size++] = (byte) (one == '\n' ? 'n' : one == '\r' ? 'r' : one == '\t' ? 't' : '\\');
            } else {
                bytes[size++] = (byte) one;
            }
        }
        bytes[size++] = '\t';
    }

    void number(long number) {
        ensure(GREATEST_NUMBER + 1);
        if (number < 0 || number > Integer.MAX_VALUE) {
            text(Long.toString(number));
            return;
        }
        int from = size;
        long rest = number;
        do {
            bytes[size++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int left = from, right = size - 1; left < right; left++, right--) {
            byte swapped = bytes[left];
            bytes[left] = bytes[right];
            bytes[right] = swapped;
        }
        bytes[size++] = '\t';
    }

    /// Ends a row: its last separator becomes its end.
    void endRow() throws SQLException {
        bytes[size - 1] = '\n';
        if (size >= FULL) {
            flush();
        }
    }

    void flush() throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        size = 0;
    }

    /// A character beyond ASCII in UTF-8. Answers how many further characters of the text it took.
    private int wide(String text, int at) {
        int point = text.codePointAt(at);
        if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >> 6);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | point >> 12);
            bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        } else {
            bytes[size++] = (byte) (0xF0 | point >> 18);
            bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        }
        bytes[size++] = (byte) (0x80 | point & 0x3F);
        return Character.charCount(point) - 1;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
