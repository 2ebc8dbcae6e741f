package ipstrategy.metrics.exporting;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.CsvTable;
import ipstrategy.metrics.table.Formulas;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A table as SDMX-CSV 2.0: every metric is a flow, every dimension a column of its own.
final class SdmxTable implements FigureTable {

    private static final Column[] BESIDE = Arrays.stream(Column.values())
            .filter(column -> column != Column.METRIC && column != Column.BREAKDOWN)
            .toArray(Column[]::new);

    private final Writer out;
    private final List<String> dimensions;

    /// @param dimensions of all metrics that will be written
    SdmxTable(OutputStream out, List<String> dimensions) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.dimensions = dimensions;
        this.out.append("STRUCTURE,STRUCTURE_ID,ACTION");
        for (String dimension : dimensions) {
            this.out.append(',').append(dimension);
        }
        for (Column column : BESIDE) {
            this.out.append(',').append(column.sdmx());
        }
        this.out.append("\r\n");
    }

    @Override
    public void write(String[] cells) throws IOException {
        out.append("dataflow,IPSTRATEGY:")
                .append(cells[Column.METRIC.ordinal()])
                .append("(1.0),I");
        Map<String, String> breakdown = Observation.breakdown(cells[Column.BREAKDOWN.ordinal()]);
        for (String dimension : dimensions) {
            out.append(',').append(breakdown.getOrDefault(dimension, ""));
        }
        for (Column column : BESIDE) {
            out.append(',');
            String cell = cells[column.ordinal()];
            CsvTable.append(out, column.isText() ? Formulas.harmless(cell) : cell);
        }
        out.append("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
