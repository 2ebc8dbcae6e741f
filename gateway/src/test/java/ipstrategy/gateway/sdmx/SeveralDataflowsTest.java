package ipstrategy.gateway.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That one query reads the dataflows of several services, each in its own structure.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class SeveralDataflowsTest {

    private static final String BOTH =
            "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES,PATENT-PLEDGE-FINANCING/~/";
    private static final String ALL = "/sdmx/v2/data/dataflow/IPSTRATEGY/*";

    StandIns standIns;
    Publications publications;

    @BeforeEach
    void publish() {
        standIns.calm();
        publications = Publications.of(standIns);
    }

    @Test
    void eachDataflowHasItsDataSetAndItsStructure() {
        JsonPath message = json(BOTH + "A.CN?c[TIME_PERIOD]=2017");

        assertThat(message.getList("data.dataSets.structure")).containsExactly(0, 1);
        assertThat(message.getList("data.structures.dataSets")).containsExactly(List.of(0), List.of(1));
        assertThat(message.<String>getList("data.structures.links.collect { it[0].urn }"))
                .anySatisfy(urn -> assertThat(urn).contains("PATENT-ENFORCEMENT-CASES"))
                .anySatisfy(urn -> assertThat(urn).contains("PATENT-PLEDGE-FINANCING"));
        assertThat(message.getList("data.structures.dimensions.collect { it.series.size() }"))
                .containsExactlyInAnyOrder(4, 2);
    }

    @Test
    void allDataflowsAreAskedForByOneStarAndThoseWithoutDataAreLeftOut() {
        JsonPath message = json(ALL);

        assertThat(message.getList("data.structures")).hasSize(2);
        assertThat(message.getList("data.dataSets")).hasSize(2);
    }

    @Test
    void aTableHasTheColumnsOfAllAndLeavesEmptyWhatADataflowLacks() {
        List<String> lines = Caller.get(BOTH + "A.CN?c[TIME_PERIOD]=2017&format=csvdata")
                .body()
                .lines()
                .toList();

        assertThat(lines.getFirst())
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,CASE-TYPE,DISPUTE-TYPE,TIME_PERIOD,OBS_VALUE");
        assertThat(lines).hasSize(5);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("dataflow,IPSTRATEGY:PATENT-ENFORCEMENT-CASES(")
                        && line.contains(",R,A,CN,_T,_T,2017,66649,CASE,0,"))
                .anyMatch(line -> line.startsWith("dataflow,IPSTRATEGY:PATENT-PLEDGE-FINANCING(")
                        && line.contains(",R,A,CN,,,2017,720,CNY,8,"));
    }

    @Test
    void aDataflowThatLacksWhatIsAskedForHasNothingToTell() {
        JsonPath message = json(ALL + "?c[CASE-TYPE]=DISPUTE");

        assertThat(message.getList("data.structures")).hasSize(1);
        assertThat(Caller.get(ALL + "/~/A.CN.*.*").body())
                .contains("PATENT-ENFORCEMENT-CASES")
                .doesNotContain("PATENT-PLEDGE-FINANCING");
        assertThat(Caller.get(ALL + "?c[COLOUR]=RED").statusCode()).isEqualTo(422);
    }

    @Test
    void offsetAndLimitCountOverAllDataflows() {
        int all = rows("");

        assertThat(all).isGreaterThan(5);
        assertThat(rows("&limit=2")).isEqualTo(2);
        assertThat(rows("&offset=" + (all - 1))).isEqualTo(1);
        assertThat(Caller.get(ALL + "?format=csvdata&offset=" + all).statusCode())
                .isEqualTo(204);
    }

    @Test
    void whatHasGoneIsToldDataflowByDataflow() {
        JsonPath message = json(BOTH + "*?updatedAfter=2026-11-23T12:00:00%2B08:00");

        assertThat(message.getList("data.dataSets.action")).containsExactly("Replace", "Delete");
        assertThat(message.getList("data.structures")).hasSize(1);
        assertThat(message.getList("data.structures[0].dataSets")).containsExactly(0, 1);
    }

    @Test
    void aSilentServiceIsNotTakenForOneWithoutDataflows() {
        standIns.named("enforcement").hangsUp();

        assertThat(Caller.get(ALL).statusCode()).isEqualTo(503);
        assertThat(Caller.get(BOTH).statusCode()).isEqualTo(503);
    }

    @Test
    void whatThereIsOfSeveralIsToldOneByOne() {
        HttpResponse<String> answer =
                Caller.get("/sdmx/v2/availability/dataflow/IPSTRATEGY/*/~/*/REF_AREA,CASE-TYPE?references=codelist");
        JsonPath message = JsonPath.from(answer.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(message.<String>getList("data.availabilityConstraints.constraintAttachment.dataflow"))
                .hasSize(2)
                .anyMatch(urn -> urn.contains("PATENT-PLEDGE-FINANCING"));
        assertThat(message.<String>getList("data.codelists.id"))
                .doesNotHaveDuplicates()
                .contains("CL_AREA");
    }

    private static int rows(String query) {
        return (int) Caller.get(ALL + "?format=csvdata" + query).body().lines().count() - 1;
    }

    private static JsonPath json(String path) {
        HttpResponse<String> answer = Caller.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }
}
