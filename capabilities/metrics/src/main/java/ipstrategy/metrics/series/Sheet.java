package ipstrategy.metrics.series;

import ipstrategy.metrics.growth.GrownView;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// Numbers as a workbook: a few rows in memory, the others on the disk until it is sent.
final class Sheet implements AutoCloseable {

    /// A sheet ends here, its head apart.
    static final int MOST_ROWS = 1_048_575;

    private static final int IN_MEMORY = 100;

    /// A sheet keeps numbers in binary: what has more digits is written as text, so that none is lost.
    private static final int MOST_DIGITS = 15;

    private static final String[] HEAD = {
        "metric",
        "breakdown",
        "region",
        "period",
        "value",
        "unit",
        "status",
        "qualifier",
        "state",
        "revision",
        "sumOfRegions",
        "sumOfPeriods",
        "parts",
        "of",
        "growth",
        "base",
        "baseValue",
        "percent",
        "percentQualifier"
    };

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("series");
    private int written;

    Sheet() {
        workbook.setCompressTempFiles(true);
        SXSSFRow row = sheet.createRow(written++);
        for (int column = 0; column < HEAD.length; column++) {
            row.createCell(column).setCellValue(HEAD[column]);
        }
    }

    /// All of it are codes and numbers, so nothing can be taken for a formula.
    void add(PointView one) {
        PointView.SumView sum = one.sum();
        GrownView growth = one.growth();
        Object[] cells = {
            one.metric(),
            one.breakdown().entrySet().stream()
                    .map(part -> part.getKey() + "=" + part.getValue())
                    .collect(Collectors.joining(";")),
            one.region(),
            one.period(),
            one.value(),
            one.unit(),
            one.status(),
            one.qualifier(),
            one.state(),
            one.revision(),
            sum == null ? null : sum.level(),
            sum == null ? null : sum.periodType(),
            sum == null ? null : sum.parts(),
            sum == null ? null : sum.of(),
            growth == null ? null : growth.kind(),
            growth == null ? null : growth.base(),
            growth == null ? null : growth.baseValue(),
            growth == null ? null : growth.percent(),
            growth == null ? null : growth.qualifier()
        };
        SXSSFRow row = sheet.createRow(written++);
        for (int column = 0; column < cells.length; column++) {
            put(row, column, cells[column]);
        }
    }

    void send(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static void put(SXSSFRow row, int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        SXSSFCell cell = row.createCell(column);
        if (value instanceof BigDecimal number && number.precision() > MOST_DIGITS) {
            cell.setCellValue(number.toPlainString());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
