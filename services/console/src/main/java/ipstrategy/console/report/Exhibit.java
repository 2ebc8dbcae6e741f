package ipstrategy.console.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that was put to a measure.
public record Exhibit(
        String sha256,
        long size,
        String mediaType,
        String name,
        @Nullable String note,
        String agency,
        @Nullable Instant uploadedAt) {

    private static final long KIBI = 1024;

    /// Whole KiB, at least one.
    public long kibibytes() {
        return Math.max(1, size / KIBI);
    }
}
