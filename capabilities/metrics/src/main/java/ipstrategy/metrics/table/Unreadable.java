package ipstrategy.metrics.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends the reading of a table that is not what it should be.
public final class Unreadable extends IOException {

    private final long row;
    private final @Nullable String cell;
    private final String word;
    private final transient List<Object> arguments;

    /// @param row where, or 0 for the whole
    /// @param cell the cell's address, or null
    /// @param word the key of the sentence that says why
    public Unreadable(long row, @Nullable String cell, String word, Object... arguments) {
        super(word + " at row " + row);
        this.row = row;
        this.cell = cell;
        this.word = word;
        this.arguments = List.of(arguments);
    }

    public long row() {
        return row;
    }

    public @Nullable String cell() {
        return cell;
    }

    public String word() {
        return word;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
