package ipstrategy.metrics.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a figure out of a JSON object, whose fields are named as the columns are.
final class JsonFigure {

    private static final int LONGEST_NUMBER = 60;

    /// What people read; no number of anybody's is meant.
    private static final Set<Column> WORDS = EnumSet.of(
            Column.MISSING_ZH,
            Column.MISSING_EN,
            Column.DOCUMENT,
            Column.LOCATOR,
            Column.NOTE_ZH,
            Column.NOTE_EN,
            Column.REASON);

    private final JsonParser json;
    private final boolean remarked;
    private final String[] cells = ProposedFigure.blank();
    private ProposedFigure.@Nullable Flaw flaw;

    private JsonFigure(JsonParser json, boolean remarked) {
        this.json = json;
        this.remarked = remarked;
    }

    /// Reads the object that the parser stands before, and leaves the parser behind it.
    ///
    /// @param metric of which it is where it does not say so; null for a row of a table, which may hold
    ///     notes of what was wrong with it
    static ProposedFigure read(JsonParser json, long row, @Nullable String metric) throws IOException {
        JsonFigure figure = new JsonFigure(json, metric == null);
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return ProposedFigure.taking(row, figure.cells, ProposedFigure.Flaw.at(null, "row.not-an-object"));
        }
        figure.object("");
        if (metric != null && figure.cells[Column.METRIC.ordinal()].isEmpty()) {
            figure.cells[Column.METRIC.ordinal()] = metric;
        }
        return ProposedFigure.taking(row, figure.cells, figure.flaw);
    }

    private void object(String inside) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = inside + json.currentName();
            json.nextToken();
            Column column = Column.titled(name);
            if (remarked && name.equals(Column.REMARK)) {
                json.skipChildren();
            } else if (column == Column.BREAKDOWN && json.currentToken() == JsonToken.START_OBJECT) {
                cells[column.ordinal()] = breakdown();
            } else if (column != null) {
                cells[column.ordinal()] = scalar(column);
            } else if (json.currentToken() == JsonToken.START_OBJECT && isGroup(name)) {
                object(name + ".");
            } else if (json.currentToken() == JsonToken.VALUE_NULL && isGroup(name)) {
                continue;
            } else {
                flaw(ProposedFigure.Flaw.at(null, "row.unknown-field", name.length() > 60 ? "…" : name));
                json.skipChildren();
            }
        }
    }

    private static boolean isGroup(String name) {
        return name.equals("missing") || name.equals("source") || name.equals("note");
    }

    /// The text of a cell. A year or a factor may come as a number; words may not.
    private String scalar(Column column) throws IOException {
        if (json.currentToken().isNumeric() && !WORDS.contains(column)) {
            return number();
        }
        return switch (json.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_STRING -> json.getText();
            default -> {
                json.skipChildren();
                flaw(ProposedFigure.Flaw.at(column, "row.not-a-text"));
                yield "";
            }
        };
    }

    /// The number as it was written, without an exponent.
    private String number() throws IOException {
        String written = json.getText();
        if (written.length() > LONGEST_NUMBER || written.indexOf('e') < 0 && written.indexOf('E') < 0) {
            return written;
        }
        BigDecimal number = new BigDecimal(written);
        return Math.abs(number.scale()) > LONGEST_NUMBER ? written : number.toPlainString();
    }

    private String breakdown() throws IOException {
        TreeMap<String, String> parts = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String dimension = json.currentName();
            json.nextToken();
            parts.put(dimension, scalar(Column.BREAKDOWN));
        }
        StringBuilder written = new StringBuilder();
        parts.forEach((dimension, value) -> written.append(written.isEmpty() ? "" : ";")
                .append(dimension)
                .append('=')
                .append(value));
        return written.toString();
    }

    private void flaw(ProposedFigure.Flaw found) {
        flaw = flaw == null ? found : flaw;
    }
}
