package ipstrategy.coordination.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(GatewayStandIn.class)
class ProgressReportTest {

    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String OFFICER =
            Tokens.of("officer-sipo").role("officer").agency("SIPO").build();

    private static final String REPORT = "/api/v1/plans/PROMOTION-2017/progress-report";
    private static final String FORMULA = "=HYPERLINK(\"http://x\")\n第二行";

    @Inject
    Clock clock;

    GatewayStandIn gateway;

    @BeforeEach
    void begin() {
        gateway.begins();
    }

    @Test
    void theOfficeSeesEveryMeasureWithWhatWasLastAcceptedAndWhoSaidNothing() {
        long days = ChronoUnit.DAYS.between(LocalDate.of(2017, 12, 31), LocalDate.now(clock));
        long daysOfReport = ChronoUnit.DAYS.between(LocalDate.of(2026, 10, 15), LocalDate.now(clock));
        String first = "sections.find { it.code == '1.1' }.measures[0].";
        read(OFFICE, "application/json")
                .body("plan", is("PROMOTION-2017"))
                .body("scope", nullValue())
                .body("unavailable", contains("copyright", "trademarks"))
                .body("sections.code", hasItem("1"))
                .body("sections[-1].measures.id", contains("PROMOTION-2017-999"))
                .body("sections.find { it.code == '1.1' }.measures.number", contains("1", "3"))
                .body(first + "leads.code", contains("SIPO"))
                .body(first + "participants.name.zh", contains("中华人民共和国财政部"))
                .body(first + "overdueDays", is((int) days))
                .body(first + "reports.id", contains("PROMOTION-2017-001_2026-Q3_SIPO"))
                .body(first + "reports[0].assessment", is("CONSTRAINED"))
                .body(first + "contributions.state", contains("DISSENTED", "SILENT"))
                .body(first + "contributions.text", contains("经费口径不一致", ""))
                .body(first + "deliverables.state", contains("DONE", "IN_PROGRESS"))
                .body(first + "deliverables[0].evidence", contains(GatewayStandIn.HASH))
                .body("sections.find { it.code == '1.1' }.measures[1].overdueDays", is((int) Math.max(0, daysOfReport)))
                .body("statuses.status", contains("ASSIGNED", "IN_PROGRESS", "OVERDUE"))
                .body("statuses.measures", contains(1, 1, 1))
                .body("agencies.find { it.agency.code == 'MOF' }.participates", is(3))
                .body("agencies.find { it.agency.code == 'SIPO' }.overdue", is(1));
        assertThat(gateway.asked()).contains("/api/v1/measures?plan=PROMOTION-2017&limit=500");
        assertThat(gateway.authorization()).isEqualTo("Bearer " + OFFICE);
    }

    @Test
    void anAgencyGetsItsOwnMeasuresAndItsOwnTokenIsHandedOn() {
        read(OFFICER, "application/json")
                .body("scope", is("SIPO"))
                .body("sections.measures.flatten().id", contains("PROMOTION-2017-001"))
                .body("unavailable", contains("copyright"));
        assertThat(gateway.asked()).contains("/api/v1/measures?plan=PROMOTION-2017&agency=SIPO&limit=500");
        assertThat(gateway.authorization()).isEqualTo("Bearer " + OFFICER);
    }

    @Test
    void theTableHasOneLineForEachMeasureAndNoFormula() {
        String csv = read(OFFICE, "text/csv").extract().asString();
        assertThat(csv).startsWith("section,id,number,title.zh,title.en,leads,participants");
        assertThat(csv).contains("\"'=HYPERLINK").contains("MOF DISSENTED 经费口径不一致; MOJ SILENT");
        assertThat(csv.lines().filter(line -> line.contains("PROMOTION-2017-"))).hasSize(3);
    }

