package ipstrategy.coordination.calendar;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.AUDITOR;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.tag;
import static ipstrategy.coordination.Office.wasAudited;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class CalendarYearsTest {

    private static final String YEARS = "/api/v1/working-days/";
    private static final String ADMINISTRATOR =
            Tokens.of("admin").role("administrator").build();

    /// Free to Monday the 3rd, and Saturday the 8th is worked for it. Days come in any order.
    private static final String YEAR_2033 = """
            {"source": {"title": "国务院办公厅关于2033年部分节假日安排的通知", "number": "国办发明电〔2032〕9号",
                        "date": "2020-11-05"},
             "days": [{"date": "2033-01-08", "kind": "MAKE_UP_WORKING_DAY",
                       "name": {"zh": "元旦", "en": "New Year's Day"}},
                      {"date": "2033-01-03", "kind": "PUBLIC_HOLIDAY", "name": {"zh": "元旦", "en": "New Year's Day"}}],
             "reason": "the notice is out"}
            """;

    @Test
    void onlyAnAdministratorEntersTheHolidaysOfAYear() {
        String year = YEARS + "2034";
        given().contentType("application/json").body(YEAR_2033).put(year).then().statusCode(401);
        as(COORDINATOR).body(YEAR_2033).put(year).then().statusCode(403);
        given().get(year)
                .then()
                .statusCode(200)
                .body("basis", is("NONE"))
                .body("revision", is(0))
                .body("source", nullValue())
                .body("days", empty())
                .body("_actions.action", contains("set"))
                .body("_actions[0].allowed", is(false))
                .body("_actions[0].reason.en", is("sign-in needed"));
        as(COORDINATOR).get(year).then().body("_actions[0].reason.en", containsString("administrators"));
        as(ADMINISTRATOR).get(year).then().body("_actions[0].allowed", is(true));
        as(ADMINISTRATOR).get(YEARS + "1999").then().statusCode(404);
        as(ADMINISTRATOR).body(YEAR_2033).put(YEARS + "2100").then().statusCode(404);
    }

    @Test
    void aYearThatNobodyKnewIsEnteredCorrectedReckonedWithAndTold() {
        String year = YEARS + "2033";
        String term = "/api/v1/working-days/reckoning?from=2033-01-02&days=1";
        given().get(term).then().statusCode(400);
        as(ADMINISTRATOR)
                .body(YEAR_2033)
                .put(year)
                .then()
                .statusCode(200)
                .body("year", is(2033))
                .body("basis", is("NOTICE"))
                .body("revision", is(1))
                .body("source.number", is("国办发明电〔2032〕9号"))
                .body("days.date", contains("2033-01-03", "2033-01-08"))
                .body("days.kind", contains("PUBLIC_HOLIDAY", "MAKE_UP_WORKING_DAY"))
                .body("days[0].sources", contains("国办发明电〔2032〕9号"))
                .body("setAt", notNullValue());
        given().get(term).then().statusCode(200).body("day", is("2033-01-04")).body("provisional", is(false));
        given().get("/api/v1/working-days?from=2033-01-08&to=2033-01-08")
                .then()
                .body("items[0].worked", is(true))
                .body("items[0].name.zh", is("元旦调休上班"));

        String corrected = YEAR_2033.replace("2033-01-03", "2033-01-04");
        as(ADMINISTRATOR).body(corrected).put(year).then().statusCode(428);
        String stale = tag(ADMINISTRATOR, year);
        change(ADMINISTRATOR, year, "PUT", year, corrected).statusCode(200).body("revision", is(2));
        as(ADMINISTRATOR)
                .header("If-Match", stale)
                .body(YEAR_2033)
                .put(year)
                .then()
                .statusCode(412);
        given().get(term).then().body("day", is("2033-01-03"));

        wasAudited("2033", "calendar-year.set", "calendar-year.set");
        String told = "items.findAll { it.subject == '2033' }.data.after";
        as(AUDITOR)
                .queryParam("limit", 500)
                .queryParam("type", "ipstrategy.calendar-year.*")
                .get("/api/v1/events")
                .then()
                .body(told + ".revision", contains(1, 2))
                .body(told + "[1].days.date", contains("2033-01-04", "2033-01-08"))
                .body(told + "[1].source.title", is("国务院办公厅关于2033年部分节假日安排的通知"))
                .body(told + "[1]._actions", nullValue());
    }

    @Test
    void aYearOfTheSeedsMayBeCorrectedByWhoHasSeenIt() {
        String year = YEARS + "2016";
        String whole = YEAR_2033.replace("2033-01", "2016-01").replace("2016-01-08", "2016-01-09");
        given().get(year)
                .then()
                .body("basis", is("NOTICE"))
                .body("revision", is(0))
                .body("source", nullValue())
                .body("setAt", nullValue())
                .body("days", hasSize(greaterThan(20)))
                .body("days.find { it.date == '2016-10-09' }.kind", is("MAKE_UP_WORKING_DAY"))
                .body("days.find { it.date == '2016-10-09' }.name.zh", is("国庆节"));
        given().get(YEARS + "2027").then().body("basis", is("LAW_ONLY"));

        as(ADMINISTRATOR).body(whole).put(year).then().statusCode(428);
        change(ADMINISTRATOR, year, "PUT", year, whole)
                .statusCode(200)
                .body("revision", is(1))
                .body("days.date", contains("2016-01-03", "2016-01-09"));

        wasAudited("2016", "calendar-year.set");
        as(AUDITOR)
                .queryParam("kind", "calendar-year")
                .queryParam("subject", "2016")
                .get("/api/v1/audit")
                .then()
                .body("items[0].reason", is("the notice is out"))
                .body("items[0].before.basis", is("NOTICE"))
                .body("items[0].before.days", hasSize(greaterThan(20)))
                .body("items[0].after.days", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2033-01-03          | 2034-01-03 | /days/1/date",
                "2033-01-03          | 2033-01-08 | /days/1/date",
                "2033-01-08          | 2033-01-07 | /days/0/date",
                "\"2033-01-03\"      | null       | /days/1/date",
                "\"PUBLIC_HOLIDAY\"  | null       | /days/1/kind",
                "元旦                  | ' '        | /days/0/name/zh",
                "New Year's Day      | ' '        | /days/0/name/en",
                "2020-11-05          | 2999-11-05 | /source/date",
                "国办发明电〔2032〕9号   | ' '        | /source/number",
                "the notice is out   | ' '        | /reason",
            })
    void whatIsWrongIsRefusedWithItsPlace(String right, String wrong, String pointer) {
        int at = YEAR_2033.indexOf(right);
        as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(YEAR_2033.substring(0, at) + wrong + YEAR_2033.substring(at + right.length()))
                .put(YEARS + "2033")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }
}
