package ipstrategy.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/// The console is watched and scaled as the services are.
@QuarkusTest
class NumbersTest {

    @Test
    void itTellsHowManyRequestsAreInHand() {
        String told =
                RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(told.lines()).anyMatch(line -> line.startsWith("http_server_active_requests"));
    }

    @Test
    void itTellsItsPagesApartWithoutWhatTheyAreAbout() {
        RestAssured.get("/metrics/NOBODY-KNOWS");

        assertThat(RestAssured.get("/q/metrics").asString().lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("uri=\"/metrics/{code}\""))
                .noneMatch(line -> line.contains("NOBODY-KNOWS"));
    }
}
