package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Numbers of several services as one workbook, in the columns in which each service writes its own: a few rows in
/// memory, the others on the disk until it is sent.
final class SeriesSheet implements AutoCloseable {

    /// A sheet ends here, its head apart.
    static final int MOST_ROWS = 1_048_575;

    private static final int IN_MEMORY = 100;

    /// A sheet keeps numbers in binary: what has more digits is written as text, so that none is lost.
    private static final int MOST_DIGITS = 15;

    /// The columns, and where each stands in a number.
    private static final String[][] COLUMNS = {
        {"metric", "/metric"},
        {"breakdown", "/breakdown"},
        {"region", "/region"},
        {"period", "/period"},
        {"value", "/value"},
        {"unit", "/unit"},
        {"status", "/status"},
        {"qualifier", "/qualifier"},
        {"state", "/state"},
        {"revision", "/revision"},
        {"sumOfRegions", "/sum/level"},
        {"sumOfPeriods", "/sum/periodType"},
        {"parts", "/sum/parts"},
        {"of", "/sum/of"},
        {"growth", "/growth/kind"},
        {"base", "/growth/base"},
        {"baseValue", "/growth/baseValue"},
        {"percent", "/growth/percent"},
        {"percentQualifier", "/growth/qualifier"}
    };

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("series");
    private final AtomicBoolean leftHand = new AtomicBoolean();
    private int written;

    SeriesSheet() {
        workbook.setCompressTempFiles(true);
        SXSSFRow row = sheet.createRow(written++);
        for (int column = 0; column < COLUMNS.length; column++) {
            row.createCell(column).setCellValue(COLUMNS[column][0]);
        }
    }

    /// All of it are codes and numbers, so nothing can be taken for a formula.
    void add(JsonNode number) {
        SXSSFRow row = sheet.createRow(written++);
        for (int column = 0; column < COLUMNS.length; column++) {
            put(row, column, number.at(COLUMNS[column][1]));
        }
    }

    /// Sends it, and closes it in any case; nothing where it is closed already, since then nobody waits for it.
    void send(OutputStream out) throws IOException {
        if (leftHand.compareAndSet(false, true)) {
            try (workbook) {
                workbook.write(out);
            }
        }
    }

    /// Deletes what is on the disk, unless that is being sent: whoever sends it closes it.
    @Override
    public void close() {
        if (leftHand.compareAndSet(false, true)) {
            try {
                workbook.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static void put(SXSSFRow row, int column, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        SXSSFCell cell = row.createCell(column);
        if (value.isObject()) {
            StringJoiner parts = new StringJoiner(";");
            value.properties()
                    .forEach(part ->
                            parts.add(part.getKey() + "=" + part.getValue().asText()));
            cell.setCellValue(parts.toString());
        } else if (value.isNumber() && new BigDecimal(value.asText()).precision() <= MOST_DIGITS) {
            cell.setCellValue(value.doubleValue());
        } else {
            cell.setCellValue(value.asText());
        }
    }
}
