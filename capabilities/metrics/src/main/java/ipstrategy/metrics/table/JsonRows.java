package ipstrategy.metrics.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// One figure, or an array of figures, as JSON that a door is sent.
public final class JsonRows implements Rows {

    private final InputStream body;
    private final String metric;
    private boolean array;

    /// @param body is read once
    /// @param metric the metric of figures that name none
    public JsonRows(InputStream body, String metric) {
        this.body = body;
        this.metric = metric;
    }

    @Override
    public void each(Consumer<ProposedFigure> taker) throws IOException {
        long row = 0;
        try (JsonParser json = NdjsonRows.JSON.createParser(body)) {
            array = json.nextToken() == JsonToken.START_ARRAY;
            JsonToken next = array ? json.nextToken() : json.currentToken();
            while (next != null && next != JsonToken.END_ARRAY) {
                taker.accept(JsonFigure.read(json, ++row, metric));
                next = json.nextToken();
            }
            if (row == 0 || (array && json.nextToken() != null) || (!array && row > 1)) {
                throw new Unreadable(0, null, row == 0 ? "table.empty" : "table.not-json");
            }
        } catch (JsonProcessingException notJson) {
            throw new Unreadable(row + 1, null, "table.not-json");
        }
    }

    @Override
    public String pointer(long row, Column column) {
        return (array ? "/" + (row - 1) : "") + column.pointer();
    }
}
