package ipstrategy.measures.assigning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class AssigningAgenciesTest {

    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String OTHER_OFFICE =
            Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
    private static final String LEAD =
            Tokens.of("approver-cnipa").role("approver").agency("CNIPA").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    /// Measures of PROTECTION-2022, which names nobody.
    private static final String NOBODYS = "/api/v1/measures/PROTECTION-2022-001";

    private static final String CNIPA_LEADS = """
            {"responsibilities": [{"agency": "CNIPA", "role": "LEAD"}, {"agency": "MOF", "role": "PARTICIPANT"}],
             "reason": "the office's division of tasks"}
            """;

    @Inject
    AgroalDataSource database;

    @Test
    void whereTheDocumentNamesNobodyTheOfficeNamesThem() {
        read(OFFICE, NOBODYS)
                .body("rule", is("NOT_NAMED"))
                .body("responsibilities.size()", is(0))
                .body("_actions.action", contains("assign-agencies"))
                .body("_actions[0].allowed", is(true));
        String after = put(OFFICE, tag(OFFICE, NOBODYS), NOBODYS, CNIPA_LEADS)
                .statusCode(200)
                .body("rule", is("FIRST_LEADS"))
                .body("responsibilities.agency", contains("CNIPA", "MOF"))
                .body("responsibilities.order", contains(1, 2))
                .body("responsibilities.validFrom", contains(nullValue(), nullValue()))
                .extract()
                .header("ETag");
        assertThat(after).isEqualTo(tag(OFFICE, NOBODYS));
        given().get(NOBODYS)
                .then()
                .body("rule", is("NOT_NAMED"))
                .body("responsibilities.agency", contains("CNIPA", "MOF"))
                .body("responsibilities.role", contains("LEAD", "PARTICIPANT"));
        as(LEAD).get(NOBODYS).then().body("_actions[0].allowed", is(true));
        given().queryParam("agency", "CNIPA")
                .get("/api/v1/measures")
                .then()
                .body("items.id", hasItems("PROTECTION-2022-001"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(AUDITOR)
                        .queryParam("subject", "PROTECTION-2022-001")
                        .get("/api/v1/audit")
                        .then()
                        .body("items.action", contains("measure.reassigned", "measure.recorded"))
                        .body("items[0].reason", is("the office's division of tasks"))
                        .body("items[0].agency", is("JC-OFFICE"))
                        .body("items[0].before.responsibilities.size()", is(0))
                        .body("items[0].after.responsibilities.agency", contains("CNIPA", "MOF")));
    }

    @Test
    void whereAMeasureStandsFollowsFromWhoAnswersForItNow() throws SQLException {
        String measure = "/api/v1/measures/PROTECTION-2022-109";
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute("insert into report (id, measure, plan, agency, role, period, period_start, period_end,"
                    + " opens_on, readers, state, overdue_since) values ('PROTECTION-2022-109_2022-Q2_CNIPA',"
                    + " 'PROTECTION-2022-109', 'PROTECTION-2022', 'CNIPA', 'LEAD', '2022-Q2', date '2022-04-01',"
                    + " date '2022-06-30', date '2022-07-01', array['CNIPA'], 'OVERDUE', date '2022-07-15')");
        }
        put(OFFICE, tag(OFFICE, measure), measure, CNIPA_LEADS).statusCode(200);
        given().get(measure).then().body("status", is("OVERDUE"));
    }

    @Test
    void whoAnsweredBeforeStaysKnownWithTheDays() {
        String measure = "/api/v1/measures/PROMOTION-2017-002";
        String old = given().get(measure).path("responsibilities[0].agency");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        put(OFFICE, tag(OFFICE, measure), measure, CNIPA_LEADS)
                .statusCode(200)
                .body("responsibilities.agency", hasItems(old, "CNIPA", "MOF"))
                .body(
                        "responsibilities.find { it.agency == '" + old + "' }.validTo",
                        is(today.minusDays(1).toString()))
                .body("responsibilities.find { it.agency == 'CNIPA' }.validFrom", is(today.toString()));
        given().get(measure).then().body("responsibilities.agency", contains("CNIPA", "MOF"));
        given().queryParam("on", today.minusDays(1).toString())
                .get(measure)
                .then()
                .body("responsibilities[0].agency", is(old));
        // Events tell who answers no more, so that they can be given notice.
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(AUDITOR)
                        .queryParam("subject", "PROMOTION-2017-002")
                        .get("/api/v1/audit")
                        .then()
                        .body("items[0].after.former", hasItems(old)));
    }

    @Test
    void onlyTheOfficeAssigns() {
        String measure = "/api/v1/measures/PROTECTION-2022-054";
        given().contentType("application/json")
                .body(CNIPA_LEADS)
                .put(measure + "/responsibilities")
                .then()
                .statusCode(401);
        put(LEAD, tag(LEAD, measure), measure, CNIPA_LEADS).statusCode(403);
        put(OTHER_OFFICE, tag(OTHER_OFFICE, measure), measure, CNIPA_LEADS)
                .statusCode(403)
                .body("detail", containsString("only the joint-conference office"));
        read(LEAD, measure)
                .body("responsibilities.size()", is(0))
                .body("_actions[0].allowed", is(false))
                .body("_actions[0].reason.en", containsString("only the joint-conference office"));
    }

    @Test
    void whatCannotBeIsToldAllAtOnceAndChangesNothing() {
        String measure = "/api/v1/measures/PROTECTION-2022-055";
        put(OFFICE, tag(OFFICE, measure), measure, """
                {"responsibilities": [{"agency": "NOWHERE", "role": "PARTICIPANT"}, {"agency": "MOF", "role": "PARTICIPANT"},
                 {"agency": "MOF", "role": "PARTICIPANT"}, {"agency": "JC-MEMBERS", "role": "PARTICIPANT"}], "reason": "x"}
                """)
                .statusCode(400)
                .body("type", is("/problems/invalid-body"))
                .body(
                        "errors.pointer",
                        contains(
                                "/responsibilities/0/agency",
                                "/responsibilities/2/agency",
                                "/responsibilities/3/role",
                                "/responsibilities"));
        put(OFFICE, tag(OFFICE, measure), measure, """
                {"responsibilities": [{"agency": "CNIPA", "role": "LEAD"}, {"agency": "MOF", "role": "LEAD"}], "reason": "x"}
                """)
                .statusCode(400)
                .body("errors.message[0]", containsString("one agency is LEAD"));
        put(OFFICE, tag(OFFICE, measure), measure, "{\"responsibilities\": [], \"reason\": \" \"}")
                .statusCode(400);
        read(OFFICE, measure).body("responsibilities.size()", is(0));
    }

    @Test
    void oneLeadMayFollowAnotherAndEachAnswersForItsDays() {
        String measure = "/api/v1/measures/PROTECTION-2022-093";
        String body = """
                {"responsibilities": [{"agency": "CNIPA", "role": "LEAD", "until": "2099-06-30"},
                                      {"agency": "MOF", "role": "LEAD", "from": "%s"}],
                 "reason": "the office's division of tasks"}
                """;
        put(OFFICE, tag(OFFICE, measure), measure, body.formatted("2099-06-30"))
                .statusCode(400)
                .body("errors.pointer", contains("/responsibilities"));
        put(OFFICE, tag(OFFICE, measure), measure, body.formatted("2099-07-01"))
                .statusCode(200)
                .body("responsibilities.agency", contains("CNIPA", "MOF"))
                .body("responsibilities.validTo", contains(is("2099-06-30"), nullValue()))
                .body("responsibilities.validFrom", contains(nullValue(), is("2099-07-01")));
        put(OFFICE, tag(OFFICE, measure), measure, """
                {"responsibilities": [{"agency": "CNIPA", "role": "LEAD", "until": "2017-01-01"}],
                 "from": "2018-01-01", "reason": "x"}
                """)
                .statusCode(400)
                .body("errors.pointer", contains("/responsibilities/0/until"));
        given().queryParam("on", "2099-06-30").get(measure).then().body("responsibilities.agency", contains("CNIPA"));
        given().queryParam("on", "2099-07-01").get(measure).then().body("responsibilities.agency", contains("MOF"));
    }

    @Test
    void whoAssignsHasSeenWhatIsThere() {
        String measure = "/api/v1/measures/PROTECTION-2022-095";
        put(OFFICE, null, measure, CNIPA_LEADS).statusCode(428);
        String old = tag(OFFICE, measure);
        put(OFFICE, old, measure, CNIPA_LEADS).statusCode(200);
        put(OFFICE, old, measure, CNIPA_LEADS.replace("MOF", "MOA")).statusCode(412);
        read(OFFICE, measure).body("responsibilities.agency", contains("CNIPA", "MOF"));
        put(OFFICE, "*", "/api/v1/measures/PROTECTION-2022-999", CNIPA_LEADS).statusCode(404);
    }

    private static String tag(String token, String measure) {
        return read(token, measure).extract().header("ETag");
    }

    private static ValidatableResponse read(String token, String measure) {
        return as(token).get(measure + "/responsibilities").then().statusCode(200);
    }

    private static ValidatableResponse put(String token, String tag, String measure, String body) {
        RequestSpecification request = as(token).contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put(measure + "/responsibilities")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
