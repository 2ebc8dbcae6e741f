package ipstrategy.international;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class InternationalTest {

    @Test
    void theServiceOwnsItsPartOfEachPlan() {
        assertThat(Walk.tally("/api/v1/measures", "plan"))
                .isEqualTo(Map.of("PROMOTION-2017", 13L, "PROTECTION-2022", 18L, "PATENT-2017", 2L, "FYP-13", 5L));
        assertThat(Walk.tally("/api/v1/measures", "service")).containsOnlyKeys("international");
        assertThat(Walk.tally("/api/v1/metrics", "service")).isEqualTo(Map.of("international", 7L));
    }

    @Test
    void leadsThatAreNotRankedAllStandFirst() {
        given().get("/api/v1/measures/PROMOTION-2017-084")
                .then()
                .statusCode(200)
                .body("rule", is("CO_LEADS"))
                .body("responsibilities.findAll { it.role == 'CO_LEAD' }.agency", contains("MFA", "MOFCOM", "SIPO"))
                .body("responsibilities.findAll { it.role == 'CO_LEAD' }.order", everyItem(is(1)))
                .body("responsibilities.findAll { it.role == 'BY_DUTY' }.order", contains(4, 5, 6, 7, 8, 9, 10));
    }

    @Test
    void royaltiesAreSumsOfFiveYears() {
        given().get("/api/v1/metrics/IP-ROYALTY-EXPORTS")
                .then()
                .statusCode(200)
                .body("targets[0].baseline", is(Map.of("value", 4440000000L, "period", "2011/2015")))
                .body("targets[0].target", is(Map.of("value", 10000000000L, "period", "2016/2020")))
                .body("latest.period", is("2011/2015"))
                .body("latest.value", is(4440000000L));
    }
}
