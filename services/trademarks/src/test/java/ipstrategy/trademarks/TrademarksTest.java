package ipstrategy.trademarks;

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
class TrademarksTest {

    @Test
    void theServiceOwnsItsPartOfEachPlan() {
        assertThat(Walk.tally("/api/v1/measures", "plan"))
                .isEqualTo(Map.of("PROMOTION-2017", 11L, "PROTECTION-2022", 2L, "FYP-13", 1L));
        assertThat(Walk.tally("/api/v1/measures", "service")).containsOnlyKeys("trademarks");
        assertThat(Walk.tally("/api/v1/metrics", "service")).isEqualTo(Map.of("trademarks", 6L));
    }

    @Test
    void aMeasureOfTheServiceIsAnswered() {
        given().get("/api/v1/measures/PROMOTION-2017-058")
                .then()
                .statusCode(200)
                .body("responsibilities.agency", contains("SAIC", "MOA"))
                .body("responsibilities.role", contains("LEAD", "PARTICIPANT"))
                .body("source.document", is("PROMOTION-2017"));
    }

    @Test
    void aFigureOfTheServiceIsAnswered() {
        given().get("/api/v1/metrics/VALID-TRADEMARKS-PER-10K-ENTITIES/observations")
                .then()
                .statusCode(200)
                .body("items.value", contains(1335))
                .body("items.printed", contains("1335件"));
    }
}
