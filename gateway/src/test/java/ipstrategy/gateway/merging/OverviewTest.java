package ipstrategy.gateway.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class OverviewTest {

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @Test
    void measuresAreCountedByPlanOverAllServices() {
        JsonPath overview = overview();

        assertThat(overview.getList("plans.code")).isEqualTo(List.of("OUTLINE-2021", "PROMOTION-2017"));
        assertThat(overview.getList("plans.total")).isEqualTo(List.of(15, 15));
        assertThat(overview.getMap("plans[0].byStatus")).isEqualTo(Map.of("ASSIGNED", 15));
    }

    @Test
    void measuresAreCountedByServiceAlsoWhereItOwnsNone() {
        JsonPath overview = overview();

        assertThat(overview.getList("services.code"))
                .isEqualTo(
                        standIns.all().stream().map(standIn -> standIn.name()).toList());
        assertThat(overview.getList("services.total"))
                .isEqualTo(standIns.all().stream()
                        .map(standIn -> standIn.measures().size())
                        .toList());
        assertThat(overview.getInt("services.find { it.code == 'international' }.total"))
                .isZero();
    }

    @Test
    void anAgencyIsCountedOverServicesByRoleAndByStatus() {
        JsonPath overview = overview();

        assertThat(overview.getInt("agencies.find { it.agency == 'SIPO' }.total"))
                .isEqualTo(36);
        assertThat(overview.getMap("agencies.find { it.agency == 'SIPO' }.byRole"))
                .isEqualTo(Map.of("LEAD", 30, "PARTICIPANT", 6));
        assertThat(overview.getMap("agencies.find { it.agency == 'SIPO' }.byStatus"))
                .isEqualTo(Map.of("ASSIGNED", 36));
        assertThat(overview.getInt("agencies.find { it.agency == 'OF-PATENTS' }.total"))
                .isEqualTo(2);
    }

    @Test
    void metricsWithATargetAreShownInTheOrderOfTheirCodes() {
        JsonPath overview = overview();

        assertThat(overview.getList("metrics.code", String.class)).hasSize(12).isSorted();
        assertThat(standIns.named("patents").lines())
                .containsExactly("GET /api/v1/tally", "GET /api/v1/metrics?hasTarget=true&limit=500");
        assertThat(overview.getList("unavailable")).isEmpty();
    }

    @Test
    void whatIsNotToBeShownIsNotAskedFor() {
        JsonPath overview = given().get("/api/v1/overview?fields=plans,unavailable")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(overview.getMap("").keySet()).isEqualTo(Set.of("plans", "unavailable"));
        assertThat(overview.getList("plans.total")).isEqualTo(List.of(15, 15));
        assertThat(standIns.named("patents").lines()).containsExactly("GET /api/v1/tally?fields=plans");
    }

    @Test
    void theOverviewTakesNoParameters() {
        given().get("/api/v1/overview?plan=X").then().statusCode(400).body("errors.field", equalTo(List.of("plan")));
    }

    private static JsonPath overview() {
        return given().get("/api/v1/overview").then().statusCode(200).extract().jsonPath();
    }
}
