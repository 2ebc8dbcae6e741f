package ipstrategy.measures.report;

import static ipstrategy.measures.report.Season.OFFICER;
import static ipstrategy.measures.report.Season.PARTICIPANT;
import static ipstrategy.measures.report.Season.PILOTS;
import static ipstrategy.measures.report.Season.Q3;
import static ipstrategy.measures.report.Season.STRANGER;
import static ipstrategy.measures.report.Season.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import ipstrategy.measures.DaysForTests;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Which reports somebody finds, how many, and as what.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReadingReportsTest extends InSeason {

    @Test
    void nobodyReadsWhatDoesNotConcernTheOwnAgency() {
        season.open("PROMOTION-2017");
        STRANGER.get("/reports")
                .body(
                        "items.measure.unique()",
                        containsInAnyOrder("PROMOTION-2017-092", "PROMOTION-2017-100", "PROMOTION-2017-103"))
                .body("total", is(9));
        STRANGER.get("/reports?measure=" + PILOTS).body("items", empty()).body("total", is(0));
        STRANGER.get("/reports?agency=SIPO").body("items.measure.unique()", contains("PROMOTION-2017-103"));
        PARTICIPANT.get("/reports?measure=" + PILOTS).body("total", is(3));
        Desk.AUDITOR.get("/reports?measure=" + PILOTS).body("total", is(3));
        Desk.OFFICE.asking().auth().none().get("/api/v1/reports").then().statusCode(401);
    }

    @Test
    void totalsAreTheNumberOfRowsWhateverIsAsked() {
        season.open("PROMOTION-2017");
        season.open("PATENT-2017");
        season.on("2026-10-21");
        submit(Q3);
        for (Desk desk : List.of(Desk.OFFICE, OFFICER, PARTICIPANT)) {
            for (String filter : List.of(
                    "",
                    "&state=OVERDUE",
                    "&overdue=true",
                    "&overdue=false&plan=PROMOTION-2017",
                    "&important=true",
                    "&important=false&state=SUBMITTED",
                    "&agency=SIPO",
                    "&agency=SIPO&state=SUBMITTED",
                    "&period=2026-Q4",
                    "&dueFrom=2026-10-20&dueTo=2027-02-01",
                    "&plan=PATENT-2017")) {
                for (String order : List.of("id", "-id", "due", "-due")) {
                    String path = "/reports?limit=500&sort=" + order + filter;
                    ValidatableResponse all = desk.get(path).statusCode(200);
                    List<String> ids = all.extract().path("items.id");
                    all.body("total", is(ids.size()));
                    assertThat(paged(desk, "/reports?limit=37&sort=" + order + filter))
                            .containsExactlyElementsOf(ids);
                }
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(season.number("select count(*) from report_tally_change"))
                        .isZero());
        Desk.OFFICE.get("/reports").body("total", is((int) season.number("select count(*) from report")));
    }

    @Test
    void listsComeAsTables() {
        season.open("PROMOTION-2017");
        Desk.OFFICE
                .asking()
                .header("Accept", "text/csv")
                .get("/api/v1/reports?measure=" + PILOTS)
                .then()
                .statusCode(200)
                .body(containsString("id,measure,plan,agency"))
                .body(containsString(Q3));
        OFFICER.asking()
                .header("Accept", "text/csv")
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body(containsString(Q3));
    }

    private static List<String> paged(Desk desk, String path) {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = desk.get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        return ids;
    }
}
