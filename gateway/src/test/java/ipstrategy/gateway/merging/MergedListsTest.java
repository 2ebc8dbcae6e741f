package ipstrategy.gateway.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class MergedListsTest {

    private static final int ALL = 30;

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @ParameterizedTest
    @CsvSource({
        "id, 1",
        "id, 3",
        "id, 500",
        "-id, 1",
        "-id, 3",
        "-id, 500",
        "due, 1",
        "due, 3",
        "due, 500",
        "-due, 1",
        "-due, 3",
        "-due, 500"
    })
    void pagesOfAnySizeShowEveryRowOnceInOneOrderOverAllServices(String sort, int limit) {
        List<String> shown = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(sort, limit, cursor);
            assertThat(page.getInt("total")).isEqualTo(ALL);
            assertThat(page.getList("unavailable")).isEmpty();
            List<String> ids = page.getList("items.id");
            assertThat(ids).hasSizeBetween(1, limit);
            shown.addAll(ids);
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(shown).containsExactlyElementsOf(expected(sort));
    }

    @Test
    void measuresWithoutADayComeLastEitherWay() {
        for (String sort : List.of("due", "-due")) {
            List<String> days = page(sort, 500, null).getList("items.deadline.due");
            int first = days.indexOf(null);
            assertThat(first).isPositive();
            assertThat(days.subList(first, days.size())).containsOnlyNulls();
        }
    }

    @Test
    void metricsAreInTheOrderOfTheirCodes() {
        List<String> expected = standIns.all().stream()
                .flatMap(standIn -> standIn.metrics().stream())
                .map(metric -> metric.getString("code"))
                .sorted()
                .toList();

        assertThat(given().get("/api/v1/metrics").jsonPath().getList("items.code"))
                .isEqualTo(expected);
        assertThat(given().get("/api/v1/metrics?sort=-code").jsonPath().getList("items.code"))
                .isEqualTo(expected.reversed());
        assertThat(given().get("/api/v1/progress").jsonPath().getList("items.code"))
                .isEqualTo(expected);
        assertThat(given().get("/api/v1/progress?sort=-code").jsonPath().getList("items.code"))
                .isEqualTo(expected.reversed());
    }

    @Test
    void theInboxIsInTheOrderOfItsDaysUnlessAskedOtherwise() {
        List<String> byDay =
                expected("due").stream().map(id -> id + "_2026-Q4_SIPO").toList();

        List<String> shown = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParam("limit", 7)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1/inbox")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            shown.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(shown).isEqualTo(byDay);
        assertThat(given().get("/api/v1/inbox?sort=-due&limit=500").jsonPath().getList("items.id"))
                .isEqualTo(expected("-due").stream()
                        .map(id -> id + "_2026-Q4_SIPO")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "reports, id",
        "reports, -due",
        "reports, ",
        "extensions, ",
        "extensions, -id",
        "supervision-steps, ",
        "supervision-steps, -id",
        "reporting-rate, ",
        "reporting-rate, -id",
        "expected-figures, ",
        "series, ",
        "series, -id",
        "contributions, ",
        "contributions, -id",
        "reporting-rules, ",
        "reporting-rules, -id"
    })
    void whatIsFiledUnderMeasuresIsOneListOverAllServices(String list, @Nullable String sort) {
        Map<String, String> order = sort == null ? Map.of() : Map.of("sort", sort);

        assertThat(given().queryParams(order)
                        .queryParam("limit", 500)
                        .get("/api/v1/" + list)
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(expected(sort == null ? "id" : sort).stream()
                        .map(id -> id + "_2026-Q4_SIPO")
                        .toList());
    }

    @Test
    void aTableHoldsTheRowsOfAllServices() {
        Response table = given().header("Accept", "text/csv").get("/api/v1/measures?sort=id&limit=500&bom=true");

        assertThat(table.contentType()).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines = table.asString().lines().toList();
        assertThat(lines).hasSize(ALL + 1);
        assertThat(lines.getFirst()).startsWith("\uFEFFid,plan,service,title.zh,title.en");
        assertThat(lines.get(1)).startsWith("PLAN-001,OUTLINE-2021,coordination,措施1,Measure 1");
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        String tag = given().get("/api/v1/measures?limit=3").header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/measures?limit=3")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().get("/api/v1/measures?limit=4").then().statusCode(200).header("ETag", not(equalTo(tag)));
    }

    @Test
    void theFollowingPageIsLinked() {
        Response first = given().get("/api/v1/measures?sort=-due&limit=7");
        String next = first.jsonPath().getString("next");

        assertThat(first.header("Link")).isEqualTo("<?sort=-due&limit=7&cursor=" + next + ">; rel=\"next\"");
        assertThat(given().get("/api/v1/measures?limit=500").header("Link")).isNull();
    }

    @Test
    void anAnswerThatIsNoListIsABadAnswer() {
        standIns.named("copyright").answers(request -> request.response().end("<html>"));

        given().get("/api/v1/measures").then().statusCode(502).body("type", equalTo("/problems/bad-gateway"));
    }

    private static JsonPath page(String sort, int limit, @Nullable String cursor) {
        return given().queryParam("sort", sort)
                .queryParam("limit", limit)
                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                .get("/api/v1/measures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> expected(String sort) {
        Comparator<String> direction = sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<JsonObject> order = Comparator.comparing(measure -> measure.getString("id"), direction);
        if (sort.endsWith("due")) {
            order = Comparator.<JsonObject, String>comparing(
                            measure -> measure.getJsonObject("deadline").getString("due"),
                            Comparator.nullsLast(direction))
                    .thenComparing(order);
        }
        List<String> ids = standIns.all().stream()
                .flatMap(standIn -> standIn.measures().stream())
                .sorted(order)
                .map(measure -> measure.getString("id"))
                .toList();
        assertThat(ids).hasSize(ALL);
        return ids;
    }
}
