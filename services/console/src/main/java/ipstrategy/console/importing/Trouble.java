package ipstrategy.console.importing;

import ipstrategy.console.language.Text;
import org.jspecify.annotations.Nullable;

/// What is wrong with a row of a table, or odd about it.
///
/// @param severity ERROR or WARNING
/// @param row as a spreadsheet counts; 0 for the table as a whole
/// @param cell such as `C17`, where there are cells
/// @param found what stands there
public record Trouble(
        String severity,
        long row,
        @Nullable String column,
        @Nullable String cell,
        String found,
        Text detail) {

    public boolean isError() {
        return severity.equals("ERROR");
    }
}
