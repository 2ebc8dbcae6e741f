package ipstrategy.gateway.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A gateway in front of two services alone.
@QuarkusTest
@TestProfile(SomeServicesTest.OnlyTwo.class)
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class SomeServicesTest {

    private static final List<String> THERE = List.of("copyright", "patents");

    StandIns standIns;

    public static final class OnlyTwo implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.only", String.join(",", THERE));
        }
    }

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @AfterEach
    void nobodyElseWasAsked() {
        assertThat(standIns.all())
                .filteredOn(standIn -> !THERE.contains(standIn.name()))
                .allSatisfy(standIn -> assertThat(standIn.lines()).isEmpty());
        standIns.all().forEach(StandIn::answersAsAlways);
    }

    @Test
    void aListIsMergedOverThoseWhoAreThereAndMissesNobody() {
        int all = standIns.named("copyright").measures().size()
                + standIns.named("patents").measures().size();

        given().get("/api/v1/measures?limit=500")
                .then()
                .statusCode(200)
                .body("total", equalTo(all))
                .body("unavailable", equalTo(List.of()));
        given().get("/api/v1/overview").then().body("services.code", equalTo(THERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=a", "/api/v1/events"})
    void whatIsAskedOfAllIsAskedOfThem(String path) {
        standIns.all()
                .forEach(standIn -> standIn.publishes(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end("""
                            {"items": [], "total": 0, "next": %s, "earliest": 0, "unavailable": []}
                            """.formatted(path.contains("events") ? "0" : "null"))));

        given().auth()
                .oauth2(Tokens.of("auditor").role("auditor").build())
                .get(path)
                .then()
                .statusCode(200)
                .body("unavailable", equalTo(List.of()));

        for (String name : THERE) {
            assertThat(standIns.named(name).lines())
                    .anySatisfy(line -> assertThat(line).contains(path.split("\\?")[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/agencies", "/plans/plans-1", "/meetings", "/search?q=a&kind=AGENCY"})
    void whatOnlyTheOfficeKeepsIsRefusedWithASentenceAndWithoutAWaitingTime(String path) {
        given().header("Accept-Language", "en")
                .get("/api/v1" + path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", nullValue())
                .body("detail", containsString("coordination is not part of this platform"));
    }

    @Test
    void aServiceThatIsLeftOutIsToldFromOneThatNeverWas() {
        given().get("/api/v1/services/trademarks/measures").then().statusCode(503);
        given().get("/api/v1/services/nonsense/measures").then().statusCode(404);
        given().get("/api/v1/measures?service=trademarks").then().statusCode(400);
    }

    @Test
    void whatNobodyHasIsSaidByOneWhoIsThere() {
        given().get("/api/v1/measures/NONE-001").then().statusCode(404);
    }

    @Test
    void linksToWhatTheOfficeKeepsAreNamedAsMissing() {
        String measure = standIns.named("patents").measures().getFirst().getString("id");

        given().get("/api/v1/measures/" + measure + "?expand=plan")
                .then()
                .statusCode(200)
                .body("_expanded.unavailable", hasItem("coordination"));
    }

    @Test
    void theStatusIsOfThoseWhoAreThere() {
        given().header("Accept", "application/json")
                .get("/status")
                .then()
                .statusCode(200)
                .body("services.service", equalTo(List.of("copyright", "patents", "console")));
    }
}
