package ipstrategy.gateway.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class DataDoorsTest {

    private static final String FLOW = "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~/";
    private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";

    StandIns standIns;
    Publications publications;

    @BeforeEach
    void publish() {
        standIns.calm();
        publications = Publications.of(standIns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FLOW + "A.CN._T._T",
                "/sdmx/v1/data/PATENT-ENFORCEMENT-CASES",
                "/sdmx/v2/availability/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~/*",
                "/sdmx/v2/structure/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~?asOf=2026-11-01T00:00:00Z",
                "/catalogue/PATENT-ENFORCEMENT-CASES"
            })
    void whatIsReadOfAServiceTakesFromTheTimeOfTheCaller(String path) {
        standIns.named("enforcement").answers(request -> {
            if (request.path().endsWith("/metrics")) {
                publications.answer("enforcement", request);
            }
        });
        long begin = System.nanoTime();

        HttpResponse<String> answer = Caller.get(path, "Request-Timeout", "0.5");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(StandIns.HURRY.minusMillis(500));
        assertThat(standIns.named("enforcement").last().headers().get("Request-Timeout"))
                .isNotNull();
    }

    @Test
    void dataComeAsSeriesInSdmxJsonUnlessAskedOtherwise() {
        HttpResponse<String> answer = Caller.get(FLOW + "A.CN._T._T", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.sdmx.data+json;version=2.1.0");
        JsonPath json = JsonPath.from(answer.body());
        assertThat(json.getString("meta.sender.id")).isEqualTo("IPSTRATEGY");
        assertThat(json.getList("meta.contentLanguages")).containsExactly("en");
        assertThat(json.getString("data.structures[0].name")).isEqualTo("Patent enforcement cases");
        assertThat(json.getString("data.structures[0].names.zh")).isEqualTo("专利行政执法办案量");
        assertThat(json.getList("data.structures[0].dimensions.series.id"))
                .containsExactly("FREQ", "REF_AREA", "CASE-TYPE", "DISPUTE-TYPE");
        assertThat(json.getList("data.structures[0].dimensions.observation.values[0].value"))
                .containsExactly("2015", "2016", "2017");
        Map<String, Map<String, List<Object>>> series = json.getMap("data.dataSets[0].series.'0:0:0:0'");
        Map<String, List<Object>> observations = series.get("observations");
        assertThat(observations.get("0").getFirst()).isEqualTo(35844);
        assertThat(observations.get("1").getFirst()).isEqualTo(48916);
        assertThat(observations.get("2").getFirst()).isEqualTo(66649);
    }

    @Test
    void aFlatMessageHoldsEveryFigureOnceWithNullForWhatIsMissing() {
        JsonPath json = JsonPath.from(
                Caller.get(FLOW + "*?dimensionAtObservation=AllDimensions").body());

        Map<String, List<Object>> observations = json.getMap("data.dataSets[0].observations");
        assertThat(observations).hasSize(7);
        assertThat(observations.values())
                .filteredOn(one -> one.getFirst() == null)
                .hasSize(1);
        assertThat(json.getList("data.structures[0].dimensions.observation.find { it.id == 'FREQ' }.values.id"))
                .containsExactly("A5", "A");
        assertThat(json.getList(
                        "data.structures[0].dimensions.observation.find { it.id == 'TIME_PERIOD' }.values.value"))
                .contains("2011-01-01/P5Y");
    }

    @Test
    void aTableHasTheColumnsOfTheStructure() {
        HttpResponse<String> answer = Caller.get(FLOW + "A.CN?c[TIME_PERIOD]=2017", "Accept", CSV);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue(CSV);
        List<String> lines = answer.body().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,CASE-TYPE,DISPUTE-TYPE,TIME_PERIOD,OBS_VALUE,"
                                + "UNIT_MEASURE,UNIT_MULT,OBS_STATUS,QUALIFIER,OBS_STATE,REVISION,PRINTED,SOURCE,MISSING_REASON,COMMENT");
        assertThat(lines)
                .hasSize(4)
                .contains("dataflow,IPSTRATEGY:PATENT-ENFORCEMENT-CASES(1.0),R,A,CN,_T,_T,2017,66649,CASE,0,A,EXACT,"
                        + "PUBLISHED,1,\"6.7万件, 同比\"\"增长36.3%\"\"\",REPORT-2017 (三)3第7段,,");
    }

    @Test
    void aFigureIsWrittenWithTheMultiplierOfItsMetric() {
        String flow = "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-PLEDGE-FINANCING/1.0/*";

        assertThat(Caller.get(flow, "Accept", CSV).body()).contains("A,CN,2017,720,CNY,8,A,EXACT");
        JsonPath json = JsonPath.from(Caller.get(flow).body());
        assertThat(json.getList("data.structures[0].attributes.dataSet.find { it.id == 'UNIT_MULT' }.values.id"))
                .containsExactly("8");
        assertThat(Caller.get(flow + "?c[OBS_VALUE]=720", "Accept", CSV).statusCode())
                .isEqualTo(200);
    }

    @Test
    void labelsAreToldInTheLanguageOfTheCaller() {
        String both = CSV + ";labels=both;keys=both";

        assertThat(Caller.get(FLOW + "A.CN.DISPUTE", "Accept", both, "Accept-Language", "en")
                        .body())
                .contains("CASE-TYPE: Case type")
                .contains(
                        "R,A.CN.DISPUTE._T,A.CN.DISPUTE._T.2017,A: Annual,CN: China,DISPUTE: Patent disputes,_T: Total");
        assertThat(Caller.get(FLOW + "A.CN.DISPUTE", "Accept", both, "Accept-Language", "zh")
                        .body())
                .contains("CASE-TYPE: 案件类型")
                .contains("CN: 全国,DISPUTE: 专利纠纷,_T: 合计");
        assertThat(Caller.get(FLOW + "A.CN.DISPUTE", "Accept", CSV + ";labels=name", "Accept-Language", "zh")
                        .body())
                .startsWith("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,频率,REF_AREA,地区,")
                .contains("专利行政执法办案量,R,A,年度,CN,全国,DISPUTE,专利纠纷,_T,合计,2017,,28157,,CASE,件（案件）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.CN._T._T                                  | 2015 2016 2017",
                "*                                           | 2011-01-01/P5Y 2015 2016 2017 2017 2017 2017",
                "A.CN.DISPUTE,A.CN.COUNTERFEIT               | 2017 2017",
                "*.440000                                    | 2017",
                "A.CN._T._T?c[TIME_PERIOD]=ge:2016           | 2016 2017",
                "A.CN._T._T?c[TIME_PERIOD]=ge:2015+le:2016   | 2015 2016",
                "A.CN._T._T?c%5BTIME_PERIOD%5D=ge%3A2015%2Ble%3A2016 | 2015 2016",
                "A.CN._T._T?c[TIME_PERIOD]=gt:2015+lt:2017   | 2016",
                "A.CN._T._T?c[TIME_PERIOD]=ne:2016           | 2015 2017",
                "A.CN._T._T?c[TIME_PERIOD]=2015,2017         | 2015 2017",
                "A.CN._T._T?c[TIME_PERIOD]=ge:2017,le:2015   | 2015 2017",
                "*?c[OBS_VALUE]=gt:66648                     | 2011-01-01/P5Y 2017",
                "*?c[OBS_STATUS]=O                           | 2017",
                "*?c[PRINTED]=co:36.3                        | 2017",
                "*?c[PRINTED]=sw:6.7                         | 2017",
                "*?c[QUALIFIER]=ew:THAN                      | 2011-01-01/P5Y",
                "*?c[CASE-TYPE]=nc:_T                        | 2017 2017",
                "*?c[REF_AREA]=CN&c[CASE-TYPE]=_T&c[FREQ]=A  | 2015 2016 2017",
                "A.CN._T._T?lastNObservations=1              | 2017",
                "A.CN._T._T?firstNObservations=2             | 2015 2016",
                "A.CN._T._T?offset=1&limit=1                 | 2016",
                "A.CN._T._T?sort=TIME_PERIOD:desc            | 2017 2016 2015",
                "A.CN._T._T?sort=OBS_VALUE:desc              | 2017 2016 2015",
                "A.CN._T._T?sort=TIME_PERIOD:desc&lastNObservations=2 | 2017 2016",
                "A.CN._T._T?sort=TIME_PERIOD:desc&firstNObservations=2 | 2016 2015",
                "A.CN._T._T?sort=*                           | 2015 2016 2017",
                "A.CN._T._T?sort=series_key+TIME_PERIOD:desc&limit=2 | 2017 2016"
            })
    void keysAndConditionsFindWhatTheStandardSays(String query, String periods) {
        List<String> lines =
                Caller.get(FLOW + query.trim(), "Accept", CSV).body().lines().toList();

        assertThat(lines.stream().skip(1).map(line -> line.split(",")[7])).containsExactly(periods.split(" "));
    }

    @Test
    void changesSinceAnInstantTellWhatIsNewAndWhatIsGone() {
        String since = FLOW + "*?updatedAfter=2026-11-23T12:00:00%2B08:00";

        List<String> lines =
                Caller.get(since, "Accept", CSV).body().lines().skip(1).toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains(",R,A,CN,_T,_T,2016,48916,");
        assertThat(lines.getLast()).contains(",D,A,440300,_T,_T,2016,,");
        assertThat(JsonPath.from(Caller.get(since).body()).getList("data.dataSets.action"))
                .containsExactly("Replace", "Delete");
    }

    @Test
    void whatDidNotChangeIsNotAskedOfTheService() {
        Caller.get(FLOW + "*?updatedAfter=2026-11-23T12:00:00%2B08:00");

        assertThat(standIns.named("enforcement").lines())
                .anyMatch(line -> line.contains("updatedAfter=2026-11-23T04%3A00%3A00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.CN._T._T?includeHistory=true&lastNObservations=2  | 48000 66649 48916",
                "A.CN._T._T?includeHistory=true&firstNObservations=2 | 35844 48000 48916",
                "A.CN._T._T?includeHistory=true&firstNObservations=1&lastNObservations=2 | 48000 48916",
                "*.CN?updatedAfter=2026-11-01&firstNObservations=1&c[CASE-TYPE]=_T | 87000 35844"
            })
    void ofAHistorySoManyPeriodsOfEachSeriesAreToldWithAllThatWasBelieved(String query, String values) {
        List<String> lines =
                Caller.get(FLOW + query, "Accept", CSV).body().lines().toList();
        int value = List.of(lines.getFirst().split(",")).indexOf("OBS_VALUE");

        assertThat(lines.stream().skip(1).map(line -> line.split(",")[value]))
                .containsExactlyInAnyOrder(values.split(" "));
    }

    @Test
    void aFigureByADimensionThatTheStructureLacksIsNotTakenForTheTotal() {
        String flow = "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-PLEDGE-FINANCING/~/*";

        assertThat(Caller.get(flow, "Accept", CSV).body().lines().skip(1))
                .hasSize(1)
                .allMatch(line -> line.contains(",R,A,CN,2017,720,"));
        assertThat(Caller.get(flow + "?updatedAfter=2026-11-01", "Accept", CSV)
                        .body()
                        .lines()
                        .skip(1))
                .hasSize(1)
                .allMatch(line -> line.contains(",R,A,CN,2017,720,"));
    }

    @Test
    void aHistoryHasOneDataSetForEachTimeOfValidity() {
        JsonPath json = JsonPath.from(Caller.get(FLOW + "*.CN?includeHistory=true&c[TIME_PERIOD]=2016")
                .body());

        assertThat(json.getList("data.dataSets.validFrom"))
                .containsExactly("2026-11-22T16:27:19.515946Z", "2026-11-24T09:00:00Z");
        assertThat(json.getList("data.dataSets.validTo")).containsExactly("2026-11-24T09:00:00Z", null);
        assertThat(Caller.get(FLOW + "*.CN?includeHistory=true&c[TIME_PERIOD]=2016", "Accept", CSV)
                        .body())
                .contains(",48000,CASE,")
                .contains("2026-11-22T16:27:19.515946Z,2026-11-24T09:00:00Z");
    }

    @Test
    void whatWasToBeSeenAtAnInstantIsAskedOfTheService() {
        Caller.get(FLOW + "*?asOf=2026-11-23T00:00:00");

        assertThat(standIns.named("enforcement").lines())
                .anyMatch(line -> line.contains("observations?asOf=2026-11-22T16%3A00%3A00Z"));
    }

    @Test
    void reportingPeriodsAreCountedByTheYearOfTheQueryAndFiguresToldByTheCalendar() {
        String door = FLOW + "A.CN._T._T?format=csvdata&c[TIME_PERIOD]=";

        assertThat(Caller.get(door + "le:2016-Q2&reportingYearStartDay=--07-01").body())
                .contains(",2015,35844,", ",2016,48916,")
                .doesNotContain(",2017,");
        assertThat(Caller.get(door + "le:2016-Q2").body()).contains(",2015,").doesNotContain(",2016,");
        assertThat(Caller.get(door + "2016-A1&reportingYearStartDay=--07-01").statusCode())
                .isEqualTo(204);
        assertThat(Caller.get(door + "2016-A1&reportingYearStartDay=--01-01").body())
                .contains(",2016,48916,");
    }

    @Test
    void anotherDimensionMayStandWithTheObservations() {
        JsonPath json = JsonPath.from(Caller.get(FLOW + "A.CN?c[TIME_PERIOD]=2017&dimensionAtObservation=CASE-TYPE")
                .body());

        assertThat(json.getList("data.structures[0].dimensions.series.id"))
                .containsExactly("FREQ", "REF_AREA", "DISPUTE-TYPE", "TIME_PERIOD");
        Map<String, Map<String, Object>> series = json.getMap("data.dataSets[0].series");
        assertThat(series).hasSize(1);
        assertThat(series.values().iterator().next().get("observations"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(3);
    }

    @Test
    void attributesAndMeasuresAreToldAsWanted() {
        assertThat(Caller.get(FLOW + "A.CN.DISPUTE?attributes=OBS_STATUS,UNIT_MEASURE", "Accept", CSV)
                        .body())
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,CASE-TYPE,DISPUTE-TYPE,TIME_PERIOD,OBS_VALUE,"
                        + "UNIT_MEASURE,OBS_STATUS\r\n");
        JsonPath keys = JsonPath.from(
                Caller.get(FLOW + "?attributes=none&measures=none").body());
        assertThat(keys.getMap("data.dataSets[0].series")).hasSize(5);
        assertThat(keys.getString("data")).doesNotContain("66649");
    }
}
