package ipstrategy.coordination;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class CoordinationTest {

    @Test
    void theServiceOwnsItsPartOfEachPlan() {
        assertThat(Walk.tally("/api/v1/measures", "plan"))
                .isEqualTo(Map.of("PROMOTION-2017", 18L, "PROTECTION-2022", 11L, "PATENT-2017", 10L, "FYP-13", 25L));
        assertThat(Walk.tally("/api/v1/measures", "service")).containsOnlyKeys("coordination");
        assertThat(Walk.tally("/api/v1/metrics", "service")).isEqualTo(Map.of("coordination", 26L));
    }

    @Test
    void aMeasureHasItsAgenciesInTheOrderOfThePrint() {
        given().get("/api/v1/measures/PROMOTION-2017-003")
                .then()
                .statusCode(200)
                .body("responsibilities.agency", contains("SCOPSR", "SAIC", "SAPPRFT", "SIPO"))
                .body("responsibilities.role", contains("LEAD", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT"))
                .body("responsibilities.order", contains(1, 2, 3, 4));
    }

    @Test
    void theConferenceAnswersThroughItsOfficeAndAllItsMembers() {
        given().get("/api/v1/measures/PROMOTION-2017-092")
                .then()
                .statusCode(200)
                .body("responsibilities.agency", contains("JC-OFFICE", "JC-MEMBERS"))
                .body("responsibilities.role", contains("LEAD", "ALL_MEMBERS"));
        given().get("/api/v1/measures?agency=MOF").then().body("items.id", hasItem("PROMOTION-2017-092"));
        given().get("/api/v1/measures?agency=CNIPA").then().body("items.id", not(hasItem("PROMOTION-2017-092")));
    }

    @Test
    void aFigureThatCannotWellBeTrueIsMarkedAndShown() {
        given().get("/api/v1/metrics/BRAND-OUTREACH-PERSON-TIMES/observations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].value", is(800000))
                .body("items[0].status", is("U"))
                .body("items[0].qualifier", is("MORE_THAN"))
                .body("items[0].printed", is("80多万人次"));
    }

    @Test
    void everythingThatIsWatchedIsANumber() {
        List<String> watched = given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("ipstrategy_"))
                .toList();
        // Nobody looks at the trail in the first minute, and then it is not known whether it holds.
        assertThat(watched.stream().filter(line -> !line.startsWith("ipstrategy_audit_holds ")))
                .noneMatch(line -> line.endsWith("NaN"));
        assertThat(watched)
                .anyMatch(line -> line.startsWith("ipstrategy_audit_holds "))
                .contains("ipstrategy_outbox_waiting 0.0", "ipstrategy_webhook_deliveries{state=\"DEAD\"} 0.0")
                .anyMatch(line -> line.startsWith("ipstrategy_reports{state=\"OVERDUE\"}"))
                .anyMatch(line -> line.startsWith("ipstrategy_imports_open{state=\"RUNNING\"}"))
                .anyMatch(line -> line.startsWith("ipstrategy_following_aside "));
        assertThat(watched.stream().filter(line -> line.startsWith("ipstrategy_audit_height ")))
                .allSatisfy(line -> assertThat(Double.parseDouble(line.substring(line.indexOf(' '))))
                        .isPositive());
    }
}
