package ipstrategy.metrics.intake;

import ipstrategy.metrics.table.Column;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a row, or odd about it.
///
/// @param row its place in its source; 0 where the source as a whole is meant
/// @param column the column, or null for the row as a whole
/// @param cell the address of the cell as `C17`, or null where there are no cells
/// @param pointer a JSON pointer to it, or null where there is no JSON
/// @param word the key of the sentence that says what
/// @param found what stands there, shortened
public record RowProblem(
        long row,
        Severity severity,
        @Nullable Column column,
        @Nullable String cell,
        @Nullable String pointer,
        String word,
        List<Object> arguments,
        String found) {

    /// How much it matters.
    public enum Severity {
        /// the row is refused
        ERROR,
        /// the row comes in; somebody should look at it
        WARNING
    }

    public Text message() {
        return Words.both(word, arguments.toArray());
    }

    /// The kind of problem, such as `unknown-region`.
    public String code() {
        return word.substring(word.indexOf('.') + 1);
    }
}
