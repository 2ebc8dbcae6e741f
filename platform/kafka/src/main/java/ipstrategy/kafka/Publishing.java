package ipstrategy.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.events.CloudEvent;
import ipstrategy.events.Outbox;
import ipstrategy.web.listing.Page;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Publishes what is new in the outbox, page by page, and waits a little.
final class Publishing {

    private static final Logger LOG = Logger.getLogger(Publishing.class);
    private static final int DOUBLING_AT_MOST = 20;
    private static final long LAST_PAGE_IN_SECONDS = 2;

    /// What a transaction takes beyond the waiting for Kafka.
    private static final Duration OF_THE_DATABASE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Published published;
    private final Topic topic;
    private final KafkaConfig config;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kafka-bridge").factory());

    /// How many turns in a row failed.
    private int failures;

    /// What failed last, or nothing.
    private String trouble = "";

    Publishing(Outbox outbox, Published published, KafkaConfig config, ObjectMapper json) {
        this.outbox = outbox;
        this.published = published;
        this.topic = new Topic(config, json);
        this.config = config;
    }

    void begin() {
        schedule.schedule(this::go, config.idle().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What is under way may be acknowledged, so that it is not published again by whoever comes next.
    void end() {
        try {
            schedule.submit(topic::close).get(LAST_PAGE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.debugf(late, "the bridge to Kafka ends in the middle of a page; it is published again");
        } finally {
            schedule.shutdownNow();
        }
    }

    private void go() {
        Duration pause;
        try {
            pause = turn();
        } catch (RuntimeException | Error passing) {
            // Whatever happens in one turn, there is another: a schedule that throws is never called again.
            pause = failed(passing);
        }
        if (!schedule.isShutdown()) {
            schedule.schedule(this::go, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Publishes one page; answers how long to wait before the next.
    Duration turn() {
        long lag = published.lag();
        if (lag < 0) {
            throw new IllegalStateException("the outbox ends " + -lag
                    + " events before what Kafka has: it began anew, and somebody must decide");
        }
        if (lag == 0) {
            return well(config.idle());
        }
        // Asked first, so that nothing is held in the database while Kafka does not answer.
        topic.reach();
        int seconds = (int) config.patience().plus(OF_THE_DATABASE).toSeconds();
        Topic.Written written =
                QuarkusTransaction.requiringNew().timeout(seconds).call(this::page);
        if (written.failure() != null) {
            return failed(written.failure());
        }
        return well(written.acknowledged() < Page.GREATEST_LIMIT ? config.idle() : Duration.ZERO);
    }

    /// What Kafka has acknowledged and the place behind it are one; who dies in between publishes it again.
    private Topic.Written page() {
        OptionalLong held = published.hold();
        if (held.isEmpty()) {
            return new Topic.Written(0, null);
        }
        List<CloudEvent> events = outbox.after(held.getAsLong(), Page.GREATEST_LIMIT);
        Topic.Written written = topic.write(events);
        if (written.acknowledged() > 0) {
            CloudEvent last = events.get(written.acknowledged() - 1);
            published.moveTo(Long.parseLong(last.sequence()));
        }
        return written;
    }

    /// Told when it begins or becomes another and not at each attempt: a Kafka that is down would fill the log.
    private Duration failed(Throwable why) {
        String what = why.getClass().getName();
        if (!what.equals(trouble) && !schedule.isShutdown()) {
            LOG.warnf(why, "events are not published to %s; it is tried again, and they wait", config.topic());
        }
        trouble = what;
        failures++;
        Duration doubled = config.idle().multipliedBy(1L << Math.min(failures, DOUBLING_AT_MOST));
        return doubled.compareTo(config.silence()) < 0 ? doubled : config.silence();
    }

    private Duration well(Duration pause) {
        if (failures > 0) {
            LOG.infof("events are published to %s again", config.topic());
        }
        failures = 0;
        trouble = "";
        return pause;
    }
}
