package ipstrategy.gateway.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.RawCaller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class DataAnswersTest {

    private static final String FLOW = "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~/";

    StandIns standIns;
    Publications publications;

    @BeforeEach
    void publish() {
        standIns.calm();
        publications = Publications.of(standIns);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        HttpResponse<String> first = Caller.get(FLOW);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = Caller.get(FLOW, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept").contains("Accept-Language"));
    }

    @Test
    void answersAreCompressedForWhoTakesIt() {
        HttpResponse<byte[]> answer =
                Caller.send("GET", FLOW, new byte[0], "Accept-Encoding", "gzip", "Accept", "text/csv");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body()).startsWith((byte) 0x1f, (byte) 0x8b);
    }

    @Test
    void nothingFoundIsNoFault() {
        assertThat(Caller.get(FLOW + "M.CN").statusCode()).isEqualTo(204);
        assertThat(Caller.get(FLOW + "A.NOWHERE").statusCode()).isEqualTo(204);
        assertThat(Caller.get(FLOW + "*?c[TIME_PERIOD]=ge:2017+le:2015").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/v2/data/dataflow/IPSTRATEGY/NO-SUCH-METRIC, 404, /problems/not-found",
        "/sdmx/v2/data/dataflow/OECD/PATENT-ENFORCEMENT-CASES, 404, /problems/not-found",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/7.0, 404, /problems/not-found",
        "/sdmx/v2/data/provisionagreement/IPSTRATEGY/PATENT-ENFORCEMENT-CASES, 404, /problems/not-found",
        "/sdmx/v2/data/table/IPSTRATEGY/PATENT-ENFORCEMENT-CASES, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/1.x, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?colour=red, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?limit=0, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?asOf=yesterday, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?c[TIME_PERIOD]=ge:soon, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?c[OBS_VALUE]=gt:much, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?c[FREQ]=A&c[FREQ]=M, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?c[COLOUR]=RED, 422, /problems/semantic",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~/A.CN._T._T.2017, 422, /problems/semantic",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?dimensionAtObservation=COLOUR, 422, /problems/semantic",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?attributes=COLOUR, 422, /problems/semantic",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?updatedAfter=2026-11-25&asOf=2026-11-24, 422, /problems/semantic",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/*?c[COLOUR]=RED, 422, /problems/semantic",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?sort=COLOUR, 422, /problems/semantic",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?sort=OBS_VALUE:up, 400, /problems/invalid-parameter",
        "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?reportingYearStartDay=july, 400, /problems/invalid-parameter",
        "/sdmx/v2/metadata/metadataflow/IPSTRATEGY, 501, /problems/not-offered",
        "/sdmx/v2/schema/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES, 501, /problems/not-offered"
    })
    void whatIsWrongIsToldWithTheStatusOfTheStandard(String path, int status, String type) {
        HttpResponse<String> answer = Caller.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/vnd.sdmx.data+json;version=2.0.0   | application/vnd.sdmx.data+json;version=2.0.0",
                "application/vnd.sdmx.data+json                 | application/vnd.sdmx.data+json;version=2.1.0",
                "application/vnd.sdmx.data+json;version=2.0+.0  | application/vnd.sdmx.data+json;version=2.1.0",
                "application/json                               | application/vnd.sdmx.data+json;version=2.1.0",
                "text/csv                                       | application/vnd.sdmx.data+csv;version=2.1.0",
                "text/html, */*;q=0.1                           | application/vnd.sdmx.data+json;version=2.1.0",
                "application/vnd.sdmx.data+csv;q=0.9, application/vnd.sdmx.data+json;q=0.5 | application/vnd.sdmx.data+csv;version=2.1.0"
            })
    void theFormatIsNegotiated(String accept, String format) {
        assertThat(Caller.get(FLOW, "Accept", accept.trim()).headers().firstValue("Content-Type"))
                .hasValue(format.trim());
    }

    @Test
    void whoCannotSayWhatTheyTakeNameItInTheQuery() {
        assertThat(Caller.get(FLOW + "?format=csvdata", "Accept", "text/html").body())
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION");
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.sdmx.data+json;version=9.0.0",
        "application/vnd.sdmx.data+xml;version=3.0.0",
        "image/png"
    })
    void aFormatThatIsNotOfferedIsRefused(String accept) {
        HttpResponse<String> answer = Caller.get(FLOW, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("/problems/not-acceptable");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        try (RawCaller caller = RawCaller.calls()) {
            String heard = caller.head("GET " + FLOW + "A.CN," + "A.CN,".repeat(2000) + " HTTP/1.1")
                    .hear();

            assertThat(heard.lines().findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains(" 414 "));
        }
    }

    @Test
    void aServiceThatIsSilentIsNotTakenForOneWithoutData() {
        standIns.named("enforcement").hangsUp();

        assertThat(Caller.get(FLOW).statusCode()).isEqualTo(503);
        assertThat(Caller.get("/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-PLEDGE-FINANCING")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLargeAnswerIsSentWhileItIsRead() {
        publications.many(20_000);

        HttpResponse<String> flat = Caller.get(
                "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-APPLICATIONS?dimensionAtObservation=AllDimensions");

        assertThat(flat.headers().firstValue("ETag")).isEmpty();
        assertThat(flat.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
        assertThat(new JsonObject(flat.body())
                        .getJsonObject("data")
                        .getJsonArray("dataSets")
                        .getJsonObject(0)
                        .getJsonObject("observations")
                        .size())
                .isEqualTo(20_000);
    }

    @Test
    void moreThanCanBeGatheredBySeriesIsRefusedAndComesAsATable() {
        publications.many(100_001);
        String path = "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-APPLICATIONS";

        HttpResponse<String> series = Caller.get(path);

        assertThat(series.statusCode()).isEqualTo(413);
        assertThat(JsonPath.from(series.body()).getString("type")).isEqualTo("/problems/answer-too-large");
        assertThat(Caller.get(path, "Accept", "text/csv").body().lines()).hasSize(100_002);
    }

    /// All of them are older, whatever a service tells that does not know the parameter.
    @Test
    void whatDidNotChangeIsNotGatheredForThoseWhoFollowChanges() {
        publications.many(100_001);

        assertThat(Caller.get("/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-APPLICATIONS?updatedAfter=2026-11-24")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void noTokenIsHandedOnSoThatOnlyWhatIsPublishedIsSeen() {
        Caller.get(FLOW);

        assertThat(standIns.named("enforcement").seen())
                .noneMatch(seen -> seen.headers().contains("Authorization"));
    }
}
