package ipstrategy.console.importing;

import ipstrategy.console.language.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that was handed in, and how far it has come.
///
/// @param dryRun whether it was only tried
/// @param endedAt nothing while it is read
public record Import(
        String id,
        String name,
        String format,
        long size,
        String sha256,
        boolean dryRun,
        String mode,
        @Nullable String reason,
        @Nullable Text encodingNote,
        String state,
        @Nullable Text failure,
        Counts rows,
        List<String> metrics,
        String submittedBy,
        @Nullable String agency,
        Instant submittedAt,
        @Nullable Instant endedAt) {

    /// What forms call the table that they have checked while somebody types. Nobody looks for these among imports.
    public static final String OF_A_FORM = "console-form.ndjson";

    private static final long KIBI = 1024;

    /// How many rows were read, and what became of them.
    ///
    /// @param allTold whether every problem is listed
    public record Counts(
            long read, long admitted, long unchanged, long revised, long refused, long problems, boolean allTold) {}

    public boolean isOpen() {
        return endedAt == null;
    }

    /// Whether there are rows that could come in, though others cannot.
    public boolean isMixed() {
        return rows.refused() > 0 && rows.read() > rows.refused();
    }

    boolean isOfAForm() {
        return dryRun && name.equals(OF_A_FORM);
    }

    /// How the name of the table to put right ends where it comes in the format of this one; empty where that is CSV.
    public String ending() {
        return switch (format) {
            case "XLSX", "NDJSON" -> Format.valueOf(format).ending();
            default -> "";
        };
    }

    /// Whole KiB, at least one.
    public long kibibytes() {
        return Math.max(1, size / KIBI);
    }
}
