package ipstrategy.metrics.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import ipstrategy.metrics.intake.FiguresForTests;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import ipstrategy.testkit.contract.Door;
import ipstrategy.testkit.contract.Exchange;
import ipstrategy.testkit.contract.Keeping;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ImportsTest.Alone.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ImportsTest {

    /// Counts on figures that only it makes, so it has a database of its own.
    public static final class Alone implements QuarkusTestProfile {}

    private static final String STATISTICIAN =
            Tokens.of("statistician-a").role("statistician").build();
    private static final String STRANGER =
            Tokens.of("officer-mof").role("officer").agency("MOF").build();

    @Inject
    AgroalDataSource database;

    @Test
    void aTableInGbkComesInAndTheAnswerSaysHowItWasRead() throws Exception {
        byte[] table = (FiguresForTests.TITLES + "PCT-APPLICATIONS,2001,CN,,1731,APPLICATION,1731件\r\n")
                .getBytes(Charset.forName("GBK"));
        HttpResponse<String> answer = post("imports?name=2001.csv", "text/csv; charset=utf-8", table);
        JsonPath made = JsonPath.from(answer.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(made.getString("state")).isEqualTo("DONE");
        assertThat(made.getString("encoding")).isEqualTo("GB18030");
        assertThat(made.getString("encodingNote.en")).contains("utf-8").contains("GB18030");
        assertThat(made.getInt("rows.admitted")).isEqualTo(1);
        assertThat(text("select printed from observation where metric = 'PCT-APPLICATIONS' and period = '2001'"))
                .isEqualTo("1731件");
        assertThat(text("select string_agg(action, ' ' order by id) from audit_entry where subject = '"
                        + made.getString("id") + "'"))
                .isEqualTo("import.received figure-batch.reported");
        assertThat(text("select string_agg(type, ' ' order by id) from outbox_event where subject = '"
                        + made.getString("id") + "'"))
                .isEqualTo("ipstrategy.import.received.v1 ipstrategy.figure-batch.reported.v1");
        given().auth()
                .oauth2(STATISTICIAN)
                .get(answer.headers().firstValue("Location").orElseThrow())
                .then()
                .statusCode(200)
                .body("id", is(made.getString("id")));
        given().auth()
                .oauth2(STRANGER)
                .get("/api/v1/imports/" + made.getString("id"))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(STRANGER)
                .get("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("total", is(0));
    }

    @Test
    void whatIsWrongIsToldCellByCellAndComesBackToBePutRight() throws Exception {
        String table = FiguresForTests.csv(
                "PCT-APPLICATIONS,2002,CN,,1015,APPLICATION,",
                "PCT-APPLICATIONS,2003,ZZ,,\"1,295\",APPLICATION,=cmd",
                "PCT-APPLICATIONS,2004,CN,,1706,PIECE,");
        String id = JsonPath.from(post("imports?mode=VALID_ROWS", "text/csv", bytes(table))
                        .body())
                .getString("id");

        JsonPath problems = JsonPath.from(given().auth()
                .oauth2(STATISTICIAN)
                .get("/api/v1/imports/" + id + "/problems?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        JsonPath rest = JsonPath.from(given().auth()
                .oauth2(STATISTICIAN)
                .get("/api/v1/imports/" + id + "/problems?cursor=" + problems.getString("next"))
                .asString());
        assertThat(problems.getInt("total")).isEqualTo(4);
        assertThat(problems.getList("items.cell")).containsExactly("C3", "E3");
        assertThat(rest.getList("items.cell")).containsExactly("G3", "F4");
        assertThat(Walk.through(
                        () -> given().auth().oauth2(STATISTICIAN),
                        "/api/v1/imports/" + id + "/problems",
                        Map.of("limit", 3, "sort", "-row")))
                .extracting(problem -> problem.get("cell"))
                .containsExactly("F4", "G3", "E3", "C3");
        assertThat(rest.getString("items[1].type")).isEqualTo("/problems/invalid-body#wrong-unit");
        assertThat(rest.getString("items[1].detail.en")).isEqualTo("must be APPLICATION");

        String corrected = given().auth()
                .oauth2(STATISTICIAN)
                .header("Accept-Language", "en")
                .get("/api/v1/imports/" + id + "/corrected")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(corrected.lines()).hasSize(3);
        assertThat(corrected).contains("unit: must be APPLICATION").contains("'=cmd");
        String right = corrected
                .replace("ZZ", "CN")
                .replace("\"1,295\"", "1295")
                .replace("'=cmd", "")
                .replace("PIECE", "APPLICATION");
        JsonPath again = JsonPath.from(post("imports", "text/csv", bytes(right)).body());
        assertThat(again.getInt("rows.admitted")).as(again.prettyPrint()).isEqualTo(2);
        assertThat(again.getString("state")).isEqualTo("DONE");
    }

    @ParameterizedTest
    @CsvSource({
        "NDJSON, 1972, application/x-ndjson",
        "XLSX, 1974, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "SDMX_CSV, 1976, application/vnd.sdmx.data+csv"
    })
    void theTableToPutRightComesInTheFormatOfTheUpload(String format, int year, String mediaType) throws Exception {
        byte[] table = CorrectedTables.of(
                format,
                Map.of("metric", "PCT-APPLICATIONS", "period", "" + year, "value", "5", "unit", "APPLICATION"),
                Map.of("metric", "PCT-APPLICATIONS", "period", "" + (year + 1), "value", "=1+1", "unit", "PIECE"));
        String id = JsonPath.from(post("imports?name=wrong", mediaType, table).body())
                .getString("id");
        assertThat(state(id)).isEqualTo("REFUSED");

        Response answer = given().auth()
                .oauth2(STATISTICIAN)
                .header("Accept-Language", "en")
                .get("/api/v1/imports/" + id + "/corrected");
        assertThat(answer.contentType()).startsWith(mediaType);
        List<Map<String, String>> rows = CorrectedTables.read(format, answer.asByteArray());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getOrDefault("problem", "")).isEmpty();
        assertThat(rows.get(1).get("problem")).contains("unit: must be APPLICATION");
        assertThat(rows.get(1).get("value")).isEqualTo(format.equals("NDJSON") ? "=1+1" : "'=1+1");

        Map<String, String> right = new HashMap<>(rows.get(1));
        right.put("value", "6");
        right.put("unit", "APPLICATION");
        JsonPath again = JsonPath.from(post("imports", mediaType, CorrectedTables.of(format, rows.get(0), right))
                .body());
        assertThat(again.getString("state")).as(again.prettyPrint()).isEqualTo("DONE");
        assertThat(again.getInt("rows.admitted")).isEqualTo(2);
    }

    @Test
    void theTableToPutRightComesInAnotherFormatWhereThatIsAskedFor() throws Exception {
        String table = FiguresForTests.csv("PCT-APPLICATIONS,1978,CN,,x,APPLICATION,");
        String id =
                JsonPath.from(post("imports", "text/csv", bytes(table)).body()).getString("id");
        given().auth()
                .oauth2(STATISTICIAN)
                .get("/api/v1/imports/" + id + "/corrected?format=NDJSON")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson");
        given().auth()
                .oauth2(STATISTICIAN)
                .get("/api/v1/imports/" + id + "/corrected?format=PDF")
                .then()
                .statusCode(400);
    }

    @Test
    void whereOneRowIsWrongNothingComesInAndADryRunKeepsNothing() throws Exception {
        String table = FiguresForTests.csv(
                "PCT-APPLICATIONS,1991,CN,,1,APPLICATION,", "PCT-APPLICATIONS,1992,CN,,x,APPLICATION,");
        JsonPath refused =
                JsonPath.from(post("imports", "text/csv", bytes(table)).body());
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getInt("rows.refused")).isEqualTo(1);

        String good = FiguresForTests.csv("PCT-APPLICATIONS,1991,CN,,1,APPLICATION,");
        HttpResponse<String> dry = post("imports?dryRun=true", "text/csv", bytes(good));
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(JsonPath.from(dry.body()).getInt("rows.admitted")).isEqualTo(1);
        assertThat(text("select count(*) from observation where metric = 'PCT-APPLICATIONS' and period = '1991'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "CSV, text/csv",
        "NDJSON, application/x-ndjson",
        "SDMX_CSV, application/vnd.sdmx.data+csv",
        "XLSX, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void whatIsTakenAwayChangesNothingWhenItComesBack(String format, String mediaType) throws Exception {
        // Reported again, what another test has reported would be a revision.
        byte[] table = given().get("/api/v1/figures?from=2015&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        HttpResponse<String> answer = post("imports", mediaType, table);
        JsonPath back = JsonPath.from(answer.body());

        assertThat(back.getString("state"))
                .as(text(
                        "select string_agg(concat_ws(' ', row, title, word, arguments, found), '; ') from figure_import_problem where import_id = '"
                                + back.getString("id") + "'"))
                .isEqualTo("DONE");
        assertThat(back.getInt("rows.unchanged"))
                .isEqualTo(back.getInt("rows.read"))
                .isGreaterThan(40);
        assertThat(back.getInt("rows.admitted")).isZero();
    }

    @Test
    void whoDoesNotWaitSeesItDoneLater() throws Exception {
        HttpResponse<String> answer = send(request("imports", "text/csv")
                .header("Prefer", "respond-async")
                .POST(HttpRequest.BodyPublishers.ofString(
                        FiguresForTests.csv("PCT-APPLICATIONS,1993,CN,,1,APPLICATION,"))));
        assertThat(answer.statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state(JsonPath.from(answer.body()).getString("id")).equals("DONE"));
    }

    @Test
    void anImportWhoseProcessDiedComesInOnce() throws Exception {
        String table = FiguresForTests.csv(
                "PCT-APPLICATIONS,1994,CN,,1,APPLICATION,", "PCT-APPLICATIONS,1995,CN,,2,APPLICATION,");
        String id = JsonPath.from(
                        post("imports?dryRun=true", "text/csv", bytes(table)).body())
                .getString("id");
        String left = UUID.randomUUID().toString();
        text("""
                insert into figure_import
                select (jsonb_populate_record(i, jsonb_build_object('id', '%s', 'number', 1000000, 'dry_run', false,
                        'state', 'RUNNING', 'worked_at', '2020-01-01T00:00:00Z', 'ended_at', null))).*
                  from figure_import i where id = '%s' returning id
                """.formatted(left, id));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(left).equals("DONE"));
        assertThat(text("select count(*) from observation where origin_id = '" + left + "'"))
                .isEqualTo("2");
        assertThat(text("select attempts from figure_import where id = '" + left + "'"))
                .isEqualTo("2");
    }

    @Test
    void theSameUnderTheSameKeyIsTakenInOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String table = FiguresForTests.csv("PCT-APPLICATIONS,1996,CN,,1,APPLICATION,");
        HttpResponse<String> first = keyed(key, table);
        HttpResponse<String> second = keyed(key, table);
        HttpResponse<String> other = keyed(key, table.replace("1996", "1997"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(JsonPath.from(second.body()).getString("id"))
                .isEqualTo(JsonPath.from(first.body()).getString("id"));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsNoTableIsRefused() throws Exception {
        assertThat(post("imports", "application/pdf", bytes("%PDF")).statusCode())
                .isEqualTo(415);
        assertThat(post("imports", "text/csv", new byte[0]).statusCode()).isEqualTo(400);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        String id = JsonPath.from(post("imports", "text/csv", picture).body()).getString("id");
        assertThat(state(id)).isEqualTo("REFUSED");
        given().auth()
                .oauth2(STATISTICIAN)
                .get("/api/v1/imports/" + id + "/problems")
                .then()
                .body("total", is(1));
    }

    @Test
    void twoGigabytesAreTurnedAwayBeforeTheyAreSent() throws Exception {
        String head =
                "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                        + STATISTICIAN + "\r\nContent-Length: " + (2L << 30) + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes(head));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aFigureIsReportedByItself() throws Exception {
        String path = "metrics/PCT-APPLICATIONS/observations";
        String figure = "{\"period\":\"1998\",\"region\":\"CN\",\"value\":5,\"unit\":\"APPLICATION\"}";
        assertThat(post(path, "application/json", bytes(figure)).statusCode()).isEqualTo(201);
        assertThat(post(path, "application/json", bytes(figure)).statusCode()).isEqualTo(200);
        HttpResponse<String> wrong =
                post(path, "application/json", bytes("[" + figure.replace("5", "7") + ",{\"period\":\"19\"}]"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(JsonPath.from(wrong.body()).getList("errors.pointer"))
                .contains("/1/period", "/1/region", "/1/unit", "/1/value", "/0/reason");
        given().auth()
                .oauth2(STRANGER)
                .contentType("application/json")
                .body(figure)
                .post("/api/v1/" + path)
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(figure)
                .post("/api/v1/" + path)
                .then()
                .statusCode(401);
    }

    private HttpResponse<String> keyed(String key, String table) throws Exception {
        return send(request("imports", "text/csv")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(table)));
    }

    private static HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return send(request(path, type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/" + path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + STATISTICIAN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            URI uri = answer.uri();
            // Held to the contract as what REST Assured gets is.
            Keeping.at(Door.SERVICE)
                    .watch(Exchange.of(
                            answer.request().method(),
                            uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery(),
                            null,
                            answer.statusCode(),
                            answer.headers().map(),
                            bytes(answer.body())));
            return answer;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String state(String id) throws SQLException {
        return text("select state from figure_import where id = '" + id + "'");
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
