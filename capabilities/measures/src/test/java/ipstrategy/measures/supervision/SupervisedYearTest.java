package ipstrategy.measures.supervision;

import static ipstrategy.measures.supervision.Life.GRANTED;
import static ipstrategy.measures.supervision.Life.OFFICE;
import static ipstrategy.measures.supervision.Life.PLAN;
import static ipstrategy.measures.supervision.Life.PUNCTUAL;
import static ipstrategy.measures.supervision.Life.REFUSED;
import static ipstrategy.measures.supervision.Life.RETURNED;
import static ipstrategy.measures.supervision.Life.SILENT;
import static ipstrategy.measures.supervision.Life.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Which steps are taken when, and once.
@QuarkusTest
@TestProfile(Year.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class SupervisedYearTest extends LivedYear {

    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();
    private static final String NOW = "2026-02-02";

    @Inject
    TakingSteps taking;

    @Inject
    AgroalDataSource database;

    @Test
    void whoIsSilentIsRemindedNotifiedWrittenToAndPutOnTheAgenda() {
        steps(SILENT)
                .body("items.step", contains("REMINDER", "NOTICE", "SUPERVISION_LETTER", "AGENDA_ITEM"))
                .body("items.on", contains("2025-01-10", "2025-01-16", "2025-02-05", "2025-02-18"))
                .body("items.due", everyItem(is("2025-01-15")))
                .body("items[0].id", is(SILENT + "_R1_REMINDER"))
                .body("items[0].waitsFor", contains("SIPO"))
                .body("items[3].waitsFor", contains("JC-OFFICE", "SIPO"))
                .body("items[2].name.zh", is("督办函"))
                .body("items[2].reason.en", containsString("Working days past it: 10"))
                .body("items[2].reason.zh", containsString("已逾期10个工作日"))
                .body("items._actions", everyItem(is(empty())));
    }

    @Test
    void aStepThatWasMissedIsTakenForItsOwnDayAndSaidToBeWrittenLater() {
        steps(SILENT)
                .body("items.late", contains(false, false, true, true))
                .body("items[1].takenAt", is("2025-01-15T16:10:00Z"))
                .body("items[2].takenAt", is("2025-02-09T16:10:00Z"));
    }

    @Test
    void whileAnExtensionIsPendingNoStepIsTakenAndAfterARefusalTheClockGoesOn() {
        steps(REFUSED)
                .body("items.on", contains("2025-01-10", "2025-01-20", "2025-02-07", "2025-02-20"))
                .body("items[1].reason.en", containsString("lay with the office: 2."));
    }

    @Test
    void aGrantedExtensionBeginsANewRoundTowardsTheLaterDay() {
        steps(GRANTED)
                .body("items.on", contains("2025-01-10", "2025-02-11", "2025-02-17", "2025-02-28", "2025-03-14"))
                .body("items.round", contains(1, 2, 2, 2, 2))
                .body("items[1].due", is("2025-02-14"))
                .body("items[1].reason.en", containsString("by a granted extension"));
    }

    @Test
    void aReturnedReportIsSupervisedTowardsItsOwnDayUntilItIsFiledAgain() {
        steps(RETURNED)
                .body("items.on", contains("2025-01-10", "2025-01-22", "2025-01-27"))
                .body("items.round", contains(1, 2, 2))
                .body("items[2].due", is("2025-01-26"));
    }

    @Test
    void whoFilesInTimeIsNotSupervised() {
        steps(PUNCTUAL).body("total", is(0));
    }

    @Test
    void eachStepIsWrittenDownForAuditorsAndToldOnce() {
        String step = SILENT + "_R1_SUPERVISION_LETTER";
        eventually(() -> as(AUDITOR)
                .queryParam("subject", step)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("supervision.step-taken"))
                .body("items[0].actor", is("platform:supervision"))
                .body("items[0].before", nullValue())
                .body("items[0].after.on", is("2025-02-05"))
                .body("items[0].reason", containsString("已逾期10个工作日")));
        eventually(() -> assertThat(Told.of(step)).singleElement().satisfies(event -> {
            assertThat(event).containsEntry("type", "ipstrategy.supervision.step-taken.v1");
            assertThat(event.get("data").toString())
                    .contains("SUPERVISION_LETTER", "waitsFor=[SIPO]", "measure=" + PLAN + "-001");
        }));
    }

    @Test
    void twoClerksAtOnceTakeAStepOnce() throws Exception {
        Year.set(NOW + "T10:00");
        Callable<Integer> round = () -> supervising.lookAtAll();
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            int before = count(NOW);
            int taken = 0;
            for (Future<Integer> one : replicas.invokeAll(List.of(round, round, round, round))) {
                taken += one.get();
            }
            assertThat(taken).isPositive().isEqualTo(count(NOW) - before);
        }
        assertThat(supervising.lookAtAll()).isZero();
        replay(OFFICE, "2026-01-01", "2026-02-01").body("same", is(true));
    }

    @Test
    void aDayThatIsReckonedAnewBeginsARound() throws SQLException {
        String report = PLAN + "-077_2025-Q4_SIPO";
        Year.set(NOW + "T10:00");
        try (Connection connection = database.getConnection();
                Statement calendar = connection.createStatement()) {
            calendar.execute("update report set due_on = '2026-02-06' where id = '" + report + "'");
            calendar.execute("update report_watch set look_on = '" + NOW + "' where report = '" + report + "'");
        }

        taking.take(report, LocalDate.parse(NOW));

        outlook(OFFICE, report)
                .body("items[0].round", is(2))
                .body("items[0].due", is("2026-02-06"))
                .body("items[0].ahead.on", contains("2026-02-03", "2026-02-09", "2026-02-27", "2026-03-12"));
        replay(OFFICE, "2026-01-01", "2026-01-31")
                .body("differences.findAll { it.id.startsWith('" + report + "') }", empty());
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(holds);
    }
}
