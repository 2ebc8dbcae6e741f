package ipstrategy.gateway.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.http.HttpServerRequest;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class SilentServicesTest {

    private static final List<String> ALL =
            List.of("coordination", "copyright", "enforcement", "international", "patents", "trademarks");

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    enum Silence {
        REFUSES_CONNECTIONS,
        ANSWERS_TOO_LATE,
        HANGS_UP,
        FAILS,
        IS_STARTING;

        void befall(StandIn standIn) {
            switch (this) {
                case REFUSES_CONNECTIONS -> standIn.fallsSilent();
                case ANSWERS_TOO_LATE -> standIn.hangs();
                case HANGS_UP -> standIn.hangsUp();
                case FAILS -> standIn.answersWithStatus(500);
                case IS_STARTING -> standIn.answersWithStatus(503);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesNotAnswerIsNamedAndTheRestIsShown(Silence silence) {
        StandIn hurried = standIns.named(StandIns.HURRIED);
        silence.befall(hurried);

        JsonPath page = given().get("/api/v1/measures?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        int others = 30 - hurried.measures().size();
        assertThat(page.getList("unavailable")).isEqualTo(List.of(StandIns.HURRIED));
        assertThat(page.getList("items")).hasSize(others);
        assertThat(page.getInt("total")).isEqualTo(others);
        assertThat(page.getList("items.service")).doesNotContain(StandIns.HURRIED);
    }

    @Test
    void aListOfWhichNobodyAnswersIsEmptyAndNamesAll() {
        standIns.all().forEach(StandIn::fallsSilent);

        given().get("/api/v1/measures")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()))
                .body("total", equalTo(0))
                .body("next", nullValue())
                .body("unavailable", equalTo(ALL));
    }

    @Test
    void aRegisterWhoseOfficeIsSilentNamesIt() {
        standIns.named("coordination").fallsSilent();

        given().get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()))
                .body("unavailable", equalTo(List.of("coordination")));
    }

    @Test
    void theOverviewNamesWhoIsMissingOnce() {
        standIns.named("trademarks").fallsSilent();
        standIns.named("copyright").answersWithStatus(500);

        given().get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("unavailable", equalTo(List.of("copyright", "trademarks")))
                .body("services.code", equalTo(List.of("coordination", "enforcement", "international", "patents")));
    }

    @Test
    void theOverviewNamesInOneOrderWhoFailsOnlyForOneQuestion() {
        standIns.named("patents").answers(request -> onlyAbout("tally", standIns.named("patents"), request));
        standIns.named("copyright").answers(request -> onlyAbout("metrics", standIns.named("copyright"), request));

        given().get("/api/v1/overview").then().body("unavailable", equalTo(List.of("copyright", "patents")));
    }

    private static void onlyAbout(String word, StandIn standIn, HttpServerRequest request) {
        if (request.path().endsWith(word)) {
            standIn.answer(request);
        } else {
            request.response().setStatusCode(500).end();
        }
    }
}
