package ipstrategy.console.gateway;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Several tables (RFC 4180) laid under each other. A page of a list has only the columns that its own rows need, so
/// which there are is known at the end alone. Until then the rows lie in a file: memory holds one of them at a time.
final class JoinedTable implements Closeable {

    private static final byte[] END_OF_LINE = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final DataOutputStream rows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private long count;

    private JoinedTable(Path file, DataOutputStream rows) {
        this.file = file;
        this.rows = rows;
    }

    static JoinedTable empty() throws IOException {
        Path file = Files.createTempFile("table", ".rows");
        return new JoinedTable(file, new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
    }

    /// Adds the rows of a table, each cell below the column of its name.
    void add(InputStream table) throws IOException {
        try (Reader text = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            List<String> names = next(text);
            if (names == null) {
                return;
            }
            int[] places = names.stream()
                    .mapToInt(name -> columns.computeIfAbsent(name, fresh -> columns.size()))
                    .toArray();
            for (List<String> cells = next(text); cells != null; cells = next(text)) {
                add(places, cells);
            }
        }
    }

    private void add(int[] places, List<String> cells) throws IOException {
        if (cells.size() > places.length) {
            throw new IOException("a row has more cells than there are columns");
        }
        String[] laid = new String[columns.size()];
        Arrays.fill(laid, "");
        for (int at = 0; at < cells.size(); at++) {
            laid[places[at]] = cells.get(at);
        }
        byte[] row = String.join(",", laid).getBytes(StandardCharsets.UTF_8);
        rows.writeInt(laid.length);
        rows.writeInt(row.length);
        rows.write(row);
        count++;
    }

    void writeTo(OutputStream out) throws IOException {
        rows.flush();
        if (columns.isEmpty()) {
            return;
        }
        out.write(String.join(",", columns.keySet()).getBytes(StandardCharsets.UTF_8));
        out.write(END_OF_LINE);
        try (DataInputStream laid = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (long row = 0; row < count; row++) {
                int cells = laid.readInt();
                out.write(laid.readNBytes(laid.readInt()));
                // Columns that came after this row.
                out.write(",".repeat(columns.size() - cells).getBytes(StandardCharsets.US_ASCII));
                out.write(END_OF_LINE);
            }
        }
    }

    /// The cells of the next record as they are written, in their quotes; nothing after the last.
    private static @Nullable List<String> next(Reader text) throws IOException {
        int at = text.read();
        if (at < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (; at >= 0 && (quoted || at != '\n'); at = text.read()) {
            if (at == '"') {
                quoted = !quoted;
            }
            if (quoted || at != ',' && at != '\r') {
                cell.append((char) at);
            } else if (at == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Override
    public void close() throws IOException {
        try (rows) {
            Files.deleteIfExists(file);
        }
    }
}
