package ipstrategy.metrics.exporting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// A table as NDJSON: one object a line, with numbers as they are kept.
final class JsonLines implements FigureTable {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    JsonLines(OutputStream out) throws IOException {
        this.out = JSON.createGenerator(out);
        this.out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void write(String[] cells) throws IOException {
        out.writeStartObject();
        for (Column column : new Column[] {Column.METRIC, Column.PERIOD, Column.REGION}) {
            out.writeStringField(column.title(), cells[column.ordinal()]);
        }
        breakdown(cells[Column.BREAKDOWN.ordinal()]);
        out.writeFieldName(Column.VALUE.title());
        String value = cells[Column.VALUE.ordinal()];
        if (value.isEmpty()) {
            out.writeNull();
        } else {
            out.writeNumber(value);
        }
        some(Column.UNIT.title(), cells[Column.UNIT.ordinal()]);
        out.writeNumberField(Column.MULTIPLIER.title(), Integer.parseInt(cells[Column.MULTIPLIER.ordinal()]));
        for (Column column : new Column[] {Column.QUALIFIER, Column.STATUS, Column.PRINTED, Column.REASON}) {
            some(column.title(), cells[column.ordinal()]);
        }
        group("missing", cells, Column.MISSING_ZH, Column.MISSING_EN);
        group("source", cells, Column.DOCUMENT, Column.LOCATOR);
        group("note", cells, Column.NOTE_ZH, Column.NOTE_EN);
        out.writeEndObject();
    }

    private void breakdown(String written) throws IOException {
        out.writeObjectFieldStart(Column.BREAKDOWN.title());
        for (Map.Entry<String, String> part : Observation.breakdown(written).entrySet()) {
            out.writeStringField(part.getKey(), part.getValue());
        }
        out.writeEndObject();
    }

    private void group(String name, String[] cells, Column one, Column other) throws IOException {
        if (!cells[one.ordinal()].isEmpty() || !cells[other.ordinal()].isEmpty()) {
            out.writeObjectFieldStart(name);
            some(one.title().substring(name.length() + 1), cells[one.ordinal()]);
            some(other.title().substring(name.length() + 1), cells[other.ordinal()]);
            out.writeEndObject();
        }
    }

    private void some(String field, String text) throws IOException {
        if (!text.isEmpty()) {
            out.writeStringField(field, text);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
