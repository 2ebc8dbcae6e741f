package ipstrategy.audit;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ChangesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Caller OFFICER = new Caller("officer-sipo", new AgencyCode("SIPO"), Set.of());

    @Inject
    Changes changes;

    @Inject
    AuditTrail trail;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Test
    void outsideOfATransactionNothingIsWrittenDown() {
        assertThatThrownBy(() -> changes.record(lit("LAMP-OUTSIDE"), OFFICER))
                .isInstanceOf(TransactionalException.class);

        assertThat(entries("LAMP-OUTSIDE")).isZero();
        assertThat(events("LAMP-OUTSIDE")).isZero();
    }

    @Test
    void aChangeIsWrittenDownForAuditorsAndFollowersTogether() {
        requiringNew().run(() -> changes.record(lit("LAMP-BOTH"), OFFICER));

        assertThat(entries("LAMP-BOTH")).isEqualTo(1);
        assertThat(events("LAMP-BOTH")).isEqualTo(1);
        assertThat(count(
                        "select count(*) from outbox_event where subject = ? and type = 'ipstrategy.lamp.lit.v1'"
                                + " and agency = 'SIPO' and data::jsonb = '{\"kind\": \"lamp\", \"id\": \"LAMP-BOTH\","
                                + " \"action\": \"lamp.lit\", \"after\": {\"watts\": 60}}'::jsonb",
                        "LAMP-BOTH"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoMoreIsToldAsItWasLast() {
        Change gone = new Change(
                "lamp.broken",
                "lamp",
                "LAMP-GONE",
                null,
                json.createObjectNode().put("watts", 60),
                null,
                null);
        requiringNew().run(() -> changes.record(gone, OFFICER));

        assertThat(count(
                        "select count(*) from outbox_event where subject = ? and data::jsonb = '{\"kind\": \"lamp\","
                                + " \"id\": \"LAMP-GONE\", \"action\": \"lamp.broken\", \"after\": null,"
                                + " \"before\": {\"watts\": 60}}'::jsonb",
                        "LAMP-GONE"))
                .isEqualTo(1);
    }

    @Test
    void aChangeThatIsTakenBackIsWrittenDownForNeither() {
        QuarkusTransaction.begin();
        changes.record(lit("LAMP-BACK"), OFFICER);
        QuarkusTransaction.rollback();

        assertThat(entries("LAMP-BACK")).isZero();
        assertThat(events("LAMP-BACK")).isZero();
    }

    @Test
    void anEntryDoesNotStandWithoutItsEventEvenWhereTheCallerGoesOn() {
        Change unspeakable = new Change("Lamp Lit!", "lamp", "LAMP-HALF", null, null, null, null);

        assertThatThrownBy(() -> requiringNew()
                        .run(() -> assertThatThrownBy(() -> changes.record(unspeakable, OFFICER))
                                .isInstanceOf(IllegalArgumentException.class)))
                .hasCauseInstanceOf(RollbackException.class);

        assertThat(entries("LAMP-HALF")).isZero();
        assertThat(events("LAMP-HALF")).isZero();
    }

    @Test
    void anEntrySaysWhoForWhomWhatAndWhy() {
        Instant before = clock.instant();
        requiringNew().run(() -> changes.record(lit("LAMP-WHO"), OFFICER));
        AuditEntry entry = sealed("LAMP-WHO");

        assertThat(entry.actor()).isEqualTo("officer-sipo");
        assertThat(entry.agency()).isEqualTo("SIPO");
        assertThat(entry.action()).isEqualTo("lamp.lit");
        assertThat(entry.kind()).isEqualTo("lamp");
        assertThat(entry.before()).isNull();
        assertThat(entry.after()).isEqualTo(json.createObjectNode().put("watts", 60));
        assertThat(entry.reason()).isEqualTo("it was dark");
        assertThat(entry.occurredAt()).isBetween(before.minusMillis(1), clock.instant());
    }

    @Test
    void anEntryIsSealedWithinASecondOfItsCommit() {
        for (int time = 0; time < 4; time++) {
            String lamp = "LAMP-SOON-" + time;
            requiringNew().run(() -> changes.record(lit(lamp), OFFICER));

            Soon.within(Duration.ofSeconds(1), lamp + " is sealed", () -> trail.count(Sought.thing("lamp", lamp)) == 1);
        }
    }

    @Test
    void whatIsTakenBackLeavesNoGapInTheChain() {
        for (int time = 0; time < 3; time++) {
            requiringNew().run(() -> changes.record(lit("LAMP-GAPLESS"), OFFICER));
            QuarkusTransaction.begin();
            changes.record(lit("LAMP-GAP"), OFFICER);
            QuarkusTransaction.rollback();
        }
        theChainIsWhole();
    }

    @Test
    void anEntryThatCommitsLateIsSealedLateAndNotSkipped() throws Exception {
        CountDownLatch slowHasWritten = new CountDownLatch(1);
        CountDownLatch quickIsSealed = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> slow = threads.submit(() -> requiringNew().run(() -> {
                changes.record(lit("LAMP-SLOW"), OFFICER);
                slowHasWritten.countDown();
                await(quickIsSealed);
            }));
            await(slowHasWritten);
            requiringNew().run(() -> changes.record(lit("LAMP-QUICK"), OFFICER));
            AuditEntry quick = sealed("LAMP-QUICK");
            assertThat(trail.count(Sought.thing("lamp", "LAMP-SLOW"))).isZero();
            quickIsSealed.countDown();
            slow.get(10, TimeUnit.SECONDS);

            assertThat(sealed("LAMP-SLOW").position()).isGreaterThan(quick.position());
        }
        theChainIsWhole();
    }

    @Test
    void manyChangesFromManyThreadsWhileManySealMakeOneUnbrokenChain() throws Exception {
        int writers = 6;
        int each = 50;
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 2)) {
            List<Future<Integer>> sealers = new ArrayList<>();
            Callable<Integer> sealer = () -> {
                int sealed = 0;
                while (!done.get()) {
                    sealed += requiringNew().call(trail::seal);
                }
                return sealed;
            };
            sealers.add(threads.submit(sealer));
            sealers.add(threads.submit(sealer));
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String lamp = "LAMP-THREAD-" + writer;
                writing.add(threads.submit(() -> IntStream.range(0, each)
                        .forEach(time -> requiringNew().run(() -> changes.record(lit(lamp, time), OFFICER)))));
            }
            for (Future<?> written : writing) {
                written.get(30, TimeUnit.SECONDS);
            }
            done.set(true);
            assertThat(sealers.getFirst().get() + sealers.getLast().get())
                    .as("they had work while others wrote")
                    .isPositive();
        }
        theChainIsWhole();
        for (int writer = 0; writer < writers; writer++) {
            List<Integer> newestFirst =
                    trail.before(Long.MAX_VALUE, 500, Sought.thing("lamp", "LAMP-THREAD-" + writer)).stream()
                            .map(entry -> entry.after().get("watts").asInt())
                            .toList();
            assertThat(newestFirst.reversed())
                    .containsExactlyElementsOf(IntStream.range(0, each).boxed().toList());
        }
    }

    @Test
    void whileOneSealsNoOtherDoes() throws SQLException {
        try (Connection elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (Statement lock = elsewhere.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(" + 0x5EA1 + ")");
                requiringNew().run(() -> changes.record(lit("LAMP-LOCKED"), OFFICER));

                assertThat(requiringNew().call(trail::seal)).isZero();
                assertThat(trail.count(Sought.thing("lamp", "LAMP-LOCKED"))).isZero();
            } finally {
                elsewhere.rollback();
            }
        }
        assertThat(sealed("LAMP-LOCKED").position()).isPositive();
    }

    private void theChainIsWhole() {
        Soon.within(
                PATIENCE,
                "all entries are sealed",
                () -> count("select count(*) from audit_entry" + " where position is null and ? <> ''", "-") == 0);
        long all = count("select count(*) from audit_entry where ? <> ''", "-");

        assertThat(trail.verify(Optional.empty()))
                .isInstanceOfSatisfying(
                        Verification.Holds.class,
                        holds -> assertThat(holds.head().position()).isEqualTo(all));
        assertThat(trail.before(Long.MAX_VALUE, Integer.MAX_VALUE, Sought.thing(null, null)))
                .extracting(entry -> entry.position())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, (int) all)
                        .mapToObj(place -> all + 1 - place)
                        .toList());
    }

    private AuditEntry sealed(String lamp) {
        Soon.within(PATIENCE, lamp + " is sealed", () -> trail.count(Sought.thing("lamp", lamp)) == 1);
        return trail.before(Long.MAX_VALUE, 1, Sought.thing("lamp", lamp)).getFirst();
    }

    private long entries(String lamp) {
        return count("select count(*) from audit_entry where subject = ?", lamp);
    }

    private long events(String lamp) {
        return count("select count(*) from outbox_event where subject = ?", lamp);
    }

    private long count(String sql, String value) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    private Change lit(String lamp) {
        return lit(lamp, 60);
    }

    private Change lit(String lamp, int watts) {
        return new Change(
                "lamp.lit",
                "lamp",
                lamp,
                new AgencyCode("SIPO"),
                null,
                json.createObjectNode().put("watts", watts),
                "it was dark");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
