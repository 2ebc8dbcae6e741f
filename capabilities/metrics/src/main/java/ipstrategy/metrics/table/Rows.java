package ipstrategy.metrics.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows of a table of figures, read one by one and never held together.
public interface Rows {

    /// A content that can be read from its beginning more than once.
    interface Content {
        InputStream open() throws IOException;
    }

    /// Hands over each row in its order.
    ///
    /// @throws Unreadable where the table cannot be read on; what was handed over before is to be thrown away
    void each(Consumer<ProposedFigure> taker) throws IOException;

    /// The address of a cell as a spreadsheet gives it, such as `C17`; null where the source has no cells.
    default @Nullable String cell(long row, Column column) {
        return null;
    }

    /// A JSON pointer to it, such as `/3/value`; null where the source is no JSON.
    default @Nullable String pointer(long row, Column column) {
        return null;
    }

    /// Rows that are at hand already.
    static Rows of(List<ProposedFigure> figures) {
        return figures::forEach;
    }
}
