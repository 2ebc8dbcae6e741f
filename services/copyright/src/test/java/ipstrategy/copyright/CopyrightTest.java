package ipstrategy.copyright;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
class CopyrightTest {

    @Test
    void theServiceOwnsItsPartOfEachPlan() {
        assertThat(Walk.tally("/api/v1/measures", "plan"))
                .isEqualTo(Map.of("PROMOTION-2017", 6L, "PROTECTION-2022", 8L, "FYP-13", 1L));
        assertThat(Walk.tally("/api/v1/measures", "service")).containsOnlyKeys("copyright");
        assertThat(Walk.tally("/api/v1/metrics", "service")).isEqualTo(Map.of("copyright", 7L));
    }

    @Test
    void aMeasureOfTheServiceIsAnswered() {
        given().get("/api/v1/measures/PROMOTION-2017-028")
                .then()
                .statusCode(200)
                .body("rule", is("LEAD_NAMED_PARTICIPANTS_OPEN"))
                .body("responsibilities.agency", contains("SAPPRFT"))
                .body("metrics", contains("SOFTWARE-CHECK-BODY-COVERAGE", "SOFTWARE-CHECK-COMPUTER-COVERAGE"));
    }

    @Test
    void aFigureOfTheServiceIsAnswered() {
        given().get("/api/v1/metrics/WORK-REGISTRATIONS")
                .then()
                .statusCode(200)
                .body("latest.value", is(1350000))
                .body("latest.printed", is("135（万件）"))
                .body("targets.target.value", contains(2200000));
    }
}
