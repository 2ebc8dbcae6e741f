package ipstrategy.coordination.search;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import ipstrategy.web.listing.Cursor;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class SearchTest {

    private static final String SEARCH = "/api/v1/search";

    @Inject
    AgroalDataSource database;

    @Test
    void aWholeCodeComesFirst() {
        JsonPath found = found("SIPO", "");

        assertThat(found.getString("items[0].kind")).isEqualTo("AGENCY");
        assertThat(found.getString("items[0].id")).isEqualTo("SIPO");
        assertThat(found.getDouble("items[0].score")).isEqualTo(1.0);
        assertThat(found.getString("items[0].link")).isEqualTo("/api/v1/agencies/SIPO");
        assertThat(found.getString("items[0].service")).isEqualTo("coordination");
        assertThat(found.<String>getList("items.kind"))
                .as("and the measures for which it answers further below")
                .contains("MEASURE");
    }

    @Test
    void anAgencyIsFoundByTheNameThatDocumentsPrint() {
        assertThat(found("知识产权局", "AGENCY").<String>getList("items.id")).contains("SIPO");
        assertThat(found("『知识产权局』", "AGENCY").getString("items[0].snippet.field"))
                .isIn("aliases", "name.zh");
    }

    @Test
    void aMeasureIsFoundByItsIdAndByItsPlanAndNumber() {
        Map<String, Object> measure = measure();
        String id = measure.get("id").toString();

        for (String question :
                List.of(id, id.toLowerCase(java.util.Locale.ROOT), measure.get("plan") + " " + measure.get("number"))) {
            JsonPath found = found(question, "MEASURE");
            assertThat(found.getString("items[0].id")).as(question).isEqualTo(id);
            assertThat(found.getDouble("items[0].score")).isEqualTo(1.0);
        }
    }

    @Test
    void chineseIsFoundInsideOfTitlesAndShownAtItsPlace() {
        List<Map<String, Object>> measures = Walk.through("/api/v1/measures", Map.of());
        String part = "产权";
        List<String> titled = measures.stream()
                .filter(one ->
                        ((Map<?, ?>) one.get("title")).get("zh").toString().contains(part))
                .map(one -> one.get("id").toString())
                .toList();
        assertThat(titled).isNotEmpty();

        List<Map<String, Object>> hits = Walk.through(SEARCH, Map.of("q", part, "kind", "MEASURE"));

        assertThat(hits).extracting(hit -> hit.get("id")).containsAll(titled);
        assertThat(hits.subList(0, titled.size()))
                .as("titles before summaries")
                .extracting(hit -> hit.get("id"))
                .containsExactlyInAnyOrderElementsOf(titled);
        for (Map<String, Object> hit : hits) {
            Map<?, ?> snippet = (Map<?, ?>) hit.get("snippet");
            Map<?, ?> match = (Map<?, ?>) ((List<?>) snippet.get("matches")).getFirst();
            int start = (Integer) match.get("start");
            assertThat(snippet.get("text").toString().substring(start, start + (Integer) match.get("length")))
                    .isEqualTo(part);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "intellectual property office, SIPO",
        "intelectual property, SIPO",
        "Ｓｔａｔｅ　Intellectaul, SIPO",
        "产, SIPO"
    })
    void slipsWidthAndSingleCharactersMakeNoDifference(String question, String agency) {
        given().queryParam("q", question)
                .queryParam("kind", "AGENCY")
                .queryParam("limit", 500)
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(agency));
    }

    @Test
    void plansAndRegionsAreFoundToo() {
        given().queryParam("q", "PROMOTION-2017").get(SEARCH).then().body("items[0].kind", is("PLAN"));
        given().queryParam("q", "深圳")
                .queryParam("kind", "REGION,PLAN")
                .get(SEARCH)
                .then()
                .body("items[0].id", is("440300"))
                .body("items[0].link", is("/api/v1/regions?ids=440300"));
        given().get("/api/v1/regions?ids=440300").then().body("items.code", contains("440300"));
    }

    @Test
    void pagesShowEveryHitOnceTheBestFirst() {
        List<String> whole = found("知识产权", "").getList("items.link");
        assertThat(whole).hasSizeGreaterThan(20).doesNotHaveDuplicates();

        List<Map<String, Object>> walked = Walk.through(SEARCH, Map.of("q", "知识产权", "limit", "7"));

        assertThat(walked).extracting(hit -> hit.get("link")).containsExactlyElementsOf(List.copyOf(whole));
        assertThat(walked)
                .extracting(hit -> -Double.parseDouble(hit.get("score").toString()))
                .isSorted();
    }

    @Test
    void aMeasureIsFoundByItsNewWordsAtOnceAndNoMoreByTheOld() {
        Map<String, Object> measure = measure();
        String id = measure.get("id").toString();
        String thing = "/api/v1/measures/" + id;
        String before = given().get(thing).jsonPath().getString("title.zh");
        String beforeInEnglish = given().get(thing).jsonPath().getString("title.en");

        change(COORDINATOR, thing, "PATCH", thing, wording("麒麟计划", "The kirin scheme"))
                .statusCode(200);
        assertThat(found("麒麟", "").<String>getList("items.id")).containsExactly(id);
        assertThat(found("kirni", "").<String>getList("items.id")).containsExactly(id);

        change(COORDINATOR, thing, "PATCH", thing, wording(before, beforeInEnglish))
                .statusCode(200);
        assertThat(found("麒麟", "").getList("items")).isEmpty();
    }

    /// Of more than five thousand, those with the name or the title are weighed, wherever they stand.
    @Test
    void theBestIsFoundAlsoAmongMoreThanAreWeighed() throws Exception {
        try {
            execute("insert into search_kind values ('LANTERN', '/api/v1/lanterns/')");
            execute("insert into search_entry select 'LANTERN', 'A-' || n, '灯', 'lantern', fields, grams"
                    + " from generate_series(1, 5500) as n, search_grams('麒麟灯笼 kirin 7') as grams,"
                    + " jsonb_build_array(search_field('summary.zh', 'FURTHER', '有麒麟灯笼'),"
                    + " search_field('summary.en', 'FURTHER', 'a kirin 7')) as fields");
            execute("select search_put('LANTERN', 'X-TITLED', '灯', 'lantern',"
                    + " search_field('title.zh', 'TITLE', '南麒麟灯笼'), search_field('title.en', 'TITLE', 'Kirin no. 7'))");
            execute("select search_put('LANTERN', 'Z-NAMED', '灯', 'lantern',"
                    + " search_field('code', 'NAME', '麒麟-灯笼'), search_field('number', 'NAME', 'KIRIN-7'))");

            for (String question : List.of("麒麟灯笼", "kirin 7")) {
                JsonPath found = found(question, "LANTERN");
                assertThat(found.<String>getList("items.id"))
                        .as(question)
                        .startsWith("Z-NAMED", "X-TITLED")
                        .hasSize(500);
                assertThat(found.getInt("total")).as("as many as are weighed").isEqualTo(5000);
            }
            assertThat(Walk.through(SEARCH, Map.of("q", "kirin 7", "kind", "LANTERN", "limit", "500")))
                    .extracting(hit -> hit.get("link"))
                    .doesNotHaveDuplicates()
                    .hasSize(5000);
        } finally {
            execute("delete from search_entry where kind = 'LANTERN'");
            execute("delete from search_kind where kind = 'LANTERN'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', say what to look for",
        "q=, must not be empty",
        "q=%E2%80%94, must have a letter",
        "q=x&kind=LAMP, must be one of"
    })
    void aQuestionThatAsksNothingIsRefused(String query, String why) {
        given().header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .get(query.isEmpty() ? SEARCH : SEARCH + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString(why));
    }

    @Test
    void aCursorThatSomebodyMadeUpIsRefusedAlsoWhereNothingIsFound() {
        given().queryParam("q", "没有这样的词")
                .queryParam("cursor", new Cursor("-score", "best", "/api/v1/measures/X").encoded())
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("errors[0].field", is("cursor"));
    }

    @Test
    void aMetricIsFoundByItsCode() {
        given().queryParam("q", "IP-PROTECTION-SATISFACTION")
                .queryParam("kind", "METRIC")
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("items[0].id", is("IP-PROTECTION-SATISFACTION"))
                .body("items[0].score", is(1.0f));
    }

    @Test
    void aQuestionThatIsTooLongIsRefusedInTheCallersLanguage() {
        given().header("Accept-Language", "zh")
                .queryParam("q", "专".repeat(101))
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("q"))
                .body("errors[0].message", containsString("100"));
    }

    @Test
    void registersAreReadByCodesInTheOrderAsked() {
        given().get("/api/v1/agencies?ids=SIPO,NOBODY,MOF&fields=code,name.en")
                .then()
                .statusCode(200)
                .body("items.code", contains("SIPO", "MOF"))
                .body("items[0].keySet()", hasSize(2))
                .body("items[0].name.keySet()", contains("en"))
                .body("missing", contains("NOBODY"));
        given().get("/api/v1/plans?ids=PROMOTION-2017").then().body("items.code", contains("PROMOTION-2017"));
        given().get("/api/v1/metrics?ids=IP-PROTECTION-SATISFACTION,IP-NOTHING")
                .then()
                .body("items.code", contains("IP-PROTECTION-SATISFACTION"))
                .body("missing", contains("IP-NOTHING"));
        String id = measure().get("id").toString();
        given().get("/api/v1/measures?ids=" + id)
                .then()
                .body("items.id", contains(id))
                .body("items[0].responsibilities.agency", not(equalTo(List.of())));
    }

    @Test
    void whatIsWrongWithIdsOrFieldsIsNamed() {
        given().header("Accept-Language", "en")
                .get("/api/v1/agencies?ids=SIPO,sipo&kind=STATE")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("ids", "kind"))
                .body("errors.message", hasItem(containsString("entry 2")));
        given().header("Accept-Language", "en")
                .get("/api/v1/measures?fields=id,deadline.colour,title.zh.x")
                .then()
                .statusCode(400)
                .body("errors.message", contains("there is no field deadline.colour", "there is no field title.zh.x"));
        given().get("/api/v1/measures/" + measure().get("id") + "?fields=id,deadline.due,_actions")
                .then()
                .statusCode(200)
                .body("keySet()", hasItems("id", "deadline", "_actions"))
                .body("keySet()", hasSize(3))
                .body("deadline.keySet()", contains("due"));
        given().get("/api/v1/reports?ids=PROMOTION-2017-001_2026-Q4_SIPO")
                .then()
                .statusCode(401);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, Object> measure() {
        return given().get("/api/v1/measures?plan=PROMOTION-2017&limit=1")
                .jsonPath()
                .getMap("items[0]");
    }

    private static JsonPath found(String question, String kind) {
        return given().queryParam("q", question)
                .queryParams(kind.isEmpty() ? Map.of() : Map.of("kind", kind))
                .queryParam("limit", 500)
                .get(SEARCH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String wording(String zh, String en) {
        return """
                {"title": {"zh": "%s", "en": "%s"}, "reason": "for the test"}
                """.formatted(zh, en);
    }
}
