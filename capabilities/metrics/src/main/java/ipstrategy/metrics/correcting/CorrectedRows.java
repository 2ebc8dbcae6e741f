package ipstrategy.metrics.correcting;

import ipstrategy.metrics.table.ProposedFigure;
import ipstrategy.metrics.table.TableFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/// A table to put right, written row by row: what stood in the cells, and what is wrong with them beside it. Handed in
/// again, what is said beside a row is read past. Nothing of it can be taken for a formula.
public interface CorrectedRows extends Closeable {

    /// A sheet ends here, below its titles.
    int MOST_OF_A_SHEET = 1_048_575;

    /// A table of this format.
    static CorrectedRows of(TableFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CorrectedCsv(out, false);
            case SDMX_CSV -> new CorrectedCsv(out, true);
            case NDJSON -> new CorrectedLines(out);
            case XLSX -> new CorrectedSheet(out);
        };
    }

    /// @param remark what is wrong with the row, or an empty text
    void write(ProposedFigure row, String remark) throws IOException;
}
