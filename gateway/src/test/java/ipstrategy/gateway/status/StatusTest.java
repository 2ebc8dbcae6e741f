package ipstrategy.gateway.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.contract.Door;
import ipstrategy.testkit.contract.Promises;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class StatusTest {

    private static final String PATENTS = "services.find { it.service == 'patents' }";

    StandIns standIns;

    @BeforeEach
    void allAreReady() {
        standIns.calm();
        standIns.all().forEach(StatusTest::isReady);
        isReady(standIns.console());
        awaitReady(true);
    }

    @AfterEach
    void allAnswerAsAlways() {
        standIns.calm();
        standIns.console().answersAsAlways();
    }

    @Test
    void everyServiceIsSaidWithItsStateAndSinceWhen() {
        JsonPath status = status();

        assertThat(status.getList("services.service"))
                .isEqualTo(List.of(
                        "coordination",
                        "copyright",
                        "enforcement",
                        "international",
                        "patents",
                        "trademarks",
                        "console"));
        assertThat(status.getList("services.ready")).containsOnly(true);
        assertThat(status.getList("services.since", String.class))
                .allSatisfy(since ->
                        assertThat(Instant.parse(since)).isBeforeOrEqualTo(Instant.parse(status.getString("seenAt"))));
    }

    @Test
    void whatProgramsReadIsWhatTheContractSays() throws IOException {
        JsonNode said = new ObjectMapper()
                .readTree(given().header("Accept", "application/json")
                        .get("/status")
                        .asByteArray());

        assertThat(Promises.at(Door.GATEWAY).brokenBy("getStatus", 200, said)).isEmpty();
    }

    @Test
    void oneThatIsNotReadyIsSaidSoAndSinceWhenOfTheOthersStays() {
        JsonPath before = status();
        standIns.named("patents")
                .publishes(request -> request.response().setStatusCode(503).end("{\"status\": \"DOWN\"}"));
        awaitReady(false);

        JsonPath after = status();

        assertThat(after.getBoolean(PATENTS + ".ready")).isFalse();
        assertThat(Instant.parse(after.getString(PATENTS + ".since")))
                .isAfter(Instant.parse(before.getString(PATENTS + ".since")));
        String copyright = "services.find { it.service == 'copyright' }.since";
        assertThat(after.getString(copyright)).isEqualTo(before.getString(copyright));
    }

    @Test
    void oneThatIsSilentHoldsNobodyUpForLong() {
        standIns.named("patents").hangs();
        long begun = System.nanoTime();

        awaitReady(false);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void peopleReadItInTheirLanguage() {
        given().header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .get("/status")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("所有服务均正常。"), containsString("<html lang=\"zh-CN\">"), containsString("专利"));
        given().header("Accept-Language", "en")
                .get("/status")
                .then()
                .contentType("text/html;charset=UTF-8")
                .body(containsString("All services are ready."), not(containsString("status.")));
    }

    @Test
    void whyOneIsNotReadyIsToldToNobody() {
        standIns.named("patents")
                .publishes(request -> request.response()
                        .setStatusCode(503)
                        .end("{\"checks\": [{\"data\": \"jdbc:postgresql://inside:5432\"}]}"));
        awaitReady(false);

        given().header("Accept", "application/json").get("/status").then().body(not(containsString("inside")));
        given().get("/status").then().statusCode(200).body(not(containsString("inside")));
    }

    @Test
    void aCrowdBeforeThePageIsNoCrowdBeforeTheServices() {
        StandIn patents = standIns.named("patents");
        patents.seen().clear();
        long begun = System.nanoTime();

        for (int i = 0; i < 60; i++) {
            status();
        }

        long most = 2 + Duration.ofNanos(System.nanoTime() - begun).dividedBy(StandIns.STATUS_BELIEVED);
        assertThat(patents.lines().stream().filter(line -> line.contains("/q/health/ready")))
                .hasSizeLessThanOrEqualTo((int) most)
                .hasSizeLessThan(60);
    }

    @Test
    void nothingButReadingIsDoneThere() {
        given().post("/status").then().statusCode(is(404));
        given().head("/status").then().statusCode(200).body(equalTo(""));
    }

    private static void isReady(StandIn standIn) {
        standIn.publishes(request -> request.response().end("{\"status\": \"UP\"}"));
    }

    private static void awaitReady(boolean ready) {
        await().atMost(Duration.ofSeconds(10)).until(() -> status().getBoolean("ready") == ready);
    }

    private static JsonPath status() {
        return given().header("Accept", "application/json")
                .get("/status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
