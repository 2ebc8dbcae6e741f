package ipstrategy.gateway.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class StructureDoorsTest {

    private static final String DOOR = "/sdmx/v2/structure/";
    private static final String DSD = DOOR + "datastructure/IPSTRATEGY/DSD_PATENT-ENFORCEMENT-CASES/";

    StandIns standIns;

    @BeforeEach
    void publish() {
        standIns.calm();
        Publications.of(standIns);
    }

    @Test
    void aDataStructureHasTheDimensionsOfItsMetric() {
        HttpResponse<String> answer = Caller.get(DSD + "1.0");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.sdmx.structure+json;version=2.1.0");
        JsonPath json = JsonPath.from(answer.body());
        String components = "data.dataStructures[0].dataStructureComponents.";
        assertThat(json.getList(components + "dimensionList.dimensions.id"))
                .containsExactly("FREQ", "REF_AREA", "CASE-TYPE", "DISPUTE-TYPE");
        assertThat(json.getString(components + "dimensionList.timeDimension.id"))
                .isEqualTo("TIME_PERIOD");
        assertThat(json.getString(components + "dimensionList.dimensions[2].localRepresentation.enumeration"))
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.codelist.Codelist="
                        + "IPSTRATEGY:CL_PATENT-ENFORCEMENT-CASES_CASE-TYPE(1.0)");
        assertThat(json.getList(components + "measureList.measures.id")).containsExactly("OBS_VALUE");
        assertThat(json.getList(components + "attributeList.attributes.id"))
                .contains("OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT", "QUALIFIER", "REVISION", "SOURCE", "COMMENT");
        assertThat(json.getMap("data").keySet()).isEqualTo(Set.of("dataStructures"));
    }

    @Test
    void codesAreNamedInBothLanguagesAndRegionsLieInEachOther() {
        JsonPath json = JsonPath.from(Caller.get(DOOR + "codelist/IPSTRATEGY/CL_AREA", "Accept-Language", "en")
                .body());

        assertThat(json.getList("data.codelists[0].codes.id"))
                .containsExactly("CN", "440000", "440300", "AREA-YANGTZE");
        assertThat(json.getString("data.codelists[0].codes[2].name")).isEqualTo("Shenzhen");
        assertThat(json.getString("data.codelists[0].codes[2].names.zh")).isEqualTo("深圳市");
        assertThat(json.getString("data.codelists[0].codes[2].parent")).isEqualTo("440000");
    }

    @Test
    void unitsAndTheirMultipliersAreToldWhetherAMetricUsesThemOrNot() {
        JsonPath units = JsonPath.from(Caller.get(DOOR + "codelist/*/CL_UNIT_MEASURE", "Accept-Language", "en")
                .body());
        JsonPath multipliers = JsonPath.from(Caller.get(DOOR + "codelist/*/CL_UNIT_MULT", "Accept-Language", "en")
                .body());

        assertThat(units.getList("data.codelists[0].codes.id"))
                .containsExactly("APPLICATION", "CASE", "CNY", "PERCENT");
        assertThat(units.getString("data.codelists[0].codes[3].name")).isEqualTo("percent");
        assertThat(multipliers.getList("data.codelists[0].codes.id")).containsExactly("0", "4", "8");
        assertThat(multipliers.getString("data.codelists[0].codes[1].name")).isEqualTo("Ten thousands");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none              | dataStructures",
                "children          | codelists conceptSchemes dataStructures",
                "descendants       | codelists conceptSchemes dataStructures",
                "parents           | dataStructures dataflows",
                "ancestors         | categorisations dataStructures dataflows",
                "parentsandsiblings| dataStructures dataflows",
                "all               | codelists conceptSchemes dataStructures dataflows",
                "codelist          | codelists dataStructures",
                "dataflow,conceptscheme | conceptSchemes dataStructures dataflows"
            })
    void referencesAreFollowedUpAndDown(String references, String lists) {
        JsonPath json = JsonPath.from(
                Caller.get(DSD + "~?references=" + references.trim()).body());

        assertThat(json.getMap("data").keySet().stream().map(String::valueOf).sorted())
                .containsExactly(lists.trim().split(" "));
        assertThat(json.getList("data.dataStructures")).hasSize(1);
    }

    @Test
    void aCategorisationPutsADataflowUnderItsService() {
        JsonPath json = JsonPath.from(
                Caller.get(DOOR + "dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~?references=ancestors,categoryscheme")
                        .body());

        assertThat(json.getString("data.categorisations[0].source"))
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow="
                        + "IPSTRATEGY:PATENT-ENFORCEMENT-CASES(1.0)");
        assertThat(json.getString("data.categorisations[0].target"))
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.categoryscheme.Category=IPSTRATEGY:SERVICES(1.0).enforcement");
        assertThat(json.getList("data.categorySchemes[0].categories.id")).containsExactly("enforcement", "patents");
    }

    @Test
    void stubsHaveNamesAndNothingElse() {
        JsonPath json =
                JsonPath.from(Caller.get(DOOR + "codelist?detail=allstubs").body());
        assertThat(json.getList("data.codelists.name")).doesNotContainNull().hasSizeGreaterThan(7);
        assertThat(json.getList("data.codelists.codes")).containsOnlyNulls();
        assertThat(json.getList("data.codelists.isExternalReference")).containsOnly(true);

        JsonPath references = JsonPath.from(
                Caller.get(DSD + "~?references=children&detail=referencestubs").body());
        assertThat(references.getList("data.codelists.codes")).containsOnlyNulls();
        assertThat(references.getString("data.dataStructures[0].dataStructureComponents"))
                .isNotNull();
    }

    @Test
    void onlyTheConceptsOfAStructureAreToldWhereAPartIsWanted() {
        JsonPath json = JsonPath.from(Caller.get(DOOR + "datastructure/IPSTRATEGY/DSD_PATENT-PLEDGE-FINANCING"
                        + "?references=conceptscheme&detail=referencepartial")
                .body());

        assertThat(json.getBoolean("data.conceptSchemes[0].isPartial")).isTrue();
        assertThat(json.getList("data.conceptSchemes[0].concepts.id"))
                .contains("FREQ", "OBS_VALUE")
                .doesNotContain("CASE-TYPE");
    }

    @Test
    void anItemOfASchemeIsToldAlone() {
        JsonPath json = JsonPath.from(Caller.get(DOOR + "codelist/IPSTRATEGY/CL_FREQ/1.0/A,A5", "Accept-Language", "en")
                .body());

        assertThat(json.getList("data.codelists[0].codes.name")).containsExactly("Annual", "Every 5 years");
        assertThat(json.getBoolean("data.codelists[0].isPartial")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 200",
        "1, 200",
        "1.0.0, 200",
        "+, 200",
        "~, 200",
        "*, 200",
        "1.~, 200",
        "1+.0, 200",
        "'2.0,1.0', 200",
        "2.0, 404",
        "2+.0, 404",
        "0.9, 404",
        "one, 400",
        "1..0, 400",
        "~.~, 400"
    })
    void versionsAreAskedForAsTheStandardSays(String version, int status) {
        assertThat(Caller.get(DOOR + "dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/" + version)
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "dataflow/IPSTRATEGY/NO-SUCH-METRIC, 404",
        "hierarchy, 204",
        "codelist/OECD, 204",
        "table, 400",
        "dataflow?references=cousins, 400",
        "dataflow?detail=much, 400",
        "dataflow?asOf=2026-01-01, 204",
        "dataflow?asOf=yesterday, 400",
        "dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES?asOf=2026-05-01, 404"
    })
    void whatIsWrongIsToldWithTheStatusOfTheStandard(String path, int status) {
        assertThat(Caller.get(DOOR + path).statusCode()).isEqualTo(status);
    }

    @Test
    void structureIsNotToldInPartWhileAServiceIsSilent() {
        standIns.named("patents").hangsUp();

        assertThat(Caller.get(DOOR + "codelist/IPSTRATEGY/CL_UNIT_MEASURE").statusCode())
                .isEqualTo(503);
        assertThat(Caller.get(DOOR + "dataflow").statusCode()).isEqualTo(503);
        assertThat(Caller.get(DOOR + "dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnchangedStructureIsNotSentAgain() {
        String tag = Caller.get(DSD + "~").headers().firstValue("ETag").orElseThrow();

        assertThat(Caller.get(DSD + "~", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void whatDataThereIsIsToldByDimension() {
        String door = "/sdmx/v2/availability/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~/";

        JsonPath exact = JsonPath.from(Caller.get(door + "A.CN.DISPUTE").body());
        String constraint = "data.availabilityConstraints[0].";
        assertThat(exact.getInt(constraint + "obsCount")).isEqualTo(1);
        assertThat(exact.getInt(constraint + "seriesCount")).isEqualTo(1);
        assertThat(exact.getList(constraint + "cubeRegion.keyValues.find { it.id == 'CASE-TYPE' }.values"))
                .containsExactly("DISPUTE");

        JsonPath available =
                JsonPath.from(Caller.get(door + "A.CN.DISPUTE?mode=available").body());
        assertThat(available.getList(constraint + "cubeRegion.keyValues.find { it.id == 'CASE-TYPE' }.values"))
                .containsExactly("COUNTERFEIT", "DISPUTE", "_T");

        JsonPath one = JsonPath.from(
                Caller.get(door + "*/REF_AREA?references=codelist").body());
        assertThat(one.getList(constraint + "cubeRegion.keyValues.id")).containsExactly("REF_AREA");
        assertThat(one.getList("data.codelists[0].codes.id")).containsExactly("CN", "440000");
        assertThat(Caller.get(door + "M.CN").statusCode()).isEqualTo(204);
        assertThat(Caller.get(door + "*/COLOUR").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsNewSinceAnInstantIsMeasuredAlone() {
        String door =
                "/sdmx/v2/availability/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~/*/TIME_PERIOD?updatedAfter=";

        JsonPath revised =
                JsonPath.from(Caller.get(door + "2026-11-23T12:00:00Z").body());

        assertThat(revised.getInt("data.availabilityConstraints[0].obsCount")).isEqualTo(1);
        assertThat(Caller.get(door + "2026-12-01").statusCode()).isEqualTo(204);
        assertThat(Caller.get(door + "yesterday").statusCode()).isEqualTo(400);
    }
}
