package ipstrategy.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of files that may be handed in; all others may not. OFD is the fixed-layout format of GB/T 33190-2016.
public enum FileType {
    PDF("application/pdf", "%PDF-", "pdf"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n", "png"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
    TEXT("text/plain", "", "txt"),
    CSV("text/csv", "", "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileType.ZIP, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileType.ZIP, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", FileType.ZIP, "pptx"),
    OFD("application/ofd", FileType.ZIP, "ofd");

    private static final String ZIP = "PK\u0003\u0004";

    private final String mediaType;
    private final byte[] signature;
    private final List<String> extensions;

    FileType(String mediaType, String signature, String... extensions) {
        this.mediaType = mediaType;
        this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /// The kind that a name's extension stands for.
    static Optional<FileType> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(lower))
                .findFirst();
    }

    /// All extensions that are allowed, for a sentence.
    static String allowed() {
        return Arrays.stream(values()).flatMap(type -> type.extensions.stream()).collect(Collectors.joining(", "));
    }

    /// Whether a content begins as this kind must, at its very first byte.
    boolean begins(byte[] content) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
