package ipstrategy.gateway.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.web.listing.Cursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class PartsOfAnswersTest {

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @Test
    void whatIsNeededToMergeIsAskedForAndNotShown() {
        List<String> whole =
                given().get("/api/v1/measures?sort=due&limit=7").jsonPath().getList("items.title.zh");

        JsonPath page = given().get("/api/v1/measures?sort=due&limit=7&fields=title.zh")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(page.getList("items.title.zh")).isEqualTo(whole);
        assertThat(page.<Map<String, Object>>getList("items"))
                .hasSize(7)
                .allSatisfy(item -> assertThat(item).containsOnlyKeys("title"));
        assertThat(page.getString("next")).isNotNull();
        assertThat(standIns.named("patents").lines())
                .anyMatch(line -> line.contains("fields=title.zh,id,deadline.due"));
    }

    @Test
    void aTableHasOnlyTheColumnsAskedFor() {
        String table = given().header("Accept", "text/csv")
                .get("/api/v1/measures?fields=id,deadline.due&limit=1")
                .asString();

        assertThat(table.lines().findFirst()).contains("id,deadline.due");
    }

    @Test
    void manyAreAskedForByTheirIdsOfAllWhoMayHaveThem() {
        given().get("/api/v1/measures?ids=PLAN-007,PLAN-001,PLAN-999,PLAN-004,PLAN-001")
                .then()
                .statusCode(200)
                .body("items.id", contains("PLAN-007", "PLAN-001", "PLAN-004"))
                .body("total", equalTo(3))
                .body("missing", contains("PLAN-999"))
                .body("unavailable", equalTo(List.of()));
        given().get("/api/v1/measures?limit=1").then().body("$", not(hasKey("missing")));
    }

    @Test
    void whoMayHaveWhatIsMissingIsNamed() {
        StandIn patents = standIns.named("patents");
        String owned = patents.measures().getFirst().getString("id");
        patents.fallsSilent();

        given().get("/api/v1/measures?ids=" + owned)
                .then()
                .statusCode(200)
                .body("missing", contains(owned))
                .body("unavailable", contains("patents"));
    }

    @Test
    void aMeasureIsShownWithWhatItLinksTo() {
        standIns.named("coordination").publishes(request -> plans(request, standIns.named("coordination")));

        given().get("/api/v1/measures/PLAN-002?expand=plan,metrics")
                .then()
                .statusCode(200)
                .body("id", equalTo("PLAN-002"))
                .body("_expanded.plan.'PROMOTION-2017'.code", equalTo("PROMOTION-2017"))
                .body("_expanded.metrics", equalTo(Map.of()))
                .body("_expanded.unavailable", equalTo(List.of()));
        given().get("/api/v1/measures/PLAN-002?expand=plan&fields=id")
                .then()
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("id", "_expanded"))
                .body("_expanded.plan", hasKey("PROMOTION-2017"));
        given().get("/api/v1/measures/PLAN-002").then().statusCode(200).body("$", not(hasKey("_expanded")));
    }

    @Test
    void aMeasureThatMovedIsFoundAgainAfterItsOldOwnerDeniedIt() {
        StandIn old = standIns.named("enforcement");
        StandIn heir = standIns.named("copyright");
        // No other test asks for it: where it was found last is remembered.
        String id = old.measures().getLast().getString("id");
        String path = "/api/v1/measures/" + id + "?expand=plan";
        given().get(path).then().statusCode(200).body("service", equalTo("enforcement"));
        old.publishes(request -> request.response().setStatusCode(404).end());
        heir.publishes(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("id", id).put("service", "copyright").toBuffer()));

        given().get(path).then().statusCode(404);

        given().get(path).then().statusCode(200).body("service", equalTo("copyright"));
    }

    @Test
    void eachOfAListIsShownWithWhatItLinksToAndAllAreFetchedByOneRequest() {
        standIns.named("coordination").publishes(request -> plans(request, standIns.named("coordination")));

        JsonPath page = given().get("/api/v1/measures?expand=plan&limit=500").jsonPath();

        assertThat(page.getList("items")).hasSize(30).allSatisfy(item -> {
            Map<?, ?> measure = (Map<?, ?>) item;
            Map<?, ?> plans = (Map<?, ?>) ((Map<?, ?>) measure.get("_expanded")).get("plan");
            assertThat(plans).hasSize(1);
            assertThat(plans.containsKey(measure.get("plan"))).isTrue();
        });
        assertThat(standIns.named("coordination").lines())
                .filteredOn(line -> line.contains("/plans"))
                .hasSize(1);
    }

    @Test
    void listsThatLinksLeadToAreAskedAtOnce() {
        StandIn owner = standIns.named("trademarks");
        String id = owner.measures().getLast().getString("id");
        owner.publishes(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("id", id)
                        .put("plan", "PROMOTION-2017")
                        .put("responsibilities", new JsonArray().add(new JsonObject().put("agency", "SIPO")))
                        .toBuffer()));
        StandIn office = standIns.named("coordination");
        Map<String, HttpServerRequest> held = new ConcurrentHashMap<>();
        office.answers(request -> {
            if (request.params().contains("ids")) {
                held.put(request.path(), request);
                // Nobody is answered before both have been asked.
                if (held.size() == 2) {
                    held.values().forEach(one -> list(one, new JsonArray(), 0, null));
                }
            } else {
                office.answer(request);
            }
        });

        given().get("/api/v1/measures/" + id + "?expand=plan,responsibilities.agency")
                .then()
                .statusCode(200)
                .body("_expanded.unavailable", equalTo(List.of()));
        assertThat(held).containsOnlyKeys("/api/v1/plans", "/api/v1/agencies");
    }

    @Test
    void whoDoesNotAnswerForALinkIsNamed() {
        String patent = standIns.named("patents").measures().getFirst().getString("id");
        given().get("/api/v1/measures/" + patent).then().statusCode(200);
        standIns.named("coordination").fallsSilent();

        given().get("/api/v1/measures/" + patent + "?expand=plan")
                .then()
                .statusCode(200)
                .body("id", equalTo(patent))
                .body("_expanded.plan", equalTo(Map.of()))
                .body("_expanded.unavailable", contains("coordination"));
    }

    @ParameterizedTest
    @CsvSource({
        "/measures/PLAN-002?expand=plan&expand=metrics, expand",
        "/measures/PLAN-002?expand=deadline, expand",
        "/measures?expand=, expand",
        "/metrics?expand=plan, expand",
        "/measures?fields=, fields",
        "/measures?fields=a..b, fields",
        "/search?q=x&kind=LAMP, kind"
    })
    void whatThereIsNotIsRefusedByItsName(String path, String parameter) {
        given().header("Accept-Language", "en")
                .get("/api/v1" + path)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("errors[0].field", equalTo(parameter));
    }

    @Test
    void theBestOfEachServiceAreTheBestOfAll() {
        finds("patents", hit("B", 0.72), hit("D", 0.45));
        finds("trademarks", hit("A", 0.72), hit("E", 0.8));
        finds("coordination", hit("C", 1.0));
        finds("copyright");
        finds("enforcement");
        finds("international");

        List<String> shown = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .queryParam("q", "专利")
                    .queryParam("limit", 2)
                    .get("/api/v1/search")
                    .jsonPath();
            assertThat(page.getInt("total")).isEqualTo(5);
            shown.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(shown).containsExactly("C", "E", "A", "B", "D");
    }

    @Test
    void onlyTheOfficeIsAskedForWhatOnlyItHas() {
        finds("coordination", hit("SIPO", 1.0));

        given().get("/api/v1/search?q=SIPO&kind=AGENCY,BOARD,WORK-POINT").then().body("items.id", contains("SIPO"));

        assertThat(standIns.named("patents").lines()).isEmpty();
    }

    /// As a service does: what comes after the cursor, the best first.
    private void finds(String service, JsonObject... hits) {
        standIns.named(service).publishes(request -> {
            List<JsonObject> sorted = List.of(hits).stream()
                    .sorted(Comparator.comparingDouble((JsonObject hit) -> -hit.getDouble("score"))
                            .thenComparing(hit -> hit.getString("link")))
                    .filter(hit -> Cursor.decode(request.getParam("cursor", ""))
                            .map(after -> hit.getDouble("score") < Double.parseDouble(after.key())
                                    || hit.getDouble("score") == Double.parseDouble(after.key())
                                            && hit.getString("link").compareTo(after.id()) > 0)
                            .orElse(true))
                    .toList();
            int limit = Integer.parseInt(request.getParam("limit", "50"));
            JsonArray items = new JsonArray(sorted.subList(0, Math.min(limit, sorted.size())));
            list(request, items, hits.length, sorted.size() > limit ? "more" : null);
        });
    }

    private static JsonObject hit(String id, double score) {
        return new JsonObject().put("id", id).put("score", score).put("link", "/api/v1/measures/" + id);
    }

    /// The plans that are asked for, whatever they are called.
    private static void plans(HttpServerRequest request, StandIn office) {
        if (!request.path().equals("/api/v1/plans")) {
            office.answer(request);
            return;
        }
        JsonArray items = new JsonArray();
        for (String code : request.getParam("ids").split(",")) {
            items.add(new JsonObject().put("code", code));
        }
        list(request, items, items.size(), null);
    }

    private static void list(HttpServerRequest request, JsonArray items, int total, String next) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("items", items)
                        .put("total", total)
                        .put("next", next)
                        .put("unavailable", new JsonArray())
                        .toBuffer());
    }
}
