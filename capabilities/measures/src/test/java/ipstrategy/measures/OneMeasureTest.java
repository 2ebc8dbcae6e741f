package ipstrategy.measures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class OneMeasureTest {

    private static final String LIST = "/api/v1/measures";

    @Test
    void aMeasureReadAloneIsTheOneOfTheListAndSaysBesideWhatMayBeDoneWithIt() {
        Map<String, Object> listed =
                Walk.through(LIST, Map.of("agency", "JC-OFFICE")).getFirst();
        Map<String, Object> alone = given().get(LIST + "/PROMOTION-2017-092")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        assertThat(actions(alone)).containsExactly("correct-wording", "divide", "request-extension");
        assertThat(actions(listed)).containsExactly("correct-wording");
        alone.remove("_actions");
        listed.remove("_actions");
        assertThat(alone).isEqualTo(listed).containsEntry("rule", "ALL_MEMBERS").containsEntry("status", "ASSIGNED");
    }

    @Test
    void aMeasureSaysAllThatItsPlanSays() {
        given().get(LIST + "/PATENT-2017-003")
                .then()
                .statusCode(200)
                .body("number", is("3"))
                .body("parent", nullValue())
                .body("service", is("coordination"))
                .body("responsibilities.agency", contains("SIPO-MANAGEMENT"))
                .body("deadline.kind", is("COMPLETE_IN_YEAR"))
                .body("deadline.due", is("2017-12-31"))
                .body("deadline.extendedTo", nullValue())
                .body("conditional", is(false))
                .body(
                        "obligations",
                        contains(
                                Map.of("clause", 1, "regionClass", "STRONG-PROVINCE-PILOT", "obligation", "MANDATORY")))
                .body("source.document", is("PATENT-2017"))
                .body("predecessors", contains("PROMOTION-2017-097"))
                .body("lineage.measure", contains("PROMOTION-2017-097"))
                .body("lineage.direction", contains("PREDECESSOR"));
        given().get(LIST + "/PROTECTION-2022-054")
                .then()
                .statusCode(200)
                .body("conditional", is(true))
                .body("responsibilities.size()", is(0))
                .body("deadline.kind", is("CONTINUING"))
                .body("deadline.due", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROMOTION-2017-999", "PROMOTION-2017-034", "promotion-2017-003", "a%00b", "nothing"})
    void whatThisServiceDoesNotOwnIsNotFound(String id) {
        given().urlEncodingEnabled(false)
                .header("Accept-Language", "en")
                .get(LIST + "/" + id)
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"))
                .body("detail", containsString("There is no measure"));
    }

    @Test
    void whoHasTheMeasureIsSparedItsBytes() {
        String tag = given().get(LIST + "/PROMOTION-2017-003")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get(LIST + "/PROMOTION-2017-003")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag)
                .get(LIST + "/PROMOTION-2017-004")
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    @Test
    void beforeAnythingWasRecordedNobodyWasBelievedToAnswer() {
        given().queryParam("asOf", "2017-06-23")
                .get(LIST + "/PROMOTION-2017-003")
                .then()
                .statusCode(200)
                .body("responsibilities.size()", is(0));
        given().queryParam("asOf", "long ago")
                .get(LIST + "/PROMOTION-2017-003")
                .then()
                .statusCode(400)
                .body("errors.field", contains("asOf"));
    }

    private static List<Object> actions(Map<String, Object> measure) {
        return ((List<?>) measure.get("_actions"))
                .stream()
                        .<Object>map(action -> ((Map<?, ?>) action).get("action"))
                        .toList();
    }
}
