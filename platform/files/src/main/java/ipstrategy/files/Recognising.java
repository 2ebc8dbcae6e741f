package ipstrategy.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// Tells whether a content is of the kind its name says. A name is only a claim: the content alone decides, and one
/// that can be read as two kinds is neither.
final class Recognising {

    private static final int BEGINNING = 16;

    /// How Apache Tika calls what is packed like an office document, as long as it does not look inside.
    private static final Set<String> PACKAGES = Set.of("application/zip", "application/x-tika-ooxml");

    /// And what has no mark of any kind. Texts in GB 18030 are among it.
    private static final Set<String> UNMARKED = Set.of("text/plain", "application/octet-stream");

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private Recognising() {}

    static boolean is(FileType type, Path file) throws IOException {
        if (!type.begins(beginning(file))) {
            return false;
        }
        String detected = detected(file);
        return switch (type) {
            case PDF, PNG, JPEG ->
                detected.equals(type.mediaType()) && ZipEnd.of(file).isEmpty();
            case TEXT, CSV -> UNMARKED.contains(detected) && PlainText.is(file);
            case DOCX, XLSX, PPTX, OFD ->
                PACKAGES.contains(detected)
                        && OfficePackage.typeOf(file).filter(type::equals).isPresent();
        };
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    /// Without the name, which would be believed.
    private static String detected(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(in, new Metadata()).getBaseType().toString();
        }
    }
}
