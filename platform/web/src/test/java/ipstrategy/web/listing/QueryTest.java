package ipstrategy.web.listing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QueryTest {

    private static final String OTHER_ORDER = new Cursor("-due", "2022-12-31", "7").encoded();
    private static final String THIS_ORDER = new Cursor("due", "2022-12-31", "7").encoded();
    private static final String NOT_A_NUMBER = new Cursor("due", "2022-12-31", "LAMP-7").encoded();
    private static final String WITH_A_CONTROL_CHARACTER = new Cursor("due", "2022-12-31", "7\0").encoded();

    @Test
    void whatIsWellFormedIsRead() {
        given().queryParams(Map.of("q", "绿色的灯", "code", "LAMP-12", "day", "2024-02-29", "kind", "COLD"))
                .queryParams(Map.of("word", "bright", "on", "TRUE", "after", "9000000000", "even", "42"))
                .queryParams(Map.of("sort", "-lit", "limit", "500", "at", "2022-12-31T08:00:00Z"))
                .get("/api/v1/readings")
                .then()
                .statusCode(200)
                .body("q", equalTo("绿色的灯"))
                .body("code", equalTo("LAMP-12"))
                .body("day", equalTo("2024-02-29"))
                .body("kind", equalTo("COLD"))
                .body("word", equalTo("bright"))
                .body("on", equalTo(true))
                .body("after", equalTo(9000000000L))
                .body("even", equalTo(2))
                .body("sort", equalTo("-lit"))
                .body("limit", equalTo(500))
                .body("at", equalTo("2022-12-31T08:00:00Z"));
    }

    @Test
    void whatIsNotGivenIsAbsentAndAPageIsOfFifty() {
        given().get("/api/v1/readings")
                .then()
                .statusCode(200)
                .body("q", nullValue())
                .body("day", nullValue())
                .body("at", nullValue())
                .body("on", nullValue())
                .body("after", equalTo(0))
                .body("sort", equalTo("due"))
                .body("limit", equalTo(50))
                .body("cursor", nullValue());
    }

    @Test
    void aBareDateMeansTheEndOfThatDayInTheAgenciesTimeZone() {
        given().queryParam("at", "2022-12-31")
                .get("/api/v1/readings")
                .then()
                .body("at", equalTo("2022-12-31T15:59:59.999999Z"));
    }

    @Test
    void anUnknownParameterIsAFaultThatNamesTheKnownOnes() {
        refused(Map.of("colour", "red"), "en")
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].field", equalTo("colour"))
                .body("errors[0].pointer", equalTo("/query/colour"))
                .body("errors[0].message", containsString("known are: q, code, day"))
                .body("errors[0].message", containsString("limit, cursor, sort, bom"));
    }

    @Test
    void aSingleResourceTakesNoParametersOfLists() {
        given().queryParam("asOf", "2022-01-01")
                .get("/api/v1/readings/one")
                .then()
                .statusCode(200);
        given().queryParam("limit", "10")
                .get("/api/v1/readings/one")
                .then()
                .statusCode(400)
                .body("errors.field", contains("limit"));
    }

    @Test
    void aRepeatedParameterIsAFaultEvenWhenItSaysTheSame() {
        given().header("Accept-Language", "en")
                .queryParam("q", "lamp", "lamp")
                .get("/api/v1/readings")
                .then()
                .statusCode(400)
                .body("errors.field", contains("q"))
                .body("errors[0].message", equalTo("may be given only once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000"})
    void aBlankTextIsAFault(String blank) {
        refused(Map.of("q", blank), "en").body("errors[0].message", equalTo("must not be empty"));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        given().queryParam("q", "𠮷".repeat(10)).get("/api/v1/readings").then().statusCode(200);
        refused(Map.of("q", "𠮷".repeat(11)), "en").body("errors[0].message", equalTo("at most 10 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\u0007b", "a\u0085b"})
    void aControlCharacterIsAFault(String text) {
        refused(Map.of("q", text), "en").body("errors[0].message", equalTo("contains a control character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-02-30",
                "2022-2-1",
                "20221231",
                "31.12.2022",
                "2022-12-31T08:00:00Z",
                "tomorrow",
                "+12022-12-31",
                "-2022-12-31"
            })
    void whatIsNoDayOfTheCalendarIsAFault(String day) {
        refused(Map.of("day", day), "en").body("errors[0].message", containsString("ISO 8601 date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-02-30", "2022-12-31T08:00", "2022-12-31 08:00:00Z", "now", "+300000-01-01T00:00:00Z"})
    void whatIsNoInstantIsAFault(String instant) {
        refused(Map.of("at", instant), "en").body("errors[0].message", containsString("date or instant"));
    }

    @ParameterizedTest
    @CsvSource({"2022-01-02,2022-01-01,400", "2022-01-01,2022-01-01,200", "2022-01-01,2022-01-02,200"})
    void aPeriodDoesNotEndBeforeItStarts(String from, String to, int status) {
        given().queryParams(Map.of("from", from, "to", to))
                .get("/api/v1/readings")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "abc", "1.5", "9999999999", "0x10"})
    void aLimitIsAWholeNumberFromOneToFiveHundred(String limit) {
        refused(Map.of("limit", limit), "en")
                .body("errors.field", contains("limit"))
                .body("errors[0].message", equalTo("must be a whole number from 1 to 500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "9223372036854775808"})
    void aPositionIsNoLessThanZero(String position) {
        refused(Map.of("after", position), "en").body("errors.field", contains("after"));
    }

    @ParameterizedTest
    @CsvSource({"kind,warm", "kind,HOT", "word,Bright", "on,yes", "on,1", "bom,maybe", "code,lamp-1", "even,odd"})
    void aWordOutsideOfTheVocabularyIsAFault(String name, String value) {
        refused(Map.of(name, value), "en").body("errors.field", contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "--due", "Due", "due,lit"})
    void anOrderNobodyOffersIsAFaultThatNamesTheOrders(String order) {
        refused(Map.of("sort", order), "en").body("errors[0].message", equalTo("must be one of: due, -due, -lit"));
    }

    @Test
    void aListIsTurnedRoundOnlyWhereThatIsOffered() {
        given().queryParam("sort", "-due").get("/api/v1/readings").then().body("sort", equalTo("-due"));
        given().queryParam("sort", "-lit").get("/api/v1/readings").then().body("sort", equalTo("-lit"));
    }

    @Test
    void aCursorGoesOnInItsOwnOrderOnly() {
        given().queryParam("cursor", THIS_ORDER)
                .get("/api/v1/readings")
                .then()
                .statusCode(200)
                .body("cursor.key", equalTo("2022-12-31"))
                .body("place", equalTo(7));
        refused(Map.of("cursor", OTHER_ORDER), "en").body("errors.field", contains("cursor"));
        given().queryParams(Map.of("cursor", OTHER_ORDER, "sort", "-due"))
                .get("/api/v1/readings")
                .then()
                .statusCode(200);
    }

    @Test
    void aCursorThatSomebodyMadeUpIsAFault() {
        for (String madeUp : new String[] {"abc", "%%%", "ZHVl", NOT_A_NUMBER, WITH_A_CONTROL_CHARACTER}) {
            refused(Map.of("cursor", madeUp), "en")
                    .body("errors.field", contains("cursor"))
                    .body("errors[0].message", containsString("not a cursor of this list and order"));
        }
    }

    @Test
    void allFaultsAreToldAtOnce() {
        refused(Map.of("colour", "red", "day", "2017-02-30", "limit", "0", "sort", "x", "q", " ", "bom", "x"), "en")
                .body("errors.field", containsInAnyOrder("colour", "day", "limit", "sort", "q", "bom"));
    }

    @Test
    void aFaultIsToldInTheLanguageOfTheCallerAndElseInChinese() {
        refused(Map.of("limit", "0"), "en")
                .header("Content-Language", "en")
                .body("title", equalTo("Invalid parameter"))
                .body("errors[0].message", equalTo("must be a whole number from 1 to 500"));
        for (String other : new String[] {"zh", "zh-TW", "fr", "de-CH, fr;q=0.5", "*", ""}) {
            refused(Map.of("limit", "0"), other)
                    .header("Content-Language", "zh-CN")
                    .body("errors[0].message", equalTo("应为 1 到 500 之间的整数"));
        }
        refused(Map.of("limit", "0"), "fr, en;q=0.4, zh;q=0.2").header("Content-Language", "en");
    }

    private static ValidatableResponse refused(Map<String, String> query, String language) {
        return given().header("Accept-Language", language)
                .queryParams(query)
                .get("/api/v1/readings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("status", equalTo(400));
    }
}
