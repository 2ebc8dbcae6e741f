package ipstrategy.measures.supervision;

import static io.restassured.RestAssured.given;
import static ipstrategy.measures.supervision.Life.OFFICE;
import static ipstrategy.measures.supervision.Life.PLAN;
import static ipstrategy.measures.supervision.Life.PUNCTUAL;
import static ipstrategy.measures.supervision.Life.SILENT;
import static ipstrategy.measures.supervision.Life.as;
import static ipstrategy.measures.supervision.Life.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/// Whether the steps that were taken follow from what happened, and who may ask.
@QuarkusTest
@TestProfile(Year.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReplayingTest extends LivedYear {

    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();
    private static final String END = "2025-12-31";

    @Inject
    AgroalDataSource database;

    @Test
    void theReplayOfTheYearGivesTheStepsThatWereTaken() {
        replay(OFFICE, "2025-01-01", END)
                .body("same", is(true))
                .body("differences", empty())
                .body("unknown", empty())
                .body("plan", is(PLAN))
                .body("reports", is(90))
                .body("taken", is(count(END)))
                .body("reckoned", is(count(END)));
        assertThat(count(END)).isGreaterThan(200);
    }

    @Test
    void aReplayNamesEveryStepThatDoesNotFollowFromWhatHappened() throws SQLException {
        String lost = PLAN + "-002_2025-Q1_SIPO_R1_NOTICE";
        String moved = PLAN + "-009_2025-Q1_SIPO_R1_NOTICE";
        String worded = PLAN + "-041_2025-Q1_SIPO_R1_NOTICE";
        String invented = PLAN + "-100_2024-Q4_MOE_R1_NOTICE";
        try (Connection connection = database.getConnection();
                Statement tampering = connection.createStatement()) {
            tampering.execute("create temporary table kept as select * from supervision_step");
            tampering.execute("delete from supervision_step where id = '" + lost + "'");
            tampering.execute("update supervision_step set taken_for = '2025-05-30' where id = '" + moved + "'");
            tampering.execute("update supervision_step set reason_zh = '无' where id = '" + worded + "'");
            tampering.execute("insert into supervision_step select '" + invented + "', '" + PUNCTUAL + "', '" + PLAN
                    + "-100', plan, 'MOE', 1, step, name_zh, name_en, ladder, due, taken_for, taken_at, late,"
                    + " provisional, reason_zh, reason_en, waits_for from kept where id = '" + SILENT + "_R1_NOTICE'");
            try {
                replay(AUDITOR, "2025-01-01", END)
                        .body("same", is(false))
                        .body("differing", is(4))
                        .body("differences.id", contains(lost, moved, worded, invented))
                        .body("differences.difference", contains("NOT_TAKEN", "OTHER_DAY", "OTHER_REASON", "NOT_DUE"))
                        .body("differences[0].taken", nullValue())
                        .body("differences[0].reckoned", is(day(lost)))
                        .body("differences[3].reckoned", nullValue());
                replay(AUDITOR, "2025-06-01", "2025-06-30").body("same", is(true));
            } finally {
                tampering.execute("delete from supervision_step where id in ('" + invented + "', '" + moved + "', '"
                        + worded + "')");
                tampering.execute("insert into supervision_step select * from kept where id in ('" + lost + "', '"
                        + moved + "', '" + worded + "')");
                tampering.execute("drop table kept");
            }
        }
        replay(AUDITOR, "2025-01-01", END).body("same", is(true));
    }

    @Test
    void aReplayIsOfThePastAndOfNoMoreThanAYear() {
        for (String[] wrong : new String[][] {
            {"2026-01-15", "2026-01-20", "from"},
            {"2024-01-01", "2025-12-31", "to"},
            {"2025-02-01", "2025-01-01", "from"},
            {"2025-02-30", "2025-03-01", "from"}
        }) {
            as(OFFICE)
                    .queryParam("from", wrong[0])
                    .queryParam("to", wrong[1])
                    .get("/api/v1/supervision/replay")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains(wrong[2]));
        }
        as(OFFICE).get("/api/v1/supervision/replay").then().statusCode(400);
    }

    @Test
    void onlyWhoMayReadAllMayReplay() {
        given().get("/api/v1/supervision/replay").then().statusCode(401);
        as(officer("SIPO")).get("/api/v1/supervision/replay").then().statusCode(403);
        String other =
                Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
        as(other)
                .queryParam("from", "2025-01-01")
                .queryParam("to", "2025-12-31")
                .get("/api/v1/supervision/replay")
                .then()
                .statusCode(403);
    }

    private static String day(String step) {
        String report = step.substring(0, step.indexOf("_R1_"));
        return as(OFFICE)
                .queryParam("report", report.replace("-002_", "-072_"))
                .queryParam("step", "NOTICE")
                .get("/api/v1/supervision-steps")
                .then()
                .extract()
                .path("items[0].on");
    }
}
