package ipstrategy.metrics.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Rows of CSV (RFC 4180), with our own titles or with those of SDMX-CSV 2.0.
final class CsvRows implements Rows {

    private static final String DELETION = "D";
    private static final String NOT_APPLICABLE = "_Z";

    private final Content content;
    private final Encoding encoding;
    private final boolean sdmx;
    private @Nullable Header header;

    CsvRows(Content content, Encoding encoding, boolean sdmx) {
        this.content = content;
        this.encoding = encoding;
        this.sdmx = sdmx;
    }

    @Override
    public void each(Consumer<ProposedFigure> taker) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open(), 1 << 16);
                GuardedText text = new GuardedText(encoding.reader(in), true);
                CSVParser records = CSVFormat.RFC4180.builder().get().parse(text)) {
            read(records.iterator(), taker, text);
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw cause(broken);
        }
    }

    @Override
    public @Nullable String cell(long row, Column column) {
        return header == null ? null : header.cell(row, column);
    }

    private void read(Iterator<CSVRecord> records, Consumer<ProposedFigure> taker, GuardedText text)
            throws IOException {
        if (!records.hasNext()) {
            throw new Unreadable(0, null, "table.empty");
        }
        Header titles = Header.of(records.next().toList(), sdmx);
        header = titles;
        long row = 1;
        while (hasNext(records, text, row)) {
            CSVRecord record = records.next();
            row = record.getRecordNumber();
            if (record.size() > 1 || !record.get(0).isBlank()) {
                taker.accept(sdmx ? sdmx(record, titles) : plain(record, titles));
            }
        }
    }

    /// A quotation mark that is never closed swallows the rest, and one in the middle of a cell breaks it.
    private static boolean hasNext(Iterator<CSVRecord> records, GuardedText text, long row) throws IOException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            if (find(broken) instanceof Unreadable known) {
                throw known;
            }
            throw new Unreadable(row + 1, null, text.endedQuoted() ? "table.unclosed-quote" : "table.malformed-csv");
        }
    }

    private static ProposedFigure plain(CSVRecord record, Header titles) {
        String[] cells = ProposedFigure.blank();
        int width = Math.min(record.size(), titles.width());
        for (int place = 0; place < width; place++) {
            Column column = titles.at(place);
            if (column != null) {
                cells[column.ordinal()] = cell(column, record.get(place));
            }
        }
        return ProposedFigure.taking(record.getRecordNumber(), cells, wrongWidth(record, titles));
    }

    private static ProposedFigure sdmx(CSVRecord record, Header titles) {
        String[] cells = ProposedFigure.blank();
        int width = Math.min(record.size(), titles.width());
        for (int place = 0; place < width; place++) {
            Column column = titles.at(place);
            if (column != null) {
                String text = record.get(place);
                cells[column.ordinal()] = column.isText() ? cell(column, text) : code(text);
            }
        }
        if (titles.structure() >= 0 && titles.structure() < width && cells[Column.METRIC.ordinal()].isEmpty()) {
            cells[Column.METRIC.ordinal()] = metric(record.get(titles.structure()));
        }
        if (!titles.dimensions().isEmpty()) {
            cells[Column.BREAKDOWN.ordinal()] = breakdown(record, titles, width);
        }
        boolean deletion = titles.action() >= 0
                && titles.action() < width
                && record.get(titles.action()).equals(DELETION);
        ProposedFigure.Flaw flaw = deletion ? ProposedFigure.Flaw.at(null, "row.deletion") : wrongWidth(record, titles);
        return ProposedFigure.taking(record.getRecordNumber(), cells, flaw);
    }

    private static String cell(Column column, String text) {
        return column.isText() ? Formulas.restored(text) : text.strip();
    }

    /// A code that may be followed by its name, as `A: Normal value`.
    private static String code(String text) {
        int colon = text.indexOf(": ");
        return (colon < 0 ? text : text.substring(0, colon)).strip();
    }

    /// The metric out of the id of its flow, as `IPSTRATEGY:PCT-APPLICATIONS(1.0)`.
    private static String metric(String structure) {
        String whole = code(structure);
        int end = whole.indexOf('(');
        String id = end < 0 ? whole : whole.substring(0, end);
        return id.substring(id.indexOf(':') + 1);
    }

    private static String breakdown(CSVRecord record, Header titles, int width) {
        TreeMap<String, String> parts = new TreeMap<>();
        for (Header.Slot slot : titles.dimensions()) {
            String value = slot.place() < width ? code(record.get(slot.place())) : "";
            if (!value.isEmpty() && !value.equals(NOT_APPLICABLE)) {
                parts.put(slot.dimension(), value);
            }
        }
        List<String> written = new ArrayList<>();
        parts.forEach((dimension, value) -> written.add(dimension + "=" + value));
        return String.join(";", written);
    }

    private static ProposedFigure.@Nullable Flaw wrongWidth(CSVRecord record, Header titles) {
        return record.size() == titles.width()
                ? null
                : ProposedFigure.Flaw.at(null, "row.wrong-width", record.size(), titles.width());
    }

    private static @Nullable Throwable find(Throwable broken) {
        Throwable cause = broken;
        while (cause != null && !(cause instanceof Unreadable)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static IOException cause(RuntimeException broken) throws IOException {
        if (find(broken) instanceof Unreadable known) {
            return known;
        }
        if (broken instanceof UncheckedIOException unchecked) {
            return Objects.requireNonNull(unchecked.getCause());
        }
        throw broken;
    }
}
