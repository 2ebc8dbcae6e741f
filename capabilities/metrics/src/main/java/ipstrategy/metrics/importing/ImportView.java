package ipstrategy.metrics.importing;

import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.table.TableFormat;
import ipstrategy.web.Text;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import as it goes over the wire.
///
/// @param size of the table in bytes
/// @param sha256 of the table as it came
/// @param dryRun whether all was checked and nothing kept
/// @param reason why figures that stood already were given another value, or null
/// @param encoding in which it was read; null where it is no text or has not been looked at
/// @param encodingNote what had to be done about it, or null
/// @param failure why it could not be read to its end, where the reason lies with the platform, or null
/// @param metrics whose figures are in it, as far as they are sound
/// @param figuresSha256 of the figures that came in, each as
///     `metric|period|region|breakdown|value|status|qualifier` and a line end, in the order of their ids; null where
///     none did
/// @param attempts how often it was begun with
@Schema(name = "Import")
public record ImportView(
        String id,
        @Schema(examples = "figures-2017.csv") String name,
        TableFormat format,
        long size,
        String sha256,
        boolean dryRun,
        Intake.Mode mode,
        @Nullable String reason,
        @Nullable String encoding,
        @Nullable Text encodingNote,
        ImportState state,
        @Nullable Text failure,
        Counts rows,
        List<String> metrics,
        @Nullable String figuresSha256,
        String submittedBy,
        @Nullable String agency,
        Instant submittedAt,
        @Nullable Instant endedAt,
        int attempts) {

    /// @param read so far, while it runs
    /// @param admitted came in, or would have, revisions among them
    /// @param unchanged say what stands already
    /// @param revised give another value to a figure that stands
    /// @param warnings came in and are odd
    /// @param problems how many problems are told
    /// @param allTold whether these are all
    @Schema(name = "ImportCounts")
    public record Counts(
            long read,
            long admitted,
            long unchanged,
            long revised,
            long refused,
            long warnings,
            long problems,
            boolean allTold) {}
}
