package ipstrategy.measures.linking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.events.CloudEvent;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A plan that comes in by its text names no metric by its code; the office says which.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class LinkingMetricsTest {

    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String OTHER_OFFICE =
            Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    private static final String LINKS = """
            {"metrics": ["PCT-APPLICATIONS", "IP-PLEDGE-FINANCING"], "reason": "the measure names both figures"}
            """;

    @Inject
    HearingOfMetrics hearing;

    @Test
    void theOfficeLinksAMeasureToMetricsAndItIsFoundByThem() {
        String measure = "PROTECTION-2022-099";
        read(OFFICE, measure).body("metrics", empty()).body("_actions[0].allowed", is(true));
        String old = tag(measure);
        put(OFFICE, old, measure, LINKS)
                .statusCode(200)
                .body("metrics", contains("PCT-APPLICATIONS", "IP-PLEDGE-FINANCING"));
        put(OFFICE, old, measure, LINKS).statusCode(412);
        put(OFFICE, null, measure, LINKS).statusCode(428);
        given().get("/api/v1/measures/" + measure)
                .then()
                .body("metrics", contains("PCT-APPLICATIONS", "IP-PLEDGE-FINANCING"));
        given().queryParam("metric", "IP-PLEDGE-FINANCING")
                .get("/api/v1/measures")
                .then()
                .body("items.id", hasItem(measure));
        put(OFFICE, tag(measure), measure, LINKS).statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(AUDITOR)
                        .queryParam("subject", measure)
                        .get("/api/v1/audit")
                        .then()
                        .body("items.action", contains("measure.metrics-linked", "measure.recorded"))
                        .body("items[0].reason", is("the measure names both figures")));
        put(OFFICE, tag(measure), measure, "{\"metrics\": [], \"reason\": \"none of them\"}")
                .statusCode(200)
                .body("metrics", empty());
    }

    @Test
    void onlyTheOfficeLinks() {
        String measure = "PROTECTION-2022-104";
        put(OTHER_OFFICE, tag(OTHER_OFFICE, measure), measure, LINKS)
                .statusCode(403)
                .body("detail", containsString("only the joint-conference office"));
        put(AUDITOR, tag(AUDITOR, measure), measure, LINKS).statusCode(403);
        given().contentType("application/json")
                .body(LINKS)
                .put(path(measure))
                .then()
                .statusCode(401);
        read(OTHER_OFFICE, measure).body("metrics", empty()).body("_actions[0].allowed", is(false));
        put(OFFICE, "*", "PROTECTION-2022-999", LINKS).statusCode(404);
    }

    @Test
    void aMetricThatNobodyKnowsOrThatIsNamedTwiceIsRefused() {
        String measure = "PROTECTION-2022-105";
        put(OFFICE, tag(measure), measure, """
                {"metrics": ["PCT-APPLICATIONS", "NO-SUCH-METRIC", "PCT-APPLICATIONS"], "reason": "x"}
                """)
                .statusCode(400)
                .body("errors.pointer", contains("/metrics/1", "/metrics/2"));
        read(OFFICE, measure).body("metrics", empty());
    }

    @Test
    void aMetricThatSomebodyDefinesCanBeLinkedOnceItIsHeardOf() {
        String measure = "PROTECTION-2022-106";
        String own = "{\"metrics\": [\"OWN-METRIC-OF-A-TEST\"], \"reason\": \"x\"}";
        put(OFFICE, tag(measure), measure, own).statusCode(400);
        CloudEvent defined = new CloudEvent(
                "1.0",
                "1",
                "/services/coordination",
                "ipstrategy.metric.defined.v1",
                "OWN-METRIC-OF-A-TEST",
                Instant.EPOCH,
                "application/json",
                "1",
                null,
                "c-1",
                JsonNodeFactory.instance.objectNode());
        QuarkusTransaction.requiringNew().run(() -> hearing.handle(defined));
        QuarkusTransaction.requiringNew().run(() -> hearing.handle(defined));
        put(OFFICE, tag(measure), measure, own).statusCode(200).body("metrics", contains("OWN-METRIC-OF-A-TEST"));
    }

    private static String tag(String measure) {
        return tag(OFFICE, measure);
    }

    private static String tag(String token, String measure) {
        return read(token, measure).extract().header("ETag");
    }

    private static ValidatableResponse read(String token, String measure) {
        return as(token).get(path(measure)).then().statusCode(200);
    }

    private static ValidatableResponse put(String token, String tag, String measure, String body) {
        RequestSpecification request = as(token).contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put(path(measure))
                .then();
    }

    private static String path(String measure) {
        return "/api/v1/measures/" + measure + "/metrics";
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
