package ipstrategy.metrics.exporting;

import ipstrategy.metrics.table.CsvTable;
import java.io.IOException;
import java.io.OutputStream;

/// A table as CSV.
final class PlainTable implements FigureTable {

    private final CsvTable table;

    PlainTable(OutputStream out) throws IOException {
        this.table = CsvTable.of(out);
    }

    @Override
    public void write(String[] cells) throws IOException {
        table.write(cells);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
