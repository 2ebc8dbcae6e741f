package ipstrategy.metrics.exporting;

import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.Formulas;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// A table as XLSX: a few rows in memory, the others on the disk until the workbook is sent.
final class Workbook implements FigureTable {

    /// A sheet ends here; what is beyond belongs in another format.
    static final int MOST_ROWS = 1_048_575;

    private static final int IN_MEMORY = 100;

    /// A sheet keeps numbers in binary: what has more digits is written as text, so that none is lost.
    private static final int MOST_DIGITS = 15;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("figures");
    private int row;

    Workbook(OutputStream out) {
        this.out = out;
        workbook.setCompressTempFiles(true);
        SXSSFRow titles = sheet.createRow(row++);
        for (Column column : Column.values()) {
            titles.createCell(column.ordinal()).setCellValue(column.title());
        }
    }

    @Override
    public void write(String[] cells) {
        SXSSFRow next = sheet.createRow(row++);
        for (Column column : Column.values()) {
            String text = cells[column.ordinal()];
            if (!text.isEmpty()) {
                SXSSFCell cell = next.createCell(column.ordinal());
                if (column == Column.VALUE && text.length() <= MOST_DIGITS) {
                    cell.setCellValue(Double.parseDouble(text));
                } else {
                    cell.setCellValue(column.isText() ? Formulas.harmless(text) : text);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }
}
