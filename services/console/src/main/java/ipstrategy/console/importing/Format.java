package ipstrategy.console.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The formats of tables that are taken in, by the names that the API has for them.
enum Format {
    CSV("text/csv", "csv", "txt"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    NDJSON("application/x-ndjson", "ndjson", "jsonl"),
    SDMX_CSV("application/vnd.sdmx.data+csv");

    private final String mediaType;
    private final List<String> endings;

    Format(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /// How names of its files end.
    String ending() {
        return endings.isEmpty() ? "csv" : endings.getFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /// The format that was chosen, or else the one that the file's name tells; empty where neither is known.
    static Optional<Format> of(@Nullable String chosen, String fileName) {
        for (Format format : values()) {
            if (format.name().equals(chosen)) {
                return Optional.of(format);
            }
        }
        String ending =
                fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.endings.contains(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
