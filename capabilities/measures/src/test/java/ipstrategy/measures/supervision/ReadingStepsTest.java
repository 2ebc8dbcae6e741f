package ipstrategy.measures.supervision;

import static io.restassured.RestAssured.given;
import static ipstrategy.measures.supervision.Life.GRANTED;
import static ipstrategy.measures.supervision.Life.OFFICE;
import static ipstrategy.measures.supervision.Life.PLAN;
import static ipstrategy.measures.supervision.Life.PUNCTUAL;
import static ipstrategy.measures.supervision.Life.REFUSED;
import static ipstrategy.measures.supervision.Life.RETURNED;
import static ipstrategy.measures.supervision.Life.SILENT;
import static ipstrategy.measures.supervision.Life.as;
import static ipstrategy.measures.supervision.Life.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who finds which steps, what comes next and what waits in an inbox.
@QuarkusTest
@TestProfile(Year.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReadingStepsTest extends LivedYear {

    private static final String INTEGRATOR =
            Tokens.of("follower").role("integrator").build();

    @Test
    void anAgencySeesTheStepsAboutMeasuresThatConcernItAndNoOthers() {
        String step = SILENT + "_R1_NOTICE";
        for (String agency : List.of("SIPO", "SAIC", "SAPPRFT")) {
            as(officer(agency)).get("/api/v1/supervision-steps/" + step).then().statusCode(200);
        }
        as(officer("MOE"))
                .get("/api/v1/supervision-steps/" + step)
                .then()
                .statusCode(404)
                .body("detail", containsString(step));
        as(officer("MOE"))
                .queryParam("limit", 500)
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(step)))
                .body("items.measure", hasItem(PLAN + "-100"));
        as(officer("NBS"))
                .queryParam("agency", "SIPO")
                .queryParam("limit", 500)
                .get("/api/v1/supervision-steps")
                .then()
                .body("items.measure.unique()", contains(PLAN + "-009", PLAN + "-077"));
        as(officer("SIPO-LEGAL"))
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .body("total", is(0));
        given().get("/api/v1/supervision-steps").then().statusCode(401);
        as(INTEGRATOR).get("/api/v1/supervision-steps").then().statusCode(403);
    }

    @Test
    void theListIsFilteredAndPagedInOneOrder() {
        RequestSpecification letters = as(OFFICE)
                .queryParam("step", "SUPERVISION_LETTER")
                .queryParam("from", "2025-01-01")
                .queryParam("to", "2025-02-28")
                .queryParam("sort", "-on")
                .queryParam("limit", 5);
        List<String> first = letters.get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        String next = letters.get("/api/v1/supervision-steps").then().extract().path("next");
        List<String> second = letters.queryParam("cursor", next)
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(first).startsWith(GRANTED + "_R2_SUPERVISION_LETTER", REFUSED + "_R1_SUPERVISION_LETTER");
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
        as(OFFICE)
                .queryParam("report", SILENT)
                .accept("text/csv")
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .body(containsString("督办函"));
        as(OFFICE)
                .queryParam("step", "THREAT")
                .queryParam("colour", "red")
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(400)
                .body("errors.size()", is(2));
    }

    @Test
    void theOutlookTellsWhatComesNextAndWhen() {
        Year.set("2025-10-24T10:00");
        String report = PLAN + "-001_2025-Q3_SIPO";
        outlook(officer("SIPO"), report)
                .body("items[0].standing", is("RUNNING"))
                .body("items[0].due", is("2025-10-21"))
                .body("items[0].ahead.step", contains("SUPERVISION_LETTER", "AGENDA_ITEM"))
                .body("items[0].ahead.on", contains("2025-11-04", "2025-11-18"));
        outlook(officer("MOE"), report).body("total", is(0));
        outlook(OFFICE, PUNCTUAL).body("total", is(0));
    }

    @Test
    void theLadderIsReadable() {
        as(officer("SIPO"))
                .get("/api/v1/supervision/ladders")
                .then()
                .statusCode(200)
                .body("items[0].version", is("1"))
                .body("items[0].steps.workingDays", contains(-3, 1, 10, 20));
        assertThat(Walk.through(
                        () -> as(officer("SIPO")),
                        "/api/v1/supervision/ladders",
                        Map.of("limit", 1, "sort", "-validFrom")))
                .extracting(ladder -> ladder.get("version"))
                .containsExactly("1");
        as(officer("SIPO"))
                .queryParam("sort", "version")
                .queryParam("limit", 501)
                .get("/api/v1/supervision/ladders")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("sort", "limit"));
    }

    @Test
    void aLetterWaitsInTheInboxOfWhoSignsUntilTheReportIsFiled() {
        as(OFFICE)
                .queryParam("kind", "SUPERVISION_TO_ANSWER")
                .queryParam("waitsFor", "SIPO")
                .queryParam("limit", 500)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(SILENT))
                .body("items.role.unique()", contains("approver"));
        as(OFFICE)
                .queryParam("kind", "SUPERVISION_TO_ANSWER")
                .queryParam("waitsFor", "SCOPSR")
                .get("/api/v1/inbox")
                .then()
                .body("items.subject", not(hasItem(RETURNED)));
    }
}
