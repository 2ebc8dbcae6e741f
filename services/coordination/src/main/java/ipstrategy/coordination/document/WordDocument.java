package ipstrategy.coordination.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Takes the text out of a Word document: paragraphs and tables in their order, each paragraph a line, cells parted by
/// tabs. Numbers that Word sets itself are written out.
final class WordDocument {

    private static final long GREATEST_PART = 20L * 1024 * 1024;
    private static final long GREATEST_TEXT = 5L * 1024 * 1024;
    private static final double LEAST_RATIO = 0.005;
    private static final String DIGITS = "零一二三四五六七八九";

    private final StringBuilder text = new StringBuilder();
    private final Map<List<Object>, Integer> counted = new HashMap<>();

    static {
        ZipSecureFile.setMaxEntrySize(GREATEST_PART);
        ZipSecureFile.setMaxTextSize(GREATEST_TEXT);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }

    /// What became of a file.
    sealed interface Outcome {

        record Read(String text) implements Outcome {}

        record Unreadable() implements Outcome {}
    }

    private WordDocument() {}

    static Outcome read(byte[] bytes) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            WordDocument read = new WordDocument();
            read.all(document.getBodyElements());
            return ReceivedText.isText(read.text.toString()) && read.text.length() <= GREATEST_TEXT
                    ? new Outcome.Read(read.text.toString())
                    : new Outcome.Unreadable();
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException notOne) {
            return new Outcome.Unreadable();
        }
    }

    private void all(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(number(paragraph)).append(paragraph.getText()).append('\n');
            } else if (element instanceof XWPFTable table) {
                table(table);
            }
        }
    }

    private void table(XWPFTable table) {
        text.append('\n');
        for (XWPFTableRow row : table.getRows()) {
            boolean first = true;
            for (XWPFTableCell cell : row.getTableCells()) {
                text.append(first ? "" : "\t");
                first = false;
                int start = text.length();
                all(cell.getBodyElements());
                if (text.length() > start) {
                    text.setLength(text.length() - 1);
                }
            }
            text.append('\n');
        }
        text.append('\n');
    }

    /// The number that Word sets before a paragraph, or nothing.
    private String number(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        BigInteger level = paragraph.getNumIlvl();
        String pattern = list == null ? null : paragraph.getNumLevelText();
        if (list == null || pattern == null || pattern.isBlank() || !pattern.contains("%")) {
            return "";
        }
        int depth = level == null ? 0 : level.intValue();
        counted.merge(List.of(list, depth), 1, Integer::sum);
        for (int below = depth + 1; below < 9; below++) {
            counted.remove(List.of(list, below));
        }
        String written = pattern;
        for (int at = 0; at <= depth; at++) {
            int value = counted.getOrDefault(List.of(list, at), 1);
            boolean own = at == depth;
            written = written.replace("%" + (at + 1), own ? written(value, paragraph.getNumFmt()) : "" + value);
        }
        return written;
    }

    private static String written(int value, String format) {
        boolean chinese = format != null && (format.contains("hinese") || format.contains("deograph"));
        if (!chinese || value > 99) {
            return String.valueOf(value);
        }
        String ones = value % 10 == 0 ? "" : DIGITS.substring(value % 10, value % 10 + 1);
        String tens = value < 10 ? "" : value < 20 ? "十" : DIGITS.charAt(value / 10) + "十";
        return tens + ones;
    }
}
