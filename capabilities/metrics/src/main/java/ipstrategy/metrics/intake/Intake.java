package ipstrategy.metrics.intake;

import ipstrategy.identity.Caller;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.table.Rows;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Figures that want to come in, and on what terms.
///
/// @param caller who brings them
/// @param origin how they came to the platform
/// @param originId the import, report or event they come from, by which they are found again; null for a single figure
/// @param dryRun whether all is done and then undone
/// @param reason why figures that stand already are given another value, where their own row does not say; or null
/// @param progress is told how many rows have been read, now and then; may throw to end the intake
public record Intake(
        Rows rows,
        Caller caller,
        Observation.Origin origin,
        @Nullable String originId,
        Mode mode,
        boolean dryRun,
        @Nullable String reason,
        LongConsumer progress) {

    /// What becomes of the good rows where others are refused.
    public enum Mode {
        /// nothing comes in
        ALL_OR_NOTHING,
        /// the good ones come in
        VALID_ROWS
    }

    /// All or nothing, in earnest and without a reason.
    public static Intake of(Rows rows, Caller caller, Observation.Origin origin, @Nullable String originId) {
        return new Intake(rows, caller, origin, originId, Mode.ALL_OR_NOTHING, false, null, read -> {});
    }

    /// The same with a reason for revisions.
    public Intake because(@Nullable String why) {
        return new Intake(rows, caller, origin, originId, mode, dryRun, why, progress);
    }
}
