package ipstrategy.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import ipstrategy.testkit.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WatchingTest {

    private static String metrics() {
        return RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();
    }

    @Test
    void whatARoomHasToWatchIsReadFromTheDatabase() {
        assertThat(metrics().lines())
                .contains("ipstrategy_lamps 5.0")
                .contains(
                        "ipstrategy_lamps_by_state{state=\"LIT\"} 3.0",
                        "ipstrategy_lamps_by_state{state=\"OUT\"} 2.0",
                        "ipstrategy_lamps_by_state{state=\"BROKEN\"} 0.0");
    }

    @Test
    void aStateNobodyNamedIsNotShown() {
        assertThat(metrics()).doesNotContain("STOLEN");
    }

    @Test
    void whatTheDatabaseCannotTellIsNoNumberAndHidesNothingElse() {
        assertThat(metrics().lines()).contains("ipstrategy_lamps_lost NaN", "ipstrategy_lamps 5.0");
    }
}
