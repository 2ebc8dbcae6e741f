package ipstrategy.coordination.planimport;

import static ipstrategy.coordination.planimport.Lighthouse.DRAFTS;
import static ipstrategy.coordination.planimport.Lighthouse.OFFICE;
import static ipstrategy.coordination.planimport.Lighthouse.TEXT;
import static ipstrategy.coordination.planimport.Lighthouse.as;
import static ipstrategy.coordination.planimport.Lighthouse.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import ipstrategy.coordination.document.ReceivedText;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Plans that arrive as files.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class PlanUploadTest {

    @Inject
    AgroalDataSource database;

    @AfterEach
    void clear() throws SQLException {
        Lighthouse.clear(database);
    }

    @Test
    void plainTextIsReadInItsEncodingAndTheAnswerSaysWhich() {
        String id = upload("LIGHTHOUSE-P", "text/plain", TEXT.getBytes(Charset.forName("GBK")))
                .statusCode(201)
                .body("received.charset", is("GB18030"))
                .body("received.name", is("灯塔.txt"))
                .body("counts.items", is(4))
                .extract()
                .path("id");
        upload("LIGHTHOUSE-P", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("id", is(id));
    }

    @Test
    void aTableInAWordDocumentIsReadAsATable() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("2017年灯塔战略推进计划");
            var table = document.createTable(3, 5);
            fill(table.getRow(0), "工作任务", "任务目标", "落实举措", "执行部门（单位）", "完成时间");
            fill(
                    table.getRow(1),
                    "一、“灯塔”主体任务（一）完善灯塔制度",
                    "贯彻落实部署。",
                    "1．推动灯塔政策。制定灯塔政策。",
                    "局内：条法司、规划司 省份：强省试点省必做，其他省份选做",
                    "年内完成");
            fill(table.getRow(2), "", "", "2．看灯塔。", "局内：管理司 省份：各类省份必做", "年内有阶段性成果");
            document.write(file);
        }
        String id = upload("LIGHTHOUSE-Q", ReceivedText.WORD, file.toByteArray())
                .statusCode(201)
                .body("form", is("TASK_TABLE"))
                .body("received.charset", is((Object) null))
                .body("counts.defects", is(0))
                .body("sections.title.zh", contains("“灯塔”主体任务", "完善灯塔制度"))
                .extract()
                .path("id");
        read(DRAFTS + "/" + id + "/items/1")
                .body("rule", is("UNITS_LISTED"))
                .body("responsibilities.agency", contains("SIPO-LEGAL", "SIPO-PLANNING"))
                .body("obligations.regionClass", contains("STRONG-PROVINCE-PILOT", "OTHER"))
                .body("deadline.kind", is("COMPLETE_IN_YEAR"));
        read(DRAFTS + "/" + id + "/items/2").body("deadline.kind", is("STAGED_RESULT_IN_YEAR"));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        upload("LIGHTHOUSE-R", ReceivedText.WORD, TEXT.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("errors.message", hasItem("is no Word document (.docx) that can be read"));
        upload("LIGHTHOUSE-R", "text/plain", new byte[] {65, 0, 66}).statusCode(400);
        upload("lighthouse", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("errors.field", contains("code"));
        upload("LIGHTHOUSE-R", "application/pdf", new byte[] {1}).statusCode(415);
    }

    private static void fill(XWPFTableRow row, String... cells) {
        for (int at = 0; at < cells.length; at++) {
            row.getCell(at).setText(cells[at]);
        }
    }

    private static ValidatableResponse upload(String code, String type, byte[] file) {
        EncoderConfig encoder = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(type, ContentType.BINARY);
        return as(OFFICE)
                .config(RestAssuredConfig.config().encoderConfig(encoder))
                .queryParam("code", code)
                .queryParam("title.zh", "2017年灯塔战略推进计划")
                .queryParam("title.en", "Lighthouse strategy 2017")
                .queryParam("kind", "ANNUAL")
                .queryParam("term", "2017")
                .queryParam("fileName", "灯塔.txt")
                .contentType(type)
                .body(file)
                .post(DRAFTS)
                .then();
    }
}
