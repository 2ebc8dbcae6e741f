package ipstrategy.events;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class OutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Outbox outbox;

    @Inject
    Forgetting forgetting;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    @Test
    void anEventStandsWithItsTransactionOnly() {
        requiringNew().run(() -> outbox.add(Lamps.lit("LAMP-KEPT", 1), "request-0001"));
        QuarkusTransaction.begin();
        outbox.add(Lamps.lit("LAMP-LOST", 1), "request-0002");
        QuarkusTransaction.rollback();
        assertThatThrownBy(() -> requiringNew().run(() -> {
                    outbox.add(Lamps.lit("LAMP-LOST", 2), "request-0003");
                    throw new IllegalStateException("the lamp broke");
                }))
                .hasMessage("the lamp broke");

        assertThat(number("select count(*) from outbox_event where subject = 'LAMP-KEPT'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from outbox_event where subject = 'LAMP-LOST'"))
                .isZero();
    }

    @Test
    void thereIsNoEventOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox.add(Lamps.lit("LAMP-ALONE", 1), "request-0001"))
                .isInstanceOf(TransactionalException.class);

        assertThat(number("select count(*) from outbox_event where subject = 'LAMP-ALONE'"))
                .isZero();
    }

    @Test
    void anEventIsSeenOnlyOnceItsTransactionHasCommitted() {
        long before = outbox.total();
        requiringNew().run(() -> {
            outbox.add(Lamps.lit("LAMP-UNSEEN", 1), "request-0001");
            requiringNew().run(outbox::sequence);

            assertThat(subjectsAfter(before)).doesNotContain("LAMP-UNSEEN");
        });
        allArePlaced();
        assertThat(subjectsAfter(before)).contains("LAMP-UNSEEN");
    }

    @Test
    void anEventThatCommitsLaterThanOneWithAHigherNumberIsNotSkipped() throws Exception {
        allArePlaced();
        long seen = outbox.total();
        CountDownLatch slowHasWritten = new CountDownLatch(1);
        CountDownLatch quickWasRead = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> slow = threads.submit(() -> requiringNew().run(() -> {
                outbox.add(Lamps.lit("LAMP-SLOW", 1), "request-slow");
                slowHasWritten.countDown();
                await(quickWasRead);
            }));
            await(slowHasWritten);
            requiringNew().run(() -> outbox.add(Lamps.lit("LAMP-QUICK", 1), "request-quick"));
            Soon.within(PATIENCE, "the quick one is read", () -> outbox.total() > seen);
            List<CloudEvent> first = outbox.after(seen, 10);
            quickWasRead.countDown();
            slow.get(10, TimeUnit.SECONDS);

            assertThat(first).extracting(CloudEvent::subject).containsExactly("LAMP-QUICK");
            long follower = Long.parseLong(first.getLast().sequence());
            Soon.within(PATIENCE, "the slow one is read", () -> outbox.total() > follower);
            List<CloudEvent> second = outbox.after(follower, 10);
            assertThat(second).extracting(CloudEvent::subject).containsExactly("LAMP-SLOW");
            assertThat(Long.parseLong(second.getFirst().id()))
                    .as("the slow one has the lower number")
                    .isLessThan(Long.parseLong(first.getFirst().id()));
        }
    }

    @Test
    void eventsOfOneSubjectKeepTheirOrder() throws Exception {
        int lamps = 6;
        int times = 40;
        inParallel(IntStream.range(0, lamps)
                .<Callable<Void>>mapToObj(lamp -> () -> {
                    for (int time = 0; time < times; time++) {
                        int now = time;
                        requiringNew().run(() -> outbox.add(Lamps.lit("LAMP-ORDER-" + lamp, now), "request-0001"));
                    }
                    return null;
                })
                .toList());
        allArePlaced();

        List<CloudEvent> all = outbox.after(0, Integer.MAX_VALUE);
        for (int lamp = 0; lamp < lamps; lamp++) {
            String subject = "LAMP-ORDER-" + lamp;
            assertThat(all.stream()
                            .filter(event -> event.subject().equals(subject))
                            .map(event -> event.data().get("time").asInt()))
                    .containsExactlyElementsOf(IntStream.range(0, times).boxed().toList());
        }
        positionsHaveNoGap();
    }

    @Test
    void twoSequencersAtOnceGiveNoPlaceTwiceAndLeaveNoneOut() throws Exception {
        requiringNew()
                .run(() -> IntStream.range(0, 1500)
                        .forEach(time -> outbox.add(Lamps.lit("LAMP-MANY", time), "request-0001")));
        Callable<Integer> sequencer = () -> {
            int placed = 0;
            while (number("select count(*) from outbox_event where position is null") > 0) {
                placed += requiringNew().call(outbox::sequence);
            }
            return placed;
        };

        inParallel(List.of(sequencer, sequencer));

        positionsHaveNoGap();
    }

    @Test
    void whileOneSequencesNoOtherDoes() throws SQLException {
        try (Connection elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (Statement lock = elsewhere.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(" + 0x0B0C + ")");
                requiringNew().run(() -> outbox.add(Lamps.lit("LAMP-WAITING", 1), "request-0001"));

                assertThat(requiringNew().call(outbox::sequence)).isZero();
                assertThat(number("select count(*) from outbox_event where position is null"))
                        .isEqualTo(1);
            } finally {
                elsewhere.rollback();
            }
        }
        allArePlaced();
    }

    @Test
    void whatIsOldIsLetGoFromTheBeginningOnAndPositionsGoOnBehindIt() {
        requiringNew().run(() -> outbox.add(Lamps.lit("LAMP-OLD", 1), "request-0001"));
        allArePlaced();
        QuarkusTransaction.begin();
        try {
            long last = outbox.total();
            assertThat(forgetting.forget(clock.instant().minus(Duration.ofDays(1))))
                    .as("all are young")
                    .isZero();
            assertThat(outbox.after(0, 1)).hasSize(1);

            int gone = forgetting.forget(clock.instant().plus(Duration.ofDays(1)));

            assertThat((long) gone).isEqualTo(last);
            assertThat(outbox.forgotten()).isEqualTo(last);
            assertThat(outbox.total()).isEqualTo(last);
            assertThatThrownBy(() -> outbox.after(0, 10))
                    .isInstanceOfSatisfying(
                            Forgotten.class,
                            forgotten -> assertThat(forgotten.earliest()).isEqualTo(last));
            outbox.add(Lamps.lit("LAMP-NEW", 1), "request-0002");
            assertThat(outbox.sequence()).isEqualTo(1);
            assertThat(outbox.after(last, 10))
                    .extracting(CloudEvent::sequence)
                    .containsExactly(String.valueOf(last + 1));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void anOldEventBehindAYoungOneStaysSoThatTheFeedHasNoHoles() {
        requiringNew().run(() -> outbox.add(Lamps.lit("LAMP-YOUNG", 1), "request-0001"));
        allArePlaced();
        QuarkusTransaction.begin();
        try {
            // The first of all tells of the day after tomorrow.
            requireUpdate("update outbox_event set occurred_at = now() + interval '2 days'"
                    + " where position = (select min(position) from outbox_event)");

            assertThat(forgetting.forget(clock.instant().plus(Duration.ofDays(1))))
                    .isZero();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void requireUpdate(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    private void positionsHaveNoGap() {
        assertThat(number("select count(*) from outbox_event where position is null"))
                .isZero();
        long events = number("select count(*) from outbox_event");
        assertThat(number("select count(distinct position) from outbox_event")).isEqualTo(events);
        assertThat(number("select min(position) from outbox_event")).isEqualTo(1);
        assertThat(number("select max(position) from outbox_event")).isEqualTo(events);
        assertThat(outbox.total()).isEqualTo(events);
    }

    private void allArePlaced() {
        Soon.within(
                PATIENCE,
                "all events are placed",
                () -> number("select count(*) from outbox_event where position is null") == 0);
    }

    private List<String> subjectsAfter(long position) {
        return outbox.after(position, Integer.MAX_VALUE).stream()
                .map(CloudEvent::subject)
                .toList();
    }

    private long number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
