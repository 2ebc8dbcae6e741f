package ipstrategy.bench.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.audit.PlatformVerifier;
import ipstrategy.audit.Verification;
import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.sealing.Load.Way;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingBenchTest {

    private static final Load INSIDE = Load.full(Way.INSIDE, 4);
    private static final Load AFTERWARDS = Load.full(Way.AFTERWARDS, 4);
    private static final Load STEADY = new Load(Way.AFTERWARDS, 2, 40);
    private static final Load NO_AUDIT = Load.full(Way.NO_AUDIT, 4);

    @TempDir
    private static Path folder;

    private static DurablePostgres postgres;

    @BeforeAll
    static void startServer() throws Exception {
        postgres = Tables.start(folder);
    }

    @AfterAll
    static void stopServer() {
        postgres.close();
    }

    @Test
    void everyCommitIsSealedOnceWhicheverTheWay() throws Exception {
        List<Outcome> outcomes = measured(INSIDE, AFTERWARDS, STEADY);

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.sealed()).isPositive().isEqualTo(one.committed()));
    }

    @Test
    void theBaseLineHasNoEntries() throws Exception {
        Outcome outcome = measured(NO_AUDIT).getFirst();

        assertThat(outcome.committed()).isPositive();
        assertThat(outcome.sealed()).isZero();
    }

    @Test
    void thePlatformsVerifierFindsBothChainsToHold() throws Exception {
        for (Load load : List.of(INSIDE, AFTERWARDS)) {
            Outcome outcome = measured(load).getFirst();

            try (Connection connection = postgres.connect()) {
                assertThat(PlatformVerifier.verify(connection))
                        .isInstanceOfSatisfying(
                                Verification.Holds.class,
                                holds -> assertThat(holds.head().position()).isEqualTo(outcome.committed()));
            }
        }
    }

    @Test
    void anAlteredEntryIsNotPassedOver() throws Exception {
        measured(INSIDE);
        try (Connection connection = postgres.connect()) {
            execute(connection, "alter table audit_entry disable trigger audit_entry_is_append_only");
            execute(connection, "update audit_entry set reason = 'another' where position = 2");
            execute(connection, "alter table audit_entry enable trigger audit_entry_is_append_only");

            assertThatThrownBy(() -> new Verifying(connection).wholeChain()).hasMessageContaining("does not hold at 2");
        }
    }

    @Test
    void theReportHasALineForEveryLoadAndARatioForEveryNumberOfWriters() throws Exception {
        Plan plan = plan(INSIDE, AFTERWARDS, NO_AUDIT, STEADY);

        String report = new Report(plan, measuring().carryOut(plan)).markdown();

        assertThat(report.lines().filter(line -> line.startsWith("| 4 | A") || line.startsWith("| 4 | B")))
                .hasSize(2);
        assertThat(report).contains("| 4 | C: no audit |", "| 2 | B: sealed afterwards, at 40 a second |");
        assertThat(report.lines().toList().getLast()).matches("\\| 4 \\| [^|]+ to [^|]+ \\| [^|]+ to [^|]+ \\|");
    }

    private static List<Outcome> measured(Load... loads) throws Exception {
        return measuring().carryOut(plan(loads)).getFirst();
    }

    private static Measuring measuring() {
        return new Measuring(postgres, Clock.systemUTC(), _ -> {});
    }

    private static Plan plan(Load... loads) {
        return new Plan(List.of(loads), 1, Duration.ofMillis(50), Duration.ofMillis(200));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
