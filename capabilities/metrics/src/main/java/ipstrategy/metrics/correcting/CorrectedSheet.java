package ipstrategy.metrics.correcting;

import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.Formulas;
import ipstrategy.metrics.table.ProposedFigure;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// The table as XLSX. Every cell is text, so that what is wrong stands as it was written: `1,295` and not 1295.
final class CorrectedSheet implements CorrectedRows {

    private static final int IN_MEMORY = 100;

    /// What a cell of a sheet holds at most.
    private static final int LONGEST = 32_767;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("figures");
    private int written;

    CorrectedSheet(OutputStream out) {
        this.out = out;
        workbook.setCompressTempFiles(true);
        SXSSFRow titles = sheet.createRow(written++);
        for (Column column : Column.values()) {
            titles.createCell(column.ordinal()).setCellValue(column.title());
        }
        titles.createCell(Column.values().length).setCellValue(Column.REMARK);
    }

    @Override
    public void write(ProposedFigure row, String remark) {
        SXSSFRow next = sheet.createRow(written++);
        for (Column column : Column.values()) {
            put(next, column.ordinal(), row.get(column));
        }
        put(next, Column.values().length, remark);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }

    private static void put(SXSSFRow row, int place, String text) {
        if (!text.isEmpty()) {
            String harmless = Formulas.harmless(text);
            row.createCell(place)
                    .setCellValue(harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST - 1) + "…");
        }
    }
}
