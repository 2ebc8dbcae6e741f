package ipstrategy.metrics.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes figures as CSV (RFC 4180, UTF-8), in the columns in which they come in.
public final class CsvTable implements Closeable {

    private static final String LINE_END = "\r\n";

    private final Writer out;

    private CsvTable(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        String separator = "";
        for (Column column : Column.values()) {
            this.out.append(separator).append(column.title());
            separator = ",";
        }
        this.out.append(LINE_END);
    }

    public static CsvTable of(OutputStream out) throws IOException {
        return new CsvTable(out);
    }

    /// @param cells in the order of the columns
    public void write(String[] cells) throws IOException {
        for (int at = 0; at < cells.length; at++) {
            if (at > 0) {
                out.append(',');
            }
            append(out, at >= Column.MISSING_ZH.ordinal() ? Formulas.harmless(cells[at]) : cells[at]);
        }
        out.append(LINE_END);
    }

    /// Appends one cell, in quotation marks where it needs them.
    public static void append(Writer out, String cell) throws IOException {
        boolean quoted = false;
        for (int at = 0; at < cell.length() && !quoted; at++) {
            char one = cell.charAt(at);
            quoted = one == ','
                    || one == '"'
                    || one == '\n'
                    || one == '\r'
                    || one == ' ' && (at == 0 || at == cell.length() - 1);
        }
        out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
