package ipstrategy.console.gateway;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Several tables (RFC 4180) laid under each other. A page of a list has only the columns that its own rows need, so
/// which there are is known at the end alone. Until then the rows lie in a file: memory holds one of them at a time.
final class JoinedTable implements Closeable {

    /// Cells stand in quotes where they must, as in what the API writes.
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private static final ObjectReader READER = CSV.readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
    private static final String END_OF_LINE = "\r\n";
    private static final ObjectWriter WRITER =
            CSV.writer(CsvSchema.emptySchema().withLineSeparator(END_OF_LINE));

    private final Path file;
    private final SequenceWriter rows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int begun;

    private JoinedTable(Path file, SequenceWriter rows) {
        this.file = file;
        this.rows = rows;
    }

    static JoinedTable empty() throws IOException {
        Path file = Files.createTempFile("table", ".rows");
        return new JoinedTable(file, WRITER.writeValues(new BufferedOutputStream(Files.newOutputStream(file))));
    }

    /// Adds the rows of a table, each cell below the column of its name.
    void add(InputStream table) throws IOException {
        try (MappingIterator<String[]> lines = READER.readValues(table)) {
            if (!lines.hasNextValue()) {
                return;
            }
            int[] places = Arrays.stream(lines.nextValue())
                    .mapToInt(name -> columns.computeIfAbsent(name, fresh -> columns.size()))
                    .toArray();
            while (lines.hasNextValue()) {
                add(places, lines.nextValue());
            }
        }
    }

    private void add(int[] places, String[] cells) throws IOException {
        if (cells.length > places.length) {
            throw new IOException("a row has more cells than there are columns");
        }
        String[] laid = empty(columns.size());
        for (int at = 0; at < cells.length; at++) {
            laid[places[at]] = cells[at];
        }
        rows.write(laid);
    }

    /// Begins with what is certain of the table already, however long the rest takes: one more character of its first
    /// line, which only ever grows at its end. Whoever waits sees that the answer is still coming.
    void begin(OutputStream out) throws IOException {
        byte[] heading = heading();
        if (begun < heading.length) {
            out.write(heading[begun]);
            out.flush();
            begun++;
        }
    }

    /// Writes the rest of it.
    void writeTo(OutputStream out) throws IOException {
        rows.close();
        if (columns.isEmpty()) {
            return;
        }
        byte[] heading = heading();
        out.write(heading, begun, heading.length - begun);
        out.write(END_OF_LINE.getBytes(StandardCharsets.US_ASCII));
        // It is not closed, since what it writes to is not ours.
        SequenceWriter lines = WRITER.writeValues(out);
        try (MappingIterator<String[]> laid = READER.readValues(new BufferedInputStream(Files.newInputStream(file)))) {
            while (laid.hasNextValue()) {
                lines.write(whole(laid.nextValue()));
            }
        }
        lines.flush();
    }

    /// A row with the columns that came after it.
    private String[] whole(String[] laid) {
        String[] whole = empty(columns.size());
        System.arraycopy(laid, 0, whole, 0, laid.length);
        return whole;
    }

    private static String[] empty(int columns) {
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        return cells;
    }

    private byte[] heading() throws IOException {
        String line = WRITER.writeValueAsString(columns.keySet().toArray(String[]::new));
        return line.stripTrailing().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try (rows) {
            Files.deleteIfExists(file);
        }
    }
}
