package ipstrategy.coordination.webhook.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.coordination.webhook.destination.WebhookConfig;
import ipstrategy.coordination.webhook.signing.SigningKeys;
import ipstrategy.following.FollowingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Keeps webhooks going: one clerk queues what happened, another sees for which webhooks there is work and gives it to
/// a few hands. Each hand serves one webhook at a time, for one turn. Of one owner only some are served at once, and
/// a turn ends after a short time, so who answers slowly keeps the own webhooks waiting and not those of others.
/// Several replicas may do so at once: each row is taken by one.
@ApplicationScoped
class Dispatching {

    private static final Logger LOG = Logger.getLogger(Dispatching.class);
    private static final long PAUSE_IN_MILLISECONDS = 250;
    private static final long FORGETTING_IN_MINUTES = 60;
    private static final int HANDS = 8;
    private static final int HANDS_OF_ONE_OWNER = 2;

    /// How much one turn sends, and after what time it takes no other message.
    private static final int MOST_OF_A_TURN = 100;
    private static final long TURN_IN_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);

    private final Queueing queueing;
    private final Sending sending;
    private final Deliveries deliveries;
    private final SigningKeys keys;
    private final WebhookConfig config;
    private final Clock clock;
    private final boolean followed;
    private final Turns turns = new Turns(HANDS_OF_ONE_OWNER);
    private final ExecutorService hands = Executors.newFixedThreadPool(
            HANDS, Thread.ofPlatform().daemon().name("webhook-sending-", 1).factory());
    private final ScheduledExecutorService queue = clerk("webhook-queueing");
    private final ScheduledExecutorService watch = clerk("webhook-dispatching");

    Dispatching(
            Queueing queueing,
            Sending sending,
            Deliveries deliveries,
            SigningKeys keys,
            WebhookConfig config,
            FollowingConfig following,
            Clock clock) {
        this.queueing = queueing;
        this.sending = sending;
        this.deliveries = deliveries;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.followed = following.gateway().isPresent();
    }

    void begin(@Observes StartupEvent started) {
        if (followed) {
            long idle = config.idle().toMillis();
            queue.scheduleWithFixedDelay(this::queueAll, idle, idle, TimeUnit.MILLISECONDS);
        }
        watch.scheduleWithFixedDelay(
                this::dispatch, PAUSE_IN_MILLISECONDS, PAUSE_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(this::forget, 1, FORGETTING_IN_MINUTES, TimeUnit.MINUTES);
    }

    void end(@Observes ShutdownEvent stopping) {
        queue.shutdownNow();
        watch.shutdown();
        hands.shutdown();
    }

    private void queueAll() {
        try {
            boolean more = true;
            while (more && !queue.isShutdown()) {
                more = queueing.turn();
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "events for webhooks could not be queued; it is tried again");
        }
    }

    private void dispatch() {
        try {
            turns.begin(QuarkusTransaction.requiringNew().call(() -> deliveries.webhooksWithWork(clock.instant())))
                    .forEach(waiting -> hands.execute(() -> serve(waiting)));
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "what webhooks wait for could not be seen; it is tried again");
        }
    }

    private void serve(Turns.Waiting waiting) {
        try {
            long began = System.nanoTime();
            int sent = 0;
            while (sent < MOST_OF_A_TURN
                    && System.nanoTime() - began < TURN_IN_NANOSECONDS
                    && !hands.isShutdown()
                    && sending.one(waiting.webhook())) {
                sent++;
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "messages for %s could not be sent; they are tried again", waiting.webhook());
        } finally {
            turns.end(waiting);
        }
    }

    private void forget() {
        try {
            QuarkusTransaction.requiringNew().run(() -> keys.forget(clock.instant()));
            boolean more = true;
            while (more && !watch.isShutdown()) {
                more = QuarkusTransaction.requiringNew()
                                .call(() -> deliveries.forget(clock.instant().minus(config.log())))
                        > 0;
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "old deliveries and keys could not be let go; it is tried again");
        }
    }

    private static ScheduledExecutorService clerk(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }
}
