package ipstrategy.metrics.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// Rows of the first sheet of a workbook, read as a stream: neither the workbook nor a sheet is ever held.
final class XlsxRows implements Rows {

    /// A full sheet of all our columns is 0.7 GB when it is unpacked.
    private static final long GREATEST_SHEET = 2L << 30;

    /// Texts are held in memory while their sheet is read.
    private static final long GREATEST_TEXTS = 200L << 20;

    private static final double LEAST_RATIO = 0.005;
    private static final int MOST_PARTS = 1000;

    static {
        ZipSecureFile.setMaxEntrySize(GREATEST_SHEET);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }

    private final Content content;
    private @Nullable Header header;

    XlsxRows(Content content) {
        this.content = content;
    }

    @Override
    public void each(Consumer<ProposedFigure> taker) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            try (InputStream in = content.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            checkSizes(file);
            read(file, taker);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public @Nullable String cell(long row, Column column) {
        return header == null ? null : header.cell(row, column);
    }

    /// What the archive says of its parts. What it does not say is counted while it is unpacked.
    private static void checkSizes(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
            boolean modest = zip.size() <= MOST_PARTS;
            while (modest && entries.hasNext()) {
                ZipEntry entry = entries.next();
                boolean texts =
                        entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith("sharedstrings.xml");
                modest = entry.getSize() <= (texts ? GREATEST_TEXTS : GREATEST_SHEET);
            }
            if (!modest) {
                throw new Unreadable(0, null, "table.bomb");
            }
        } catch (ZipException notAnArchive) {
            throw new Unreadable(0, null, "table.not-a-workbook");
        }
    }

    private void read(Path file, Consumer<ProposedFigure> taker) throws IOException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader workbook = new XSSFReader(opened);
            Iterator<InputStream> sheets = workbook.getSheetsData();
            if (!sheets.hasNext()) {
                throw new Unreadable(0, null, "table.empty");
            }
            XMLReader xml = XMLHelper.newXMLReader();
            SheetCells cells =
                    new SheetCells(new ReadOnlySharedStringsTable(opened, false), taker, titles -> header = titles);
            xml.setContentHandler(cells);
            try (InputStream sheet = sheets.next()) {
                xml.parse(new InputSource(sheet));
            }
            if (header == null) {
                throw new Unreadable(0, null, "table.empty");
            }
        } catch (SheetCells.Ended ended) {
            throw ended.unreadable();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | NumberFormatException
                | ParserConfigurationException
                | SAXException broken) {
            throw new Unreadable(0, null, "table.not-a-workbook");
        } catch (Unreadable known) {
            throw known;
        } catch (IOException broken) {
            boolean bomb = String.valueOf(broken.getMessage()).contains("Zip bomb");
            throw new Unreadable(0, null, bomb ? "table.bomb" : "table.not-a-workbook");
        }
    }
}
