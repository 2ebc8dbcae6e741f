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

/// That structure is told as it was at an instant, by the definitions that held then.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class StructureOfThenTest {

    private static final String DOOR = "/sdmx/v2/structure/";

    StandIns standIns;

    @BeforeEach
    void publish() {
        standIns.calm();
        Publications.of(standIns);
    }

    @Test
    void aDataStructureHasTheVersionAndTheDimensionsOfThen() {
        String door = DOOR + "datastructure/IPSTRATEGY/DSD_PATENT-APPLICATIONS/~";

        JsonPath then = json(door + "?asOf=2026-06-01T00:00:00%2B08:00");
        JsonPath now = json(door);

        assertThat(then.getString("data.dataStructures[0].version")).isEqualTo("1.0");
        assertThat(dimensions(then)).containsExactly("FREQ", "REF_AREA", "PATENT-KIND");
        assertThat(then.getString("data.dataStructures[0].names.en")).isEqualTo("definition 1");
        assertThat(now.getString("data.dataStructures[0].version")).isEqualTo("2.0");
        assertThat(dimensions(now)).containsExactly("FREQ", "REF_AREA");
    }

    @Test
    void fromItsFirstInstantOnARevisionHolds() {
        String door = DOOR + "dataflow/IPSTRATEGY/PATENT-APPLICATIONS?asOf=";

        assertThat(json(door + "2026-11-19T23:59:59Z").getString("data.dataflows[0].version"))
                .isEqualTo("1.0");
        assertThat(json(door + "2026-11-20T00:00:00Z").getString("data.dataflows[0].version"))
                .isEqualTo("2.0");
    }

    @Test
    void aVersionThatDidNotHoldThenIsUnknown() {
        String door = DOOR + "dataflow/IPSTRATEGY/PATENT-APPLICATIONS/";

        assertThat(Caller.get(door + "2.0?asOf=2026-06-01").statusCode()).isEqualTo(404);
        assertThat(Caller.get(door + "1.0?asOf=2026-06-01").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasDefinedLaterIsNotTold() {
        assertThat(json(DOOR + "dataflow?asOf=2026-04-01").getList("data.dataflows.id"))
                .containsExactlyInAnyOrder("PATENT-APPLICATIONS", "PATENT-PLEDGE-FINANCING");
        assertThat(json(DOOR + "categoryscheme?asOf=2026-04-01").getList("data.categorySchemes[0].categories.id"))
                .containsExactly("patents");
    }

    @Test
    void referencesLeadToTheListsOfThen() {
        JsonPath then =
                json(DOOR + "datastructure/IPSTRATEGY/DSD_PATENT-APPLICATIONS?references=codelist&asOf=2026-06-01");

        assertThat(then.<String>getList("data.codelists.id")).contains("CL_PATENT-APPLICATIONS_PATENT-KIND");
    }

    @Test
    void aSilentServiceIsNotTakenForOneWithoutAPast() {
        standIns.named("patents").hangsUp();

        assertThat(Caller.get(DOOR + "dataflow?asOf=2026-06-01").statusCode()).isEqualTo(503);
    }

    @Test
    void theOlderStandardKnowsNoThen() {
        assertThat(Caller.get("/sdmx/v1/dataflow/IPSTRATEGY?asOf=2026-06-01").statusCode())
                .isEqualTo(400);
    }

    private static List<String> dimensions(JsonPath structure) {
        return structure.getList("data.dataStructures[0].dataStructureComponents.dimensionList.dimensions.id");
    }

    private static JsonPath json(String path) {
        HttpResponse<String> answer = Caller.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }
}
