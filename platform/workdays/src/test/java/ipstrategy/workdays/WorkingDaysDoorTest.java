package ipstrategy.workdays;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class WorkingDaysDoorTest {

    private static final String DAYS = "/api/v1/working-days";
    private static final String RECKONING = "/api/v1/working-days/reckoning";

    @Inject
    WorkingDays calendar;

    @Test
    void theCalendarIsReadWhenTheApplicationStarts() {
        assertThat(calendar.plus(LocalDate.parse("2026-01-05"), 10))
                .isEqualTo(new Reckoned.Known<>(LocalDate.parse("2026-01-19"), false));
    }

    @Test
    void anybodyMayReadWhichDaysAreWorkedAndWhy() {
        asked(DAYS, Map.of("from", "2017-09-29", "to", "2017-10-09"))
                .statusCode(200)
                .body("total", equalTo(11))
                .body("next", nullValue())
                .body("items.date", hasSize(11))
                .body("items[0].kind", equalTo("WORKING_DAY"))
                .body("items[0].name.zh", equalTo("工作日"))
                .body("items[0].sources", hasSize(0))
                .body("items[1].kind", equalTo("MAKE_UP_WORKING_DAY"))
                .body("items[1].worked", equalTo(true))
                .body("items[1].name.zh", equalTo("中秋节、国庆节调休上班"))
                .body("items[1].name.en", equalTo("Mid-Autumn Festival and National Day: make-up working day"))
                .body("items[2..9].kind", everyItem(equalTo("PUBLIC_HOLIDAY")))
                .body("items[9].date", equalTo("2017-10-08"))
                .body("items[9].worked", equalTo(false))
                .body("items[9].sources", contains("国办发明电〔2016〕17号"))
                .body("items[10].kind", equalTo("WORKING_DAY"))
                .body("items.provisional", everyItem(equalTo(false)));
    }

    @Test
    void aYearIsReadPageByPageInBothOrders() {
        String next = asked(DAYS, Map.of("from", "2027-01-01", "limit", "200"))
                .body("total", equalTo(365))
                .body("items[199].date", equalTo("2027-07-19"))
                .body("items.provisional", everyItem(equalTo(true)))
                .extract()
                .path("next");
        asked(DAYS, Map.of("from", "2027-01-01", "limit", "200", "cursor", next))
                .body("items", hasSize(165))
                .body("items[0].date", equalTo("2027-07-20"))
                .body("items[164].date", equalTo("2027-12-31"))
                .body("next", nullValue());
        String back = asked(DAYS, Map.of("to", "2017-01-31", "limit", "30", "sort", "-date"))
                .body("items[0].date", equalTo("2017-01-31"))
                .extract()
                .path("next");
        asked(DAYS, Map.of("to", "2017-01-31", "limit", "30", "sort", "-date", "cursor", back))
                .body("items.date", contains("2017-01-01"));
    }

    @Test
    void theCalendarIsAlsoATable() {
        String table = given().accept("text/csv")
                .queryParams(Map.of("from", "2020-02-01", "to", "2020-02-03"))
                .get(DAYS)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(table.lines())
                .containsExactly(
                        "date,kind,worked,name.zh,name.en,provisional,sources",
                        "2020-02-01,PUBLIC_HOLIDAY,false,春节,Spring Festival,false,国办发明电〔2019〕16号; 国办发明电〔2020〕1号",
                        "2020-02-02,PUBLIC_HOLIDAY,false,春节,Spring Festival,false,国办发明电〔2019〕16号; 国办发明电〔2020〕1号",
                        "2020-02-03,WORKING_DAY,true,工作日,working day,false,");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 10, 2026-01-19, false",
        "2026-02-13, 1, 2026-02-14, false",
        "2026-02-24, -1, 2026-02-14, false",
        "2026-10-01, 0, 2026-10-08, false",
        "2026-12-30, 2, 2027-01-04, true",
    })
    void aTermIsReckonedInWorkingDays(String from, int days, String end, boolean provisional) {
        asked(RECKONING, Map.of("from", from, "days", String.valueOf(days)))
                .statusCode(200)
                .body("from", equalTo(from))
                .body("days", equalTo(days))
                .body("day", equalTo(end))
                .body("provisional", equalTo(provisional));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2015-12-31, days, 1, 200, ",
        "from, 2015-12-30, days, 1, 400, from",
        "from, 2027-12-30, days, 5, 400, days",
        "from, 2026-01-05, days, ten, 400, days",
        "from, 2026-01-05, days, 1000, 400, days",
        "from, 2026-02-30, days, 1, 400, from",
        "from, 2026-01-05, weeks, 1, 400, weeks",
    })
    void aTermThatCannotBeReckonedIsRefused(
            String first, String from, String second, String days, int status, String fault) {
        ValidatableResponse answer =
                asked(RECKONING, Map.of(first, from, second, days)).statusCode(status);
        if (status == 400) {
            answer.body("errors.field", hasItem(fault));
        }
    }

    @Test
    void aTermNeedsABeginningAndALength() {
        asked(RECKONING, Map.of("days", "10")).statusCode(400).body("errors.field", contains("from"));
        asked(RECKONING, Map.of("from", "2026-01-05")).statusCode(400).body("errors.field", contains("days"));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, 2016-01-01, from",
        "2027-12-31, 2028-01-01, to",
        "2026-02-02, 2026-02-01, from",
        "tomorrow, 2026-02-01, from",
    })
    void daysThatAreNotInTheCalendarAreRefused(String from, String to, String fault) {
        asked(DAYS, Map.of("from", from, "to", to)).statusCode(400).body("errors.field", contains(fault));
    }

    @Test
    void aYearWithoutDataIsSaidInWords() {
        given().header("Accept-Language", "en")
                .queryParams(Map.of("from", "2028-01-01"))
                .get(DAYS)
                .then()
                .statusCode(400)
                .body("errors[0].message", startsWith("there is no calendar of 2028; there are those of 2016, 2017,"));
    }

    private static ValidatableResponse asked(String path, Map<String, String> query) {
        return given().accept("application/json").queryParams(query).get(path).then();
    }
}
