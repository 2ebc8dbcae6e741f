package ipstrategy.metrics.correcting;

import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.CsvTable;
import ipstrategy.metrics.table.Formulas;
import ipstrategy.metrics.table.ProposedFigure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The table as CSV, or as SDMX-CSV 2.0 with the metric as the flow and the breakdown in one column.
final class CorrectedCsv implements CorrectedRows {

    private static final String LINE_END = "\r\n";

    private final Writer out;
    private final boolean sdmx;
    private final List<Column> columns;

    CorrectedCsv(OutputStream out, boolean sdmx) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.sdmx = sdmx;
        this.columns = Arrays.stream(Column.values())
                .filter(column -> !sdmx || column != Column.METRIC)
                .toList();
        if (sdmx) {
            this.out.append("STRUCTURE,STRUCTURE_ID,ACTION,");
        }
        for (Column column : columns) {
            this.out.append(sdmx ? column.sdmx() : column.title()).append(',');
        }
        this.out.append(Column.REMARK).append(LINE_END);
    }

    @Override
    public void write(ProposedFigure row, String remark) throws IOException {
        if (sdmx) {
            String metric = row.get(Column.METRIC);
            out.append("dataflow,");
            CsvTable.append(out, metric.isEmpty() ? "" : "IPSTRATEGY:" + metric + "(1.0)");
            out.append(",I,");
        }
        for (Column column : columns) {
            CsvTable.append(out, Formulas.harmless(row.get(column)));
            out.append(',');
        }
        CsvTable.append(out, Formulas.harmless(remark));
        out.append(LINE_END);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
