package ipstrategy.gateway.sdmx.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A data set of a message.
///
/// @param deletes whether its observations are there no more
/// @param validFrom since when it held, or null where that is not told
/// @param validTo until when, or null where it still holds
public record Batch(
        boolean deletes,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    /// What holds.
    public static Batch current() {
        return new Batch(false, null, null);
    }

    String action() {
        return deletes ? "Delete" : "Replace";
    }
}
