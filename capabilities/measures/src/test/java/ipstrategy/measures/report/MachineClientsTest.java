package ipstrategy.measures.report;

import static ipstrategy.measures.report.Season.OFFICER;
import static ipstrategy.measures.report.Season.ON_TRACK;
import static ipstrategy.measures.report.Season.PILOTS;
import static ipstrategy.measures.report.Season.Q3;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.measures.DaysForTests;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a machine client may do with reports: what an officer of the agency may that it acts for, within its
/// scopes, and nothing without one.
@QuarkusTest
@TestProfile(DaysForTests.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class MachineClientsTest extends InSeason {

    private static final String BOTH = "coordination:read coordination:write";

    @Test
    void aClientThatActsForAnAgencyReadsAndDraftsWhatItsOfficersMay() {
        season.open("PROMOTION-2017");
        Desk own = Desk.client("SIPO", BOTH);
        List<String> seenByAnOfficer =
                OFFICER.get("/reports?limit=500").extract().path("items.id");

        own.get("/reports?limit=500").statusCode(200).body("items.id", is(seenByAnOfficer));
        own.get("/reports/" + Q3).statusCode(200).body("agency", is("SIPO"));
        own.draft(Q3, ON_TRACK).statusCode(200).body("narrative", is("试点地方已选定"));
        own.act(Q3, "submission", null).statusCode(403);
    }

    @Test
    void aClientOfAnotherAgencyIsShownNothingOfItAndWritesNothing() {
        season.open("PROMOTION-2017");
        Desk other = Desk.client("MOE", BOTH);
        String tag = OFFICER.tag("/reports/" + Q3);

        other.get("/reports?limit=500").statusCode(200).body("items.id", not(empty()));
        other.get("/reports?measure=" + PILOTS)
                .statusCode(200)
                .body("items", empty())
                .body("total", is(0));
        other.get("/reports/" + Q3).statusCode(404);
        other.put("/reports/" + Q3 + "/draft", tag, ON_TRACK).statusCode(404);
        Desk participant = Desk.client("SAIC", BOTH);
        participant.get("/reports/" + Q3).statusCode(200);
        participant.draft(Q3, ON_TRACK).statusCode(403);

        OFFICER.asking().get("/api/v1/reports/" + Q3).then().header("ETag", equalTo(tag));
    }

    @Test
    void aClientWithoutAnAgencyIsRefusedWhatNeedsOne() {
        season.open("PROMOTION-2017");
        Desk nobodys = Desk.client(null, BOTH);
        String tag = OFFICER.tag("/reports/" + Q3);

        nobodys.get("/measures/" + PILOTS).statusCode(200);
        nobodys.get("/reports").statusCode(403);
        nobodys.get("/reports/" + Q3).statusCode(403);
        nobodys.put("/reports/" + Q3 + "/draft", tag, ON_TRACK).statusCode(403);

        OFFICER.asking().get("/api/v1/reports/" + Q3).then().header("ETag", equalTo(tag));
    }

    @Test
    void anAgencyIsNoScope() {
        season.open("PROMOTION-2017");
        Desk reader = Desk.client("SIPO", "coordination:read");
        String tag = reader.tag("/reports/" + Q3);

        reader.put("/reports/" + Q3 + "/draft", tag, ON_TRACK)
                .statusCode(403)
                .body("detail", containsString("coordination:write"));
        Desk.client("SIPO", "patents:read patents:write")
                .get("/reports/" + Q3)
                .statusCode(403)
                .body("detail", containsString("coordination:read"));
    }
}
