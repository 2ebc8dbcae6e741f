package ipstrategy.coordination.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/// The report as a document, in the faces of official documents: the title in 宋体, headings in 黑体, the text in 仿宋.
final class ProgressDocument {

    private static final String LATIN = "Times New Roman";

    /// A4, and the text between margins of an inch, in twentieths of a point.
    private static final long PAGE_WIDTH = 11906;

    private static final long PAGE_HEIGHT = 16838;
    private static final long MARGIN = 1440;
    private static final long TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

    /// How a paragraph is set.
    private enum Face {
        TITLE("宋体", 22, true),
        HEADING("黑体", 16, false),
        MEASURE("黑体", 12, false),
        TEXT("仿宋", 14, false),
        CELL("仿宋", 10.5, false),
        CELL_HEAD("黑体", 10.5, false);

        private final String font;
        private final double points;
        private final boolean bold;

        Face(String font, double points, boolean bold) {
            this.font = font;
            this.points = points;
            this.bold = bold;
        }
    }

    private final XWPFDocument document = new XWPFDocument();
    private final Labels labels;

    private ProgressDocument(Labels labels) {
        this.labels = labels;
    }

    static byte[] of(ProgressReportView report, Labels labels) {
        ProgressDocument printed = new ProgressDocument(labels);
        printed.page();
        printed.head(report);
        report.sections().forEach(printed::section);
        return printed.bytes();
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }

    private void head(ProgressReportView report) {
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        write(title, labels.say("title", report.title().in(labels.language())), Face.TITLE);
        labels.head(report).forEach(line -> write(document.createParagraph(), line, Face.TEXT));
        heading(labels.say("overview"), Face.HEADING, 0);
        XWPFTable statuses = table("status", "measures");
        report.statuses()
                .forEach(count -> line(
                        statuses, List.of(labels.value("status", count.status()), String.valueOf(count.measures()))));
        document.createParagraph();
        XWPFTable agencies = table("agency", "leads", "participates", "overdue");
        report.agencies()
                .forEach(count -> line(
                        agencies,
                        List.of(
                                labels.name(count.agency()),
                                String.valueOf(count.leads()),
                                String.valueOf(count.participates()),
                                String.valueOf(count.overdue()))));
    }

    private void section(ProgressReportView.Section section) {
        int level = section.code().contains(".") ? 1 : 0;
        String place = section.locator().isEmpty() ? section.code() : section.locator();
        heading(place + "  " + section.title().in(labels.language()), Face.HEADING, level);
        section.measures().forEach(this::measure);
    }

    private void measure(ProgressReportView.Row row) {
        heading(row.number() + ". " + row.title().in(labels.language()), Face.MEASURE, 2);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("lead", labels.parties(row.leads()));
        facts.put("participants", labels.parties(row.participants()));
        facts.put("deadline", labels.deadline(row));
        facts.put("status", labels.value("status", row.status()));
        if (row.overdueDays() > 0) {
            facts.put("overdue-days", String.valueOf(row.overdueDays()));
        }
        facts.put("assessment", labels.assessments(row));
        facts.put("summary", labels.summaries(row));
        facts.put("issues", labels.issues(row));
        facts.put("contributions", labels.contributions(row));
        facts.put("deliverables", labels.deliverables(row));
        XWPFTable table = table(20, 80);
        facts.forEach((word, value) -> {
            XWPFTableRow line = table.createRow();
            cell(line, 0, labels.say(word), Face.CELL_HEAD);
            cell(line, 1, value, Face.CELL);
        });
    }

    private XWPFTable table(String... words) {
        int[] widths = new int[words.length];
        Arrays.fill(widths, 60 / (words.length - 1));
        widths[0] = 40;
        XWPFTable table = table(widths);
        XWPFTableRow head = table.createRow();
        for (int column = 0; column < words.length; column++) {
            cell(head, column, labels.say(words[column]), Face.CELL_HEAD);
        }
        head.setRepeatHeader(true);
        return table;
    }

    /// @param widths of the columns, in hundredths of the text's
    private XWPFTable table(int... widths) {
        XWPFTable table = document.createTable(0, 0);
        table.setWidth("100%");
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width * TEXT_WIDTH / 100));
        }
        return table;
    }

    private static void line(XWPFTable table, List<String> values) {
        XWPFTableRow row = table.createRow();
        for (int column = 0; column < values.size(); column++) {
            cell(row, column, values.get(column), Face.CELL);
        }
    }

    private static XWPFTableCell cell(XWPFTableRow row, int column, String text, Face face) {
        XWPFTableCell cell = row.getCell(column) == null ? row.createCell() : row.getCell(column);
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
        write(paragraph, text, face);
        return cell;
    }

    /// With its place in the outline, by which readers find their way.
    private void heading(String text, Face face, int level) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.getCTPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(200);
        write(paragraph, text, face);
    }

    private static void write(XWPFParagraph paragraph, String given, Face face) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(face.font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(face.points);
        run.setBold(face.bold);
        boolean first = true;
        for (String line : Printable.text(given).split("\n", -1)) {
            if (!first) {
                run.addBreak();
            }
            run.setText(line, first ? 0 : run.getCTR().sizeOfTArray());
            first = false;
        }
    }

    private byte[] bytes() {
        try (XWPFDocument written = document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            written.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
