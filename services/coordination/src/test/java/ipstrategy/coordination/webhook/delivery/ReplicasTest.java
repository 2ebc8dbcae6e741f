package ipstrategy.coordination.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.webhook.FeedOfAll;
import ipstrategy.coordination.webhook.Receiver;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Several clerks at once, as several replicas have them, beside those of the application itself.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(FeedOfAll.class)
class ReplicasTest {

    private static final String WEBHOOK = "WEBHOOK-REPLICAS";
    private static final int THINGS = 5;
    private static final int EVENTS = 60;

    @Inject
    Queueing queueing;

    @Inject
    Sending sending;

    @Inject
    AgroalDataSource database;

    FeedOfAll feed;

    @Test
    void eachEventIsQueuedAndSentOnceAndWhatHappenedToOneThingInItsOrder() throws Exception {
        try (Receiver receiver = new Receiver();
                ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            activate(receiver.url(), feed.now());
            AtomicBoolean over = new AtomicBoolean();
            List<Future<?>> work = new ArrayList<>();
            for (int replica = 0; replica < 4; replica++) {
                work.add(replicas.submit(() -> {
                    while (!over.get()) {
                        queueing.turn();
                        sending.one(WEBHOOK);
                    }
                }));
            }
            for (int event = 0; event < EVENTS; event++) {
                feed.happens("replicas", "report.submitted", "R-" + event % THINGS);
            }
            try {
                Soon.within(
                        Duration.ofSeconds(30),
                        "all arrive",
                        () -> receiver.taken().size() >= EVENTS);
            } finally {
                over.set(true);
            }
            for (Future<?> one : work) {
                one.get();
            }

            assertThat(receiver.taken())
                    .extracting(Receiver.Message::id)
                    .doesNotHaveDuplicates()
                    .hasSize(EVENTS);
            for (int thing = 0; thing < THINGS; thing++) {
                String subject = "R-" + thing;
                assertThat(receiver.taken().stream()
                                .filter(message -> message.subject().equals(subject))
                                .map(message -> message.json().path("sequence").asInt()))
                        .as(subject)
                        .hasSize(EVENTS / THINGS)
                        .isSorted();
            }
        }
    }

    private void activate(String url, String place) throws Exception {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into webhook (id, owner, url, types, services, agencies, state, created_at, version, place)
                    values (?, 'nobody', ?, '{}', '{replicas}', '{}', 'ACTIVE', now(), 0, ?)""")) {
                insert.setString(1, WEBHOOK);
                insert.setString(2, url);
                insert.setString(3, place);
                insert.execute();
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into webhook_key (webhook, scheme, secret, created_at)
                    values (?, 'HMAC', decode('0102030405060708', 'hex'), now())""")) {
                insert.setString(1, WEBHOOK);
                insert.execute();
            }
        }
    }
}
