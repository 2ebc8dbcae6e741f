package ipstrategy.patents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
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
class PatentsTest {

    @Test
    void theServiceOwnsItsPartOfEachPlan() {
        assertThat(Walk.tally("/api/v1/measures", "plan"))
                .isEqualTo(Map.of("PROMOTION-2017", 38L, "PROTECTION-2022", 13L, "PATENT-2017", 12L, "FYP-13", 31L));
        assertThat(Walk.tally("/api/v1/measures", "service")).containsOnlyKeys("patents");
        assertThat(Walk.tally("/api/v1/metrics", "service")).isEqualTo(Map.of("patents", 53L));
    }

    @Test
    void aTaskOfThePatentPlanBindsClassesOfProvincesByClause() {
        given().get("/api/v1/measures/PATENT-2017-008")
                .then()
                .statusCode(200)
                .body("responsibilities", hasSize(5))
                .body("responsibilities.role", everyItem(is("BY_DUTY")))
                .body("deadline.kind", is("COMPLETE_IN_YEAR"))
                .body("obligations.clause", contains(1, 2, 3, 3, 3))
                .body(
                        "obligations.obligation",
                        contains("MANDATORY", "MANDATORY", "MANDATORY", "MANDATORY", "OPTIONAL"));
    }

    @Test
    void anExaminationTermIsDueOnADayAndGoesOn() {
        given().get("/api/v1/measures/PROTECTION-2022-027")
                .then()
                .statusCode(200)
                .body("deadline.kind", is("BY_DATE_THEN_CONTINUING"))
                .body("deadline.due", is("2022-12-31"))
                .body("contributing", contains("trademarks"));
    }

    @Test
    void pledgesAreFinancedInPlainYuan() {
        given().get("/api/v1/metrics/PATENT-PLEDGE-FINANCING/observations")
                .then()
                .statusCode(200)
                .body("items.value", contains(72000000000L))
                .body("items.unit", contains("CNY"))
                .body("items.printed", contains("720亿元"));
    }
}
