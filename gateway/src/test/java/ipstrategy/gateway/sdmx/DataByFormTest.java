package ipstrategy.gateway.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That a query for data may be sent as a form, and means what it means in an address.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class DataByFormTest {

    private static final String FLOW = "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~";
    private static final String FORM = "application/x-www-form-urlencoded";

    StandIns standIns;

    @BeforeEach
    void publish() {
        standIns.calm();
        Publications.of(standIns);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key=A.CN&c%5BTIME_PERIOD%5D=ge%3A2015%2Ble%3A2016",
                "key=A.CN&c[TIME_PERIOD]=ge:2015+le:2016",
                "c[FREQ]=A&c[REF_AREA]=CN&c[TIME_PERIOD]=2015%2C2016"
            })
    void aFormMeansWhatTheSameQueryMeansInAnAddress(String form) {
        String address = Caller.get(FLOW + "/A.CN?format=csvdata&c[TIME_PERIOD]=ge:2015+le:2016")
                .body();

        HttpResponse<String> answer = post(FLOW, form + "&format=csvdata");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(address).contains(",2015,35844,", ",2016,48916,");
    }

    @Test
    void aKeyMayBeTooLongForAnAddress() {
        HttpResponse<String> answer =
                post(FLOW, "format=csvdata&key=" + "A.NOWHERE%2C".repeat(2000) + "A.CN.DISPUTE._T");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(2);
    }

    @Test
    void whatStandsInTheAddressHoldsAsWell() {
        assertThat(post(FLOW + "/A.CN._T._T?format=csvdata", "c[TIME_PERIOD]=2017")
                        .body()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aFormWithoutAKeyMeansAll() {
        assertThat(post(FLOW, "format=csvdata").body())
                .isEqualTo(Caller.get(FLOW + "?format=csvdata").body());
    }

    @ParameterizedTest
    @CsvSource({
        "'', key=M.CN, 204, ''",
        "/A.CN, key=A.CN, 400, /problems/invalid-parameter",
        "'', key=A.CN&key=A.CN, 400, /problems/invalid-parameter",
        "'', colour=red, 400, /problems/invalid-parameter",
        "'', key=A.CN._T._T.2017, 422, /problems/semantic"
    })
    void whatIsWrongIsToldWithTheStatusOfTheStandard(String further, String form, int status, String type) {
        HttpResponse<String> answer = post(FLOW + further, form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (!type.isEmpty()) {
            assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo(type);
        }
    }

    @Test
    void aFormHasABoundAndNoOtherTypeIsTakenForOne() {
        assertThat(post(FLOW, "key=" + "A.CN,".repeat(14_000)).statusCode()).isEqualTo(413);
        assertThat(post(FLOW, "{}", "application/json").statusCode()).isEqualTo(415);
    }

    @Test
    void anAddressHasItsKeyInThePath() {
        assertThat(Caller.get(FLOW + "?key=A.CN").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> post(String path, String form) {
        return post(path, form, FORM);
    }

    private static HttpResponse<String> post(String path, String body, String type) {
        return Caller.send("POST", path, BodyPublishers.ofString(body), BodyHandlers.ofString(), "Content-Type", type);
    }
}
