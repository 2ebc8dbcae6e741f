package ipstrategy.measures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class CorrectingWordingTest {

    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String LEAD =
            Tokens.of("approver-scopsr").role("approver").agency("SCOPSR").build();
    private static final String PARTICIPANT =
            Tokens.of("approver-sipo").role("approver").agency("SIPO").build();
    private static final String OFFICER =
            Tokens.of("officer-scopsr").role("officer").agency("SCOPSR").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();
    private static final String INTEGRATOR =
            Tokens.of("follower").role("integrator").build();

    /// Led by SCOPSR; SAIC, SAPPRFT and SIPO participate.
    private static final String MEASURE = "/api/v1/measures/PROMOTION-2017-003";

    private static final String BETTER = """
            {"title": {"zh": "%s", "en": "%s"}, "reason": "clearer for provinces"}
            """;
    private static final String ANY = BETTER.formatted("新题", "New title");

    @Test
    void whoDoesNotSignInIsAskedTo() {
        given().contentType("application/json")
                .body(ANY)
                .patch(MEASURE)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", is("/problems/unauthenticated"));
    }

    @Test
    void anOfficerMayNotCorrectWhateverTheAgency() {
        patch(OFFICER, tag(OFFICER, MEASURE), MEASURE, ANY).statusCode(403).body("type", is("/problems/forbidden"));
    }

    @Test
    void aParticipantMayNotCorrectAndIsToldWhy() {
        patch(PARTICIPANT, tag(PARTICIPANT, MEASURE), MEASURE, ANY)
                .statusCode(403)
                .body("type", is("/problems/forbidden"))
                .body("detail", containsString("only a leading agency"));
    }

    @Test
    void aCoordinatorOfAnotherAgencyIsNotTheOffice() {
        String token =
                Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
        patch(token, tag(token, MEASURE), MEASURE, ANY).statusCode(403);
    }

    @Test
    void anUpdateNamesTheVersionItWasMadeFor() {
        patch(LEAD, null, MEASURE, ANY)
                .statusCode(428)
                .body("type", is("/problems/precondition-required"))
                .body("errors.field", contains("If-Match"));
    }

    @Test
    void anUpdateOfAnOldVersionChangesNothing() {
        String measure = "/api/v1/measures/PROMOTION-2017-004";
        String old = tag(OFFICE, measure);
        patch(OFFICE, old, measure, BETTER.formatted("先到者", "Who came first")).statusCode(200);
        patch(OFFICE, old, measure, BETTER.formatted("后到者", "Who came later"))
                .statusCode(412)
                .body("type", is("/problems/precondition-failed"));
        read(OFFICE, measure).body("title.en", is("Who came first"));
    }

    @Test
    void theLeadAndTheOfficeMayCorrectAndTheNewVersionHasANewTag() {
        String measure = "/api/v1/measures/PROMOTION-2017-093";
        String lead = Tokens.of("lead-sipo").role("approver").agency("SIPO").build();
        String before = tag(lead, measure);
        String after = patch(lead, before, measure, BETTER.formatted("更清楚", "Clearer"))
                .statusCode(200)
                .body("title.zh", is("更清楚"))
                .body("title.en", is("Clearer"))
                .body("number", is("93"))
                .extract()
                .header("ETag");
        assertThat(after).isNotEqualTo(before).isEqualTo(tag(lead, measure));
        read(lead, measure)
                .body(
                        "summary.zh",
                        is(RealMeasures.named("PROMOTION-2017-093").summary().zh()));
        patch(OFFICE, tag(OFFICE, measure), measure, """
                {"summary": {"zh": "仅此", "en": "Only this"}, "reason": "shorter"}
                """)
                .statusCode(200)
                .body("title.en", is("Clearer"))
                .body("summary.en", is("Only this"));
    }

    @Test
    void aCorrectionIsWrittenDownForAuditorsAndTold() {
        String measure = "/api/v1/measures/PROMOTION-2017-009";
        String title = RealMeasures.named("PROMOTION-2017-009").title().en();
        patch(OFFICE, tag(OFFICE, measure), measure, BETTER.formatted("写下来", "Written down"))
                .statusCode(200);
        eventually(() -> as(AUDITOR)
                .queryParam("kind", "measure")
                .queryParam("subject", "PROMOTION-2017-009")
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("measure.corrected", "measure.recorded"))
                .body("items[0].actor", is("coordinator-jc"))
                .body("items[0].agency", is("JC-OFFICE"))
                .body("items[0].reason", is("clearer for provinces"))
                .body("items[0].before.title.en", is(title))
                .body("items[0].after.title.en", is("Written down"))
                .body("items[0].correlationId", not(is(""))));
        eventually(() -> assertThat(eventsOf("PROMOTION-2017-009"))
                .extracting("type")
                .containsExactly("ipstrategy.measure.recorded.v1", "ipstrategy.measure.corrected.v1"));
    }

    @Test
    void signsOfThePatternLanguageAreFoundWhereTheyStand() {
        String measure = "/api/v1/measures/PROMOTION-2017-072";
        patch(OFFICE, tag(OFFICE, measure), measure, BETTER.formatted("百分之百", "100%_sure! \\\\ so"))
                .statusCode(200);
        for (String words : List.of("100%_SURE!", "%", "_", "! \\ so")) {
            given().queryParam("q", words)
                    .get("/api/v1/measures")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains("PROMOTION-2017-072"));
        }
    }

    @Test
    void aRefusedCorrectionLeavesNoTrace() {
        String measure = "/api/v1/measures/PROMOTION-2017-041";
        String token = Tokens.of("approver-mof").role("approver").agency("MOF").build();
        String before = tag(OFFICE, measure);
        patch(token, tag(token, measure), measure, ANY).statusCode(403);
        patch(OFFICE, "\"stale\"", measure, ANY).statusCode(412);
        assertThat(tag(OFFICE, measure)).isEqualTo(before);
        eventually(() -> as(AUDITOR)
                .queryParam("subject", "PROMOTION-2017-041")
                .get("/api/v1/audit")
                .then()
                .body("items.action", contains("measure.recorded")));
    }

    @Test
    void everyMeasureSaysWhatItsReaderMayDoAndWhyNot() {
        given().get(MEASURE)
                .then()
                .body("_actions.action", contains("correct-wording", "divide", "request-extension"))
                .body("_actions.method", contains("PATCH", "POST", "POST"))
                .body("_actions.allowed", contains(false, false, false))
                .body("_actions[0].allowed", is(false))
                .body("_actions[0].reason", is(Map.of("zh", "需要登录", "en", "sign-in needed")));
        read(OFFICER, MEASURE)
                .body("_actions[0].allowed", is(false))
                .body("_actions[0].reason.en", containsString("roles"))
                .body("_actions.allowed", contains(false, true, false));
        read(PARTICIPANT, MEASURE)
                .body("_actions[0].allowed", is(false))
                .body("_actions[0].reason.en", containsString("leading agency"))
                .body("_actions[1].reason.en", containsString("leads the measure"))
                .body("_actions[2].reason.en", containsString("reports on the measure"));
        read(LEAD, MEASURE).body("_actions[0].allowed", is(true)).body("_actions[0].reason", nullValue());
        read(LEAD, MEASURE).body("_actions.allowed", contains(true, true, true));
        read(OFFICE, MEASURE).body("_actions[0].allowed", is(true)).body("_actions[0].reason", nullValue());
        read(OFFICE, "/api/v1/measures?ids=PROMOTION-2017-003")
                .body("items[0]._actions.action", contains("correct-wording"));
    }

    @Test
    void aMeasureThatIsNotThereCannotBeCorrected() {
        patch(OFFICE, "*", "/api/v1/measures/PROMOTION-2017-999", ANY).statusCode(404);
    }

    private static List<Map<String, Object>> eventsOf(String subject) {
        return as(INTEGRATOR)
                .queryParam("limit", 500)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("subject", subject)
                .getList("items.findAll { it.subject == subject }");
    }

    private static String tag(String token, String measure) {
        return read(token, measure).extract().header("ETag");
    }

    private static ValidatableResponse read(String token, String measure) {
        return as(token).get(measure).then().statusCode(200);
    }

    private static ValidatableResponse patch(String token, String tag, String measure, String body) {
        RequestSpecification request = as(token).contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(measure)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    private static void eventually(ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(holds);
    }
}
