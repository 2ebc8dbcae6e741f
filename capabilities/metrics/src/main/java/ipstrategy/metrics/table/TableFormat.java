package ipstrategy.metrics.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The formats in which tables of figures come in and go out.
public enum TableFormat {
    CSV("text/csv", "csv", "application/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    NDJSON("application/x-ndjson", "ndjson", "application/ndjson", "application/jsonl"),
    SDMX_CSV("application/vnd.sdmx.data+csv", "csv");

    private final String mediaType;
    private final String extension;
    private final List<String> aliases;

    TableFormat(String mediaType, String extension, String... aliases) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.aliases = List.of(aliases);
    }

    /// The format that a `Content-Type` or one entry of `Accept` names; empty where it names none of these.
    public static Optional<TableFormat> of(@Nullable String header) {
        String type = header == null ? "" : header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type) || format.aliases.contains(type))
                .findFirst();
    }

    /// All media types, for a sentence.
    public static String allowed() {
        return Arrays.stream(values()).map(TableFormat::mediaType).collect(Collectors.joining(", "));
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /// Reads a table of this format.
    public Rows rows(Rows.Content content, Encoding encoding) {
        return switch (this) {
            case CSV -> new CsvRows(content, encoding, false);
            case SDMX_CSV -> new CsvRows(content, encoding, true);
            case NDJSON -> new NdjsonRows(content, encoding);
            case XLSX -> new XlsxRows(content);
        };
    }

    /// Whether it is text, whose encoding must be found out.
    public boolean isText() {
        return this != XLSX;
    }
}
