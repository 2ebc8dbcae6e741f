package ipstrategy.measures.lineage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the service `coordination` owns of the documents' plans.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class LineageTest {

    private static final String COMPARED = "/api/v1/lineage";
    private static final Map<String, String> PROMOTION_TO_PROTECTION =
            Map.of("from", "PROMOTION-2017", "to", "PROTECTION-2022");

    @Test
    void aMeasureThatGoesOnSaysWithWhatAndWhatIsDifferent() {
        given().get("/api/v1/measures/PROTECTION-2022-095/lineage")
                .then()
                .statusCode(200)
                .body("measure.id", is("PROTECTION-2022-095"))
                .body("successors.size()", is(0))
                .body("predecessors.id", contains("PROMOTION-2017-005~PROTECTION-2022-095"))
                .body("predecessors[0].from.owned", is(true))
                .body("predecessors[0].kind", is("CONTINUES"))
                .body("predecessors[0].basis.zh", containsString("考核"))
                .body("predecessors[0].relations", contains("CONTINUED"))
                .body("predecessors[0].differences.deadline", is("DEADLINE_WEAKENED"))
                .body("predecessors[0].differences.earlierDeadline.due", is("2017-12-31"))
                .body("predecessors[0].differences.laterDeadline.due", nullValue())
                .body("predecessors[0].differences.responsibilitiesRemoved.agency", hasItem("OD-CPC"))
                .body("predecessors[0].differences.title.zh.change", hasItem("SAME"));
        given().get("/api/v1/measures/PROMOTION-2017-999/lineage").then().statusCode(404);
    }

    @Test
    void whatBelongsToAnotherServiceIsKnownByItsIdAlone() {
        given().get("/api/v1/measures/PROMOTION-2017-041/lineage")
                .then()
                .statusCode(200)
                .body("successors.id", contains("PROMOTION-2017-041~PROTECTION-2022-111"))
                .body("successors[0].from.owned", is(true))
                .body("successors[0].from.measure.title.zh", notNullValue())
                .body("successors[0].to.owned", is(false))
                .body("successors[0].to.measure", nullValue())
                .body("successors[0].differences", nullValue());
    }

    @Test
    void betweenTwoPlansEveryMeasureIsAccountedFor() {
        List<Map<String, Object>> pairs = Walk.through(COMPARED, PROMOTION_TO_PROTECTION);
        List<String> earlier = ids("PROMOTION-2017");
        List<String> later = ids("PROTECTION-2022");
        assertThat(pairs).extracting(pair -> pair.get("id")).doesNotHaveDuplicates();
        assertThat(ends(pairs, "from")).containsAll(earlier);
        assertThat(ends(pairs, "to")).containsAll(later);
        assertThat(pairs)
                .allSatisfy(pair -> assertThat((List<?>) pair.get("relations")).isNotEmpty());
        compared("DROPPED").body("items.to", everyItem(nullValue())).body("total", greaterThan(0));
        compared("NEW").body("items.from", everyItem(nullValue())).body("total", greaterThan(0));
        compared("SPLIT")
                .body(
                        "items.id",
                        contains("PROMOTION-2017-103~PROTECTION-2022-105", "PROMOTION-2017-103~PROTECTION-2022-114"));
        given().queryParams(PROMOTION_TO_PROTECTION)
                .queryParam("deadline", "DEADLINE_WEAKENED")
                .get(COMPARED)
                .then()
                .body("items.id", hasItem("PROMOTION-2017-005~PROTECTION-2022-095"))
                .body("items.differences.deadline", everyItem(is("DEADLINE_WEAKENED")));
    }

    @Test
    void severalThatGoOnAsOneAreMerged() {
        List<Map<String, Object>> merged =
                Walk.through(COMPARED, Map.of("from", "FYP-13", "to", "PROMOTION-2017", "relation", "MERGED"));
        assertThat(merged).isNotEmpty();
        assertThat(merged).allSatisfy(pair -> {
            String to = (String) ((Map<?, ?>) pair.get("to")).get("id");
            List<String> predecessors = given().get("/api/v1/measures/" + to).path("predecessors");
            assertThat(predecessors.stream().filter(id -> id.startsWith("FYP-13-")))
                    .hasSizeGreaterThan(1);
        });
    }

    @Test
    void twoHalvesOfTwoServicesCanBeComparedToo() {
        String half = given().get("/api/v1/measures/PROMOTION-2017-041/lineage").asString();
        String measure = half.substring(half.indexOf("\"measure\":") + 10, half.indexOf(",\"predecessors\""));
        given().contentType("application/json")
                .body("{\"earlier\": " + measure + ", \"later\": " + measure.replace("2017-12-31", "2023-12-31") + "}")
                .post(COMPARED + "/comparison")
                .then()
                .statusCode(200)
                .body("deadline", is("DEADLINE_MOVED"))
                .body("responsibilitiesAdded.size()", is(0))
                .body("title.zh.change", contains("SAME"));
        given().contentType("application/json")
                .body("{\"earlier\": " + measure + "}")
                .post(COMPARED + "/comparison")
                .then()
                .statusCode(400);
    }

    @Test
    void aComparisonNamesBothPlansAndIsAlsoATable() {
        given().queryParam("from", "PROMOTION-2017")
                .get(COMPARED)
                .then()
                .statusCode(400)
                .body("errors.field", contains("to"));
        given().queryParams(PROMOTION_TO_PROTECTION)
                .queryParam("relation", "LOST")
                .get(COMPARED)
                .then()
                .statusCode(400);
        given().queryParams(PROMOTION_TO_PROTECTION)
                .accept("text/csv")
                .get(COMPARED)
                .then()
                .statusCode(200)
                .body(containsString("PROMOTION-2017-005~PROTECTION-2022-095"));
    }

    private static io.restassured.response.ValidatableResponse compared(String relation) {
        return given().queryParams(PROMOTION_TO_PROTECTION)
                .queryParam("relation", relation)
                .queryParam("limit", 500)
                .get(COMPARED)
                .then()
                .statusCode(200);
    }

    private static List<String> ids(String plan) {
        return given().queryParam("plan", plan)
                .queryParam("limit", 500)
                .get("/api/v1/measures")
                .path("items.id");
    }

    private static List<String> ends(List<Map<String, Object>> pairs, String end) {
        return pairs.stream()
                .map(pair -> (Map<?, ?>) pair.get(end))
                .filter(one -> one != null)
                .map(one -> (String) one.get("id"))
                .toList();
    }
}
