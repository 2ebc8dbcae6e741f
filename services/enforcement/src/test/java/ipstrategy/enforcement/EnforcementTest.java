package ipstrategy.enforcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class EnforcementTest {

    @Test
    void theServiceOwnsItsPartOfEachPlan() {
        assertThat(Walk.tally("/api/v1/measures", "plan"))
                .isEqualTo(Map.of("PROMOTION-2017", 17L, "PROTECTION-2022", 62L, "PATENT-2017", 3L, "FYP-13", 13L));
        assertThat(Walk.tally("/api/v1/measures", "service")).containsOnlyKeys("enforcement");
        assertThat(Walk.tally("/api/v1/metrics", "service")).isEqualTo(Map.of("enforcement", 30L));
    }

    @Test
    void aCampaignIsSharedByDuty() {
        given().get("/api/v1/measures/PROMOTION-2017-034")
                .then()
                .statusCode(200)
                .body("rule", is("BY_DUTY"))
                .body("responsibilities", hasSize(15))
                .body("responsibilities.role", everyItem(is("BY_DUTY")));
    }

    @Test
    void casesAddUp() {
        String figures = "/api/v1/metrics/PATENT-ENFORCEMENT-CASES/observations";
        assertThat(Walk.through(figures, Map.of("limit", 1)))
                .extracting("breakdown", "value")
                .containsExactlyInAnyOrder(
                        tuple(Map.of(), 66649),
                        tuple(Map.of("CASE-TYPE", "DISPUTE"), 28157),
                        tuple(Map.of("CASE-TYPE", "DISPUTE", "DISPUTE-TYPE", "INFRINGEMENT"), 27305),
                        tuple(Map.of("CASE-TYPE", "COUNTERFEIT"), 38492));
        given().get(figures + "?breakdown=CASE-TYPE=DISPUTE").then().body("total", is(2));
        given().get("/api/v1/metrics/PATENT-ENFORCEMENT-CASES").then().body("latest.value", is(66649));
    }

    @Test
    void aFigureOfAProvinceIsFoundByItsRegion() {
        given().get("/api/v1/metrics/SOCIAL-SUPERVISORS/observations?region=110000")
                .then()
                .body("items.value", contains(115));
    }

    @Test
    void aShareIsExplainedThreeLevelsDownToThePrintedFigures() {
        String explanation = "/api/v1/metrics/OTHER-INFRINGEMENT-CASES-SHARE/explain?period=2011/2015";
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> given().get(explanation).then().statusCode(200));
        String share = "inputs[0].explanation";
        String sum = share + ".inputs[1].explanation";
        given().get(explanation)
                .then()
                .body("figure.value", is(80.41f))
                .body("formula.text", is("100 - [PATENT-INFRINGEMENT-CASES-SHARE]"))
                .body("formula.unitFit", is("FITS"))
                .body("hands.origin", is("FORMULA"))
                .body(share + ".metric", is("PATENT-INFRINGEMENT-CASES-SHARE"))
                .body(share + ".figure.value", is(19.59f))
                .body(
                        share + ".inputs.metric",
                        contains("PATENT-INFRINGEMENT-COUNTERFEIT-CASES", "INFRINGEMENT-COUNTERFEIT-CASES"))
                .body(sum + ".figure.value", is(444000))
                .body(sum + ".formula.text", containsString("[PIRACY-CASES]"))
                .body(sum + ".inputs.value", contains(87000, 322000, 35000))
                .body(sum + ".inputs.explanation.figure.source.document", everyItem(is("FYP-13")))
                .body(sum + ".inputs.explanation.figure.source.locator", everyItem(is("一第1段")))
                .body(sum + ".inputs.explanation.hands.origin", everyItem(is("DOCUMENT")))
                .body(sum + ".inputs[2].explanation.figure.printed", is("3.5万件"));
    }

    @Test
    void disputesAreAShareOfAllCases() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> given().get("/api/v1/metrics/PATENT-DISPUTE-CASES-SHARE")
                        .then()
                        .body("latest.value", is(42.25f))
                        .body("latest.period", is("2017")));
    }
}
