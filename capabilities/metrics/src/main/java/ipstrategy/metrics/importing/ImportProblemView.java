package ipstrategy.metrics.importing;

import ipstrategy.metrics.intake.RowProblem;
import ipstrategy.web.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is wrong with a row of an import, or odd about it; read like a problem of RFC 9457.
///
/// @param type the kind of problem
/// @param row as a spreadsheet counts, the line of NDJSON; 0 where the table as a whole is meant
/// @param column the title of the column, or null for the row as a whole
/// @param cell as a spreadsheet names it, or null where there are no cells
/// @param pointer a JSON pointer into the row, or null where it is no JSON
/// @param found what stands there, shortened
@Schema(name = "ImportProblem")
public record ImportProblemView(
        @Schema(examples = "/problems/invalid-body#unknown-region")
        String type,

        RowProblem.Severity severity,
        @Schema(examples = "17") long row,
        @Nullable @Schema(examples = "region") String column,
        @Nullable @Schema(examples = "C17") String cell,
        @Nullable @Schema(examples = "/region") String pointer,
        String found,
        Text detail) {}
