package ipstrategy.metrics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    private static final String TITLES = "metric,period,region,value,unit\n";

    @Test
    void columnsStandInAnyOrderAndCellsHaveTheirAddresses() throws IOException {
        Rows rows =
                csv("unit,value,region,period,metric,note.zh,note.en\nCASE,28157,CN,2017,X,\"a, \"\"b\"\"\nc\",n\n");
        List<ProposedFigure> found = read(rows);
        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.get(Column.METRIC)).isEqualTo("X");
            assertThat(row.get(Column.VALUE)).isEqualTo("28157");
            assertThat(row.get(Column.NOTE_ZH)).isEqualTo("a, \"b\"\nc");
            assertThat(row.get(Column.PRINTED)).isEmpty();
        });
        assertThat(rows.cell(17, Column.REGION)).isEqualTo("C17");
        assertThat(rows.cell(17, Column.PRINTED)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    metric,period,region,value                  | table.missing-column | 1
                    metric,period,region,value,unit,colour      | table.unknown-column | 1
                    metric,period,region,value,unit,unit        | table.column-twice   | 1
                    metric,period,region,value,unit~X,2017,"CN  | table.unclosed-quote | 2
                    metric,period,region,value,unit~X,"a"b,CN   | table.malformed-csv  | 2
                    metric,period,region,value,unit~X,\u0007,CN | table.binary         | 2
                    """)
    void aTableThatIsNoneEndsTheReadingWithItsRow(String text, String word, long row) {
        assertThatThrownBy(() -> read(csv(text.replace("~", "\n"))))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.word()).isEqualTo(word);
                    assertThat(unreadable.row()).isEqualTo(row);
                });
    }

    @Test
    void aRowLongerThanAnyHonestOneIsNotHeld() {
        assertThatThrownBy(() -> read(csv(TITLES + "X,2017,CN,\"" + "1\n".repeat(600_000))))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.word()).isEqualTo("table.row-too-long"));
    }

    @Test
    void aRowOfAnotherWidthSpoilsItselfAlone() throws IOException {
        List<ProposedFigure> found = read(csv(TITLES + "X,2017,CN,1,CASE,more\nX,2018,CN,1,CASE\n"));
        assertThat(found.get(0).flaw()).isNotNull();
        assertThat(found.get(1).flaw()).isNull();
    }

    @Test
    void aLineThatIsNoJsonSpoilsItselfAlone() throws IOException {
        Rows rows = TableFormat.NDJSON.rows(content("""
                        {"metric":"X","period":"2017","region":"CN","breakdown":{"B":"2","A":"1"},"value":1.50,"unit":"CASE"}
                        {"metric":
                        {"metric":"X","metric":"Y"}
                        {"metric":"X","colour":"red"}
                        {"metric":"X","value":6.6649e4,"missing":{"zh":"缺","en":"lost"},"source":null}
                        """.getBytes(StandardCharsets.UTF_8)), Encoding.UTF_8);
        List<ProposedFigure> found = read(rows);
        assertThat(found).hasSize(5);
        assertThat(found.get(0).get(Column.BREAKDOWN)).isEqualTo("A=1;B=2");
        assertThat(found.get(0).get(Column.VALUE)).isEqualTo("1.50");
        assertThat(found.get(1).flaw()).extracting(ProposedFigure.Flaw::word).isEqualTo("row.not-json");
        assertThat(found.get(2).flaw()).extracting(ProposedFigure.Flaw::word).isEqualTo("row.not-json");
        assertThat(found.get(3).flaw()).extracting(ProposedFigure.Flaw::word).isEqualTo("row.unknown-field");
        assertThat(found.get(4).get(Column.VALUE)).isEqualTo("66649");
        assertThat(found.get(4).get(Column.MISSING_ZH)).isEqualTo("缺");
        assertThat(rows.pointer(5, Column.MISSING_ZH)).isEqualTo("/missing/zh");
    }

    @Test
    void aYearMayComeAsANumberAndWordsMayNot() throws IOException {
        List<ProposedFigure> found =
                read(TableFormat.NDJSON.rows(content("""
                        {"metric":"X","period":2017,"region":"CN","value":1,"unit":"CASE","multiplier":3}
                        {"metric":"X","period":2017,"region":"CN","unit":"CASE","missing":{"zh":618,"en":"lost"}}
                        """.getBytes(StandardCharsets.UTF_8)), Encoding.UTF_8));
        assertThat(found.get(0).flaw()).isNull();
        assertThat(found.get(0).get(Column.PERIOD)).isEqualTo("2017");
        assertThat(found.get(1).flaw()).isEqualTo(ProposedFigure.Flaw.at(Column.MISSING_ZH, "row.not-a-text"));
    }

    @Test
    void theMetricOfSdmxIsItsFlowAndDimensionsAreColumns() throws IOException {
        Rows rows = TableFormat.SDMX_CSV.rows(content("""
                        STRUCTURE,STRUCTURE_ID,ACTION,CASE-TYPE,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS
                        dataflow,IPSTRATEGY:PATENT-ENFORCEMENT-CASES(1.0),I,DISPUTE,CN: China,2017,28157,CASE,A: Normal value
                        dataflow,IPSTRATEGY:PATENT-ENFORCEMENT-CASES(1.0),D,,CN,2016,1,CASE,A
                        """.getBytes(StandardCharsets.UTF_8)), Encoding.UTF_8);
        List<ProposedFigure> found = read(rows);
        assertThat(found.get(0).get(Column.METRIC)).isEqualTo("PATENT-ENFORCEMENT-CASES");
        assertThat(found.get(0).get(Column.BREAKDOWN)).isEqualTo("CASE-TYPE=DISPUTE");
        assertThat(found.get(0).get(Column.REGION)).isEqualTo("CN");
        assertThat(found.get(0).get(Column.STATUS)).isEqualTo("A");
        assertThat(found.get(1).flaw()).extracting(ProposedFigure.Flaw::word).isEqualTo("row.deletion");
        assertThat(rows.cell(2, Column.METRIC)).isEqualTo("B2");
    }

    @Test
    void aWorkbookIsReadWithItsFormulasRefused() throws IOException {
        Rows rows = TableFormat.XLSX.rows(content(workbook()), Encoding.UTF_8);
        List<ProposedFigure> found = read(rows);
        assertThat(found).hasSize(3);
        assertThat(found.get(0).get(Column.PERIOD)).isEqualTo("2017");
        assertThat(found.get(0).get(Column.VALUE)).isEqualTo("0.3");
        assertThat(found.get(1).row()).isEqualTo(3);
        assertThat(found.get(1).flaw()).extracting(ProposedFigure.Flaw::word).isEqualTo("row.formula-cell");
        assertThat(found.get(2).row()).isEqualTo(7);
        assertThat(rows.cell(7, Column.VALUE)).isEqualTo("D7");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        for (byte[] content :
                new byte[][] {"PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), zip("a.txt", 10), {1, 2, 3}}) {
            assertThatThrownBy(() -> read(TableFormat.XLSX.rows(content(content), Encoding.UTF_8)))
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            unreadable -> assertThat(unreadable.word()).isEqualTo("table.not-a-workbook"));
        }
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        byte[] bomb = zip("xl/sharedStrings.xml", 300 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> read(TableFormat.XLSX.rows(content(bomb), Encoding.UTF_8)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.word()).isEqualTo("table.bomb"));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            row(sheet, 0, "metric", "period", "region", "value", "unit");
            row(sheet, 1, "X", 2017.0, "CN", 0.1 + 0.2, "CASE");
            row(sheet, 2, "X", 2018.0, "CN", 0.0, "CASE").getCell(3).setCellFormula("1+1");
            row(sheet, 6, "X", "2019", "CN", 5.0, "CASE");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int at, Object... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int place = 0; place < cells.length; place++) {
            if (cells[place] instanceof Double number) {
                row.createCell(place).setCellValue(number);
            } else {
                row.createCell(place).setCellValue((String) cells[place]);
            }
        }
        return row;
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 16];
            for (int written = 0; written < size; written += block.length) {
                zip.write(block, 0, Math.min(block.length, size - written));
            }
        }
        return out.toByteArray();
    }

    private static Rows csv(String text) {
        return TableFormat.CSV.rows(content(text.getBytes(StandardCharsets.UTF_8)), Encoding.UTF_8);
    }

    private static Rows.Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static List<ProposedFigure> read(Rows rows) throws IOException {
        List<ProposedFigure> found = new ArrayList<>();
        rows.each(found::add);
        return found;
    }
}