    @Test
    void theWorkbookIsATableOfTextsNumbersAndDaysInChineseFaces() throws IOException {
        byte[] file = read(OFFICE, ProgressReportResource.WORKBOOK)
                .header("Content-Disposition", containsString("PROMOTION-2017_"))
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetName(0)).isEqualTo("总体情况");
            XSSFSheet sheet = book.getSheet("措施");
            assertThat(texts(sheet.getRow(0)))
                    .containsExactly(
                            "部分", "编号", "措施名称", "牵头机构", "参与机构", "期限类型", "状态", "最近通过的自评", "进展情况", "问题与风险", "会签与意见",
                            "成果与佐证", "期限", "逾期天数");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            XSSFCell summary = sheet.getRow(1).getCell(8);
            assertThat(summary.getCellType()).isEqualTo(CellType.STRING);
            assertThat(summary.getStringCellValue()).isEqualTo(FORMULA);
            assertThat(summary.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(summary.getCellStyle().getFont().getFontName()).isEqualTo("宋体");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getFontName())
                    .isEqualTo("黑体");
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("逾期");
            assertThat(sheet.getRow(1).getCell(9).getStringCellValue()).isEqualTo("数据共享不足");
            assertThat(sheet.getRow(1).getCell(10).getStringCellValue())
                    .contains("不同意见  经费口径不一致")
                    .contains("未表态");
            assertThat(sheet.getRow(1).getCell(11).getStringCellValue())
                    .contains("已完成\n    SHA-256 " + GatewayStandIn.HASH);
            assertThat(sheet.getRow(1).getCell(12).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2017, 12, 31));
            assertThat(sheet.getRow(1).getCell(13).getNumericCellValue()).isGreaterThan(3000);
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .contains("copyright, trademarks");
        }
    }

    @Test
    void theDocumentIsSetInTheFacesOfOfficialDocuments() throws IOException {
        byte[] file = read(OFFICE, ProgressReportResource.DOCUMENT)
                .header("Content-Disposition", containsString(".docx"))
                .extract()
                .asByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("进展情况报告", "copyright, trademarks", "一(一)", "1. 第一项措施", FORMULA, "不同意见  经费口径不一致")
                    .contains("SHA-256 " + GatewayStandIn.HASH);
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .as("A4")
                    .isEqualTo(BigInteger.valueOf(11906));
            List<XWPFRun> runs = new ArrayList<>();
            document.getParagraphs().stream().map(XWPFParagraph::getRuns).forEach(runs::addAll);
            document.getTables()
                    .forEach(table -> table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs().forEach(one -> runs.addAll(one.getRuns())))));
            assertThat(runs)
                    .extracting(run -> run.getFontFamily(XWPFRun.FontCharRange.eastAsia))
                    .containsOnly("宋体", "黑体", "仿宋");
            assertThat(document.getTables())
                    .allSatisfy(table -> assertThat(table.getRows())
                            .allSatisfy(row -> assertThat(row.getTableCells()).isNotEmpty()));
        }
    }

    @Test
    void theReportIsAlsoGivenInEnglish() throws IOException {
        byte[] file = given().auth()
                .oauth2(OFFICE)
                .accept(ProgressReportResource.DOCUMENT)
                .get(REPORT + "?language=en")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("Progress report: 2017 Promotion Plan", "1. The first measure", "dissented", "silent");
        }
    }

    @Test
    void anOwnerThatDoesNotTellWhatParticipantsSaidIsNamedAsMissing() {
        gateway.isSilentAbout("/services/patents/contributions");
        read(OFFICE, "application/json")
                .body("unavailable", contains("copyright", "patents", "trademarks"))
                .body("sections.find { it.code == '1.1' }.measures[0].contributions.size()", is(0));
    }

    @Test
    void whoeverAsksForNoFormGetsJson() {
        read(OFFICE, "*/*").contentType("application/json").body("plan", is("PROMOTION-2017"));
    }

    @ParameterizedTest
    @CsvSource({"503, 503", "500, 503", "403, 403", "404, 502"})
    void whatTheGatewayCannotSayIsNotMadeUp(int answered, int told) {
        gateway.answersWith(answered);
        given().auth().oauth2(OFFICE).get(REPORT).then().statusCode(told).body("title", not(nullValue()));
    }

    @Test
    void theReportIsForThoseWhoReportAndReview() {
        given().get(REPORT).then().statusCode(401);
        String statistician =
                Tokens.of("statistician").role("statistician").agency("SIPO").build();
        given().auth().oauth2(statistician).get(REPORT).then().statusCode(403);
        given().auth()
                .oauth2(OFFICE)
                .get("/api/v1/plans/NO-SUCH/progress-report")
                .then()
                .statusCode(404);
        given().auth().oauth2(OFFICE).get(REPORT + "?language=fr").then().statusCode(400);
        given().get("/api/v1/plans/PROMOTION-2017").then().statusCode(200);
    }

    private static ValidatableResponse read(String token, String form) {
        return given().auth()
                .oauth2(token)
                .accept(form)
                .header("Accept-Language", "zh")
                .get(REPORT)
                .then()
                .statusCode(200);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell.getStringCellValue());
        }
        return texts;
    }
}
