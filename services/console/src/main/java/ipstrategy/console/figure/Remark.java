package ipstrategy.console.figure;

import org.jspecify.annotations.Nullable;

/// What is wrong with a cell of a grid or of a pasted table, or odd about it.
///
/// @param row its place, from 0
/// @param column nothing for the row as a whole
/// @param found what stands there; where the API told it, its words
public record Remark(int row, @Nullable Column column, Kind kind, String found) {

    /// What it is.
    public enum Kind {
        NOT_A_NUMBER,
        NOT_A_PERIOD,
        NO_SUCH_REGION,
        VALUE_OR_REASON,
        TWICE,
        NOT_ONE_OF,
        TOO_MANY_CELLS,
        NO_SUCH_COLUMN,
        NO_ROOM,
        /// the API says it
        TOLD,
        /// the API lets it in, and says what is odd
        ODD
    }

    static Remark at(int row, Column column, Kind kind, String found) {
        return new Remark(row, column, kind, found);
    }

    public boolean isError() {
        return kind != Kind.ODD;
    }

    /// As people count.
    public long number() {
        return row + 1;
    }

    Remark in(int other) {
        return new Remark(other, column, kind, found);
    }

    /// The name of its kind.
    public String what() {
        return kind.name();
    }

    /// The name of its column, or an empty text.
    public String where() {
        return column == null ? "" : column.name();
    }
}
