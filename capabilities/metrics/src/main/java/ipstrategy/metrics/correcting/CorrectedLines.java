package ipstrategy.metrics.correcting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.ProposedFigure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/// The table as NDJSON. A cell that is no number stays the text that it is, so that it can be found and put right.
final class CorrectedLines implements CorrectedRows {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,37})(\\.[0-9]{1,37})?");

    private final JsonGenerator out;

    CorrectedLines(OutputStream out) throws IOException {
        this.out = JSON.createGenerator(out);
        this.out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void write(ProposedFigure row, String remark) throws IOException {
        out.writeStartObject();
        String group = "";
        for (Column column : Column.values()) {
            String text = row.get(column);
            if (!text.isEmpty()) {
                group = turn(group, groupOf(column));
                String field = column.title().substring(group.isEmpty() ? 0 : group.length() + 1);
                boolean number = column == Column.VALUE || column == Column.MULTIPLIER;
                if (number && NUMBER.matcher(text).matches()) {
                    out.writeFieldName(field);
                    out.writeNumber(text);
                } else {
                    out.writeStringField(field, text);
                }
            }
        }
        turn(group, "");
        if (!remark.isEmpty()) {
            out.writeStringField(Column.REMARK, remark);
        }
        out.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /// Leaves the object that is open for some columns, and opens that of others.
    private String turn(String from, String to) throws IOException {
        if (!from.equals(to)) {
            if (!from.isEmpty()) {
                out.writeEndObject();
            }
            if (!to.isEmpty()) {
                out.writeObjectFieldStart(to);
            }
        }
        return to;
    }

    /// The object in which a column stands, as `missing` of `missing.zh`; an empty text for none.
    private static String groupOf(Column column) {
        int dot = column.title().indexOf('.');
        return dot < 0 ? "" : column.title().substring(0, dot);
    }
}
