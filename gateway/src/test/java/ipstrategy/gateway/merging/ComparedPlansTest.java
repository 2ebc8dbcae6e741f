package ipstrategy.gateway.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import ipstrategy.gateway.standin.Seen;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two plans whose measures belong to two services. A-001 goes on as B-001 within one; A-002 of `patents` and A-003 of
/// `trademarks` go on as one, B-002 of `trademarks`; A-004 was dropped, B-005 is new.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class ComparedPlansTest {

    private static final String PLANS = "/api/v1/lineage?from=A&to=B";

    StandIns standIns;

    @BeforeEach
    void twoServicesKnowTheirHalves() {
        standIns.calm();
        standIns.all().forEach(standIn -> standIn.publishes(request -> answer(request, List.of())));
        standIns.named("patents")
                .publishes(request -> answer(
                        request,
                        List.of(
                                pair("A-001", true, "B-001", true, "SAME", "CONTINUED"),
                                pair("A-002", true, "B-002", false, null, "CONTINUED"),
                                pair("A-004", true, null, false, null, "DROPPED"))));
        standIns.named("trademarks")
                .publishes(request -> answer(
                        request,
                        List.of(
                                pair("A-002", false, "B-002", true, null, "MERGED"),
                                pair("A-003", true, "B-002", true, "DEADLINE_MOVED", "MERGED"),
                                pair(null, false, "B-005", true, null, "NEW"))));
    }

    @Test
    void aPairOfTwoServicesIsOneRowWithBothEndsAndIsCompared() {
        JsonPath page = compared("").extract().jsonPath();

        assertThat(page.getList("items.id"))
                .containsExactly("A-001~B-001", "A-002~B-002", "A-003~B-002", "A-004~", "~B-005");
        assertThat(page.getInt("total")).isEqualTo(5);
        assertThat(page.getList("unavailable")).isEmpty();
        assertThat(page.getString("items[1].from.measure.id")).isEqualTo("A-002");
        assertThat(page.getString("items[1].to.measure.id")).isEqualTo("B-002");
        assertThat(page.getList("items[1].relations")).containsExactly("MERGED");
        assertThat(page.getString("items[1].differences.deadline")).isEqualTo("DEADLINE_SET");
        Seen comparison = standIns.named("coordination").last();
        assertThat(comparison.line()).isEqualTo("POST /api/v1/lineage/comparison");
        assertThat(comparison.body().toJsonObject().getJsonObject("earlier").getString("id"))
                .isEqualTo("A-002");
        assertThat(comparison.body().toJsonObject().getJsonObject("later").getString("id"))
                .isEqualTo("B-002");
    }

    @Test
    void whatBecameOfAMeasureIsAskedOfTheWholeAndNotOfEachHalf() {
        compared("&relation=MERGED").body("items.id", contains("A-002~B-002", "A-003~B-002"));
        compared("&relation=CONTINUED").body("items.id", contains("A-001~B-001"));
        compared("&deadline=DEADLINE_SET").body("items.id", contains("A-002~B-002"));
        compared("&relation=DROPPED").body("items.id", contains("A-004~")).body("items[0].to", nullValue());

        assertThat(standIns.named("patents").lines())
                .allMatch(line -> line.startsWith("GET /api/v1/lineage?sort=id&from=A&to=B&limit=500"));
    }

    @Test
    void pagesShowEveryPairOnceEitherWay() {
        for (String sort : List.of("id", "-id")) {
            List<String> shown = new ArrayList<>();
            String cursor = null;
            do {
                JsonPath page = given().queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                        .get(PLANS + "&limit=2&sort=" + sort)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                shown.addAll(page.getList("items.id"));
                cursor = page.getString("next");
            } while (cursor != null);
            List<String> all = List.of("A-001~B-001", "A-002~B-002", "A-003~B-002", "A-004~", "~B-005");
            assertThat(shown).isEqualTo(sort.equals("id") ? all : all.reversed());
        }
    }

    @Test
    void aListThatIsLongerThanAPageOfAServiceIsReadToItsEnd() {
        StandIn patents = standIns.named("patents");
        patents.publishes(request -> {
            boolean second = "on".equals(request.getParam("cursor"));
            JsonObject page = page(List.of(
                    second
                            ? pair("A-004", true, null, false, null, "DROPPED")
                            : pair("A-001", true, "B-001", true, "SAME", "CONTINUED")));
            request.response().end(page.put("next", second ? null : "on").toBuffer());
        });

        compared("").body("items.id", contains("A-001~B-001", "A-002~B-002", "A-003~B-002", "A-004~", "~B-005"));
        assertThat(patents.seen()).hasSize(2);
    }

    @Test
    void theHalfOfASilentServiceIsMissingAndItIsNamed() {
        standIns.named("trademarks").fallsSilent();

        compared("")
                .body("unavailable", equalTo(List.of("trademarks")))
                .body("items.id", contains("A-001~B-001", "A-002~B-002", "A-004~"))
                .body("items[1].to.measure", nullValue())
                .body("items[1].differences", nullValue());
    }

    @Test
    void aQuestionThatIsNoneIsRefusedByTheGatewayOrByTheServices() {
        given().get(PLANS + "&relation=LOST").then().statusCode(400).body("errors.field", contains("relation"));
        given().get(PLANS + "&plan=A").then().statusCode(400).body("errors.field", contains("plan"));
        standIns.named("patents").answersWithStatus(400);
        given().get("/api/v1/lineage?from=A").then().statusCode(400);
    }

    @Test
    void twoMeasuresAreComparedByWhicheverServiceIsAsked() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/lineage/comparison")
                .then()
                .statusCode(200)
                .body("deadline", equalTo("DEADLINE_SET"));
    }

    private static ValidatableResponse compared(String further) {
        return given().get(PLANS + further).then().statusCode(200);
    }

    private static void answer(HttpServerRequest request, List<JsonObject> pairs) {
        if (request.method().name().equals("POST")) {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("X-Said-By", "a stand-in")
                    .end("{\"deadline\": \"DEADLINE_SET\"}");
        } else {
            request.response().end(page(pairs).toBuffer());
        }
    }

    private static JsonObject page(List<JsonObject> pairs) {
        return new JsonObject()
                .put("items", new JsonArray(pairs))
                .put("total", pairs.size())
                .putNull("next")
                .put("unavailable", new JsonArray());
    }

    private static JsonObject pair(
            @Nullable String from,
            boolean ownsFrom,
            @Nullable String to,
            boolean ownsTo,
            @Nullable String deadline,
            String relation) {
        return new JsonObject()
                .put("id", (from == null ? "" : from) + "~" + (to == null ? "" : to))
                .put("from", end(from, ownsFrom))
                .put("to", end(to, ownsTo))
                .put("relations", new JsonArray().add(relation))
                .put("differences", deadline == null ? null : new JsonObject().put("deadline", deadline));
    }

    private static @Nullable JsonObject end(@Nullable String id, boolean owned) {
        return id == null
                ? null
                : new JsonObject()
                        .put("id", id)
                        .put("owned", owned)
                        .put("measure", owned ? new JsonObject().put("id", id) : null);
    }
}
