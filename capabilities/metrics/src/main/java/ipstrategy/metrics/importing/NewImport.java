package ipstrategy.metrics.importing;

import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.table.TableFormat;
import org.jspecify.annotations.Nullable;

/// The terms on which a table is handed in.
///
/// @param contentType what its sender says of its encoding, or null
/// @param background whether the caller will not wait
/// @param key the caller's own word for this command, or null
record NewImport(
        String name,
        TableFormat format,
        @Nullable String contentType,
        boolean dryRun,
        Intake.Mode mode,
        @Nullable String reason,
        boolean background,
        @Nullable String key) {}
