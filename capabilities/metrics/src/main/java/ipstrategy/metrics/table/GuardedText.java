package ipstrategy.metrics.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// A text of a table that ends its reader's work where it is none: at a control character, and at a row longer than any
/// honest one, which would have to be held whole.
final class GuardedText extends FilterReader {

    private static final int LONGEST_ROW = 1024 * 1024;

    private final boolean quotes;
    private boolean quoted;
    private long row = 1;
    private int length;
    private int commas;

    /// @param quotes whether a line end between quotation marks does not end the row
    GuardedText(Reader text, boolean quotes) {
        super(text);
        this.quotes = quotes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            look((char) next);
        }
        return next;
    }

    @Override
    public int read(char[] into, int offset, int count) throws IOException {
        int read = super.read(into, offset, count);
        for (int at = offset; at < offset + read; at++) {
            look(into[at]);
        }
        return read;
    }

    /// Whether the text ended inside of quotation marks.
    boolean endedQuoted() {
        return quoted;
    }

    long row() {
        return row;
    }

    private void look(char one) throws Unreadable {
        if (one == '\n' && !quoted) {
            row++;
            length = 0;
            commas = 0;
            return;
        }
        if (one < ' ' && one != '\t' && one != '\r' && one != '\n') {
            throw new Unreadable(row, Header.address(commas, row), "table.binary", "U+%04X".formatted((int) one));
        }
        if (one == '"' && quotes) {
            quoted = !quoted;
        } else if (one == ',' && !quoted) {
            commas++;
        }
        if (++length > LONGEST_ROW) {
            throw new Unreadable(row, Header.address(commas, row), "table.row-too-long", LONGEST_ROW);
        }
    }
}
