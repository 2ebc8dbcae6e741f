package ipstrategy.metrics.exporting;

import java.io.Closeable;
import java.io.IOException;

/// A table that is written row by row.
interface FigureTable extends Closeable {

    /// @param cells in the order of the columns; empty where nothing is said
    void write(String[] cells) throws IOException;
}
