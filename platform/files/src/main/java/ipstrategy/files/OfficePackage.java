package ipstrategy.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Looks into a zip archive for the one part that says which office document it is. Little is unpacked, however much
/// the archive holds: what is larger than an honest document needs is no document.
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String OFD_ROOT = "OFD.xml";
    private static final int GREATEST_PART = 1024 * 1024;
    private static final long GREATEST_UNPACKED = 1024L * 1024 * 1024;

    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.PPTX);

    /// Parts that run, and names that would leave a folder they are unpacked into.
    private static final Pattern HARMFUL = Pattern.compile("(?i).*(vbaproject|activex).*"
            + "|.*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|sh|js|jse|vbs|vbe|wsf|hta|jar|class|html?)"
            + "|.*\\\\.*|/.*|(.*/)?\\.\\.(/.*)?");

    private OfficePackage() {}

    /// The kind of document, or nothing where it is none that is allowed.
    static Optional<FileType> typeOf(Path file) throws IOException {
        if (ZipEnd.of(file).filter(ZipEnd::isModest).isEmpty()) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = names(zip);
            boolean openXml = names.contains(CONTENT_TYPES);
            boolean ofd = names.contains(OFD_ROOT);
            if (openXml == ofd) {
                return Optional.empty();
            }
            return openXml ? openXml(part(zip, CONTENT_TYPES)) : ofd(part(zip, OFD_ROOT));
        } catch (ZipException | XMLStreamException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// The names of all parts; none at all where one of them makes the archive something else than a document.
    private static Set<String> names(ZipFile zip) {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            unpacked += Math.max(0, entry.getSize());
            boolean again = !names.add(entry.getName());
            if (again
                    || unpacked > GREATEST_UNPACKED
                    || HARMFUL.matcher(entry.getName()).matches()) {
                return Set.of();
            }
        }
        return names;
    }

    private static byte[] part(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] content = in.readNBytes(GREATEST_PART + 1);
            if (content.length > GREATEST_PART) {
                throw new ZipException(name + " is larger than any document needs");
            }
            return content;
        }
    }

    private static Optional<FileType> openXml(byte[] contentTypes) throws XMLStreamException {
        Set<String> types = new HashSet<>();
        XMLStreamReader xml = reader(contentTypes);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String type = xml.getAttributeValue(null, "ContentType");
                types.add(type == null ? "" : type.toLowerCase(Locale.ROOT));
            }
        }
        List<FileType> mains = MAIN_PARTS.entrySet().stream()
                .filter(main -> types.contains(main.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        boolean runs = types.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"));
        return mains.size() == 1 && !runs ? Optional.of(mains.getFirst()) : Optional.empty();
    }

    private static Optional<FileType> ofd(byte[] root) throws XMLStreamException {
        XMLStreamReader xml = reader(root);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName().equals("OFD") ? Optional.of(FileType.OFD) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Reads no other document, whatever this one asks for.
    private static XMLStreamReader reader(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }
}
