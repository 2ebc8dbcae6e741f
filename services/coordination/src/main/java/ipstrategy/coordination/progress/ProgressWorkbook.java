package ipstrategy.coordination.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// The report as a workbook: an overview, and all measures in one table that can be filtered. Every text is a text:
/// none is a formula, nor becomes one when somebody edits the cell.
final class ProgressWorkbook {

    private static final String HEAD_FONT = "黑体";
    private static final String BODY_FONT = "宋体";

    /// A column of the table of measures.
    private record Column(String word, int width, Function<ProgressReportView.Row, String> value) {}

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Labels labels;
    private final CellStyle title = style(HEAD_FONT, 16, false);
    private final CellStyle head = headStyle();
    private final CellStyle body = style(BODY_FONT, 11, true);
    private final CellStyle quoted = quotedStyle();
    private final CellStyle day = dayStyle();

    private ProgressWorkbook(Labels labels) {
        this.labels = labels;
    }

    static byte[] of(ProgressReportView report, Labels labels) {
        ProgressWorkbook workbook = new ProgressWorkbook(labels);
        workbook.overview(report);
        workbook.measures(report);
        return workbook.bytes();
    }

    private void overview(ProgressReportView report) {
        XSSFSheet sheet = book.createSheet(labels.say("overview"));
        sheet.setColumnWidth(0, 60 * 256);
        for (int column = 1; column < 5; column++) {
            sheet.setColumnWidth(column, 18 * 256);
        }
        put(next(sheet), 0, labels.say("title", report.title().in(labels.language())), title);
        labels.head(report).forEach(line -> text(next(sheet), 0, line));
        next(sheet);
        heads(next(sheet), "status", "measures");
        for (ProgressReportView.StatusCount count : report.statuses()) {
            XSSFRow row = next(sheet);
            text(row, 0, labels.value("status", count.status()));
            number(row, 1, count.measures());
        }
        next(sheet);
        heads(next(sheet), "agency", "leads", "participates", "overdue");
        for (ProgressReportView.AgencyCount count : report.agencies()) {
            XSSFRow row = next(sheet);
            text(row, 0, labels.name(count.agency()));
            number(row, 1, count.leads());
            number(row, 2, count.participates());
            number(row, 3, count.overdue());
        }
    }

    private void measures(ProgressReportView report) {
        XSSFSheet sheet = book.createSheet(labels.say("measures"));
        List<Column> columns = List.of(
                new Column("number", 8, ProgressReportView.Row::number),
                new Column("measure", 40, row -> row.title().in(labels.language())),
                new Column("lead", 24, row -> labels.parties(row.leads())),
                new Column("participants", 30, row -> labels.parties(row.participants())),
                new Column("deadline-kind", 22, row -> labels.value("deadline", row.deadlineKind())),
                new Column("status", 14, row -> labels.value("status", row.status())),
                new Column("assessment", 28, labels::assessments),
                new Column("summary", 60, labels::summaries),
                new Column("issues", 40, labels::issues),
                new Column("contributions", 50, labels::contributions),
                new Column("deliverables", 60, labels::deliverables));
        XSSFRow first = next(sheet);
        put(first, 0, labels.say("section"), head);
        sheet.setColumnWidth(0, 30 * 256);
        for (int column = 0; column < columns.size(); column++) {
            put(first, column + 1, labels.say(columns.get(column).word()), head);
            sheet.setColumnWidth(column + 1, columns.get(column).width() * 256);
        }
        int dueColumn = columns.size() + 1;
        put(first, dueColumn, labels.say("due"), head);
        put(first, dueColumn + 1, labels.say("overdue-days"), head);
        sheet.setColumnWidth(dueColumn, 13 * 256);
        for (ProgressReportView.Section section : report.sections()) {
            for (ProgressReportView.Row measure : section.measures()) {
                XSSFRow row = next(sheet);
                text(row, 0, section.code() + " " + section.title().in(labels.language()));
                for (int column = 0; column < columns.size(); column++) {
                    text(row, column + 1, columns.get(column).value().apply(measure));
                }
                day(row, dueColumn, measure.due());
                number(row, dueColumn + 1, measure.overdueDays());
            }
        }
        sheet.createFreezePane(3, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, sheet.getLastRowNum()), 0, dueColumn + 1));
    }

    private void heads(XSSFRow row, String... words) {
        for (int column = 0; column < words.length; column++) {
            put(row, column, labels.say(words[column]), head);
        }
    }

    private void text(XSSFRow row, int column, String given) {
        String text = Printable.cell(given);
        put(row, column, text, Printable.looksLikeAFormula(text) ? quoted : body);
    }

    private void number(XSSFRow row, int column, long number) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(body);
    }

    private void day(XSSFRow row, int column, @Nullable LocalDate date) {
        if (date == null) {
            text(row, column, labels.day(null));
            return;
        }
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(date);
        cell.setCellStyle(day);
    }

    private static void put(XSSFRow row, int column, String text, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static XSSFRow next(XSSFSheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    private XSSFCellStyle style(String fontName, int size, boolean wrapped) {
        XSSFFont font = book.createFont();
        font.setFontName(fontName);
        font.setCharSet(FontCharset.GB2312.getNativeId());
        font.setFontHeightInPoints((short) size);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle headStyle() {
        XSSFCellStyle style = style(HEAD_FONT, 11, true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle quotedStyle() {
        XSSFCellStyle style = style(BODY_FONT, 11, true);
        style.setQuotePrefixed(true);
        return style;
    }

    private CellStyle dayStyle() {
        XSSFCellStyle style = style(BODY_FONT, 11, false);
        style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        return style;
    }

    private byte[] bytes() {
        try (XSSFWorkbook written = book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            written.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
