package ipstrategy.metrics.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Rows of NDJSON: one object a line.
final class NdjsonRows implements Rows {

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Content content;
    private final Encoding encoding;

    NdjsonRows(Content content, Encoding encoding) {
        this.content = content;
        this.encoding = encoding;
    }

    @Override
    public void each(Consumer<ProposedFigure> taker) throws IOException {
        try (InputStream in = content.open();
                BufferedReader lines = new BufferedReader(new GuardedText(encoding.reader(in), false), 1 << 16)) {
            long row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row++;
                if (!line.isBlank()) {
                    taker.accept(figure(line, row));
                }
            }
            if (row == 0) {
                throw new Unreadable(0, null, "table.empty");
            }
        }
    }

    @Override
    public String pointer(long row, Column column) {
        return column.pointer();
    }

    /// A line that is no JSON spoils itself alone.
    private static ProposedFigure figure(String line, long row) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            ProposedFigure figure = JsonFigure.read(json, row, null);
            return json.nextToken() == null ? figure : broken(row);
        } catch (JsonProcessingException notJson) {
            return broken(row);
        }
    }

    private static ProposedFigure broken(long row) {
        return ProposedFigure.taking(row, ProposedFigure.blank(), ProposedFigure.Flaw.at(null, "row.not-json"));
    }
}
