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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Keeps webhooks going: one clerk queues what happened, another sees for which webhooks there is work and gives it to
/// a few hands. Each hand serves one webhook at a time, so a slow endpoint keeps others waiting no longer than until a
/// hand is free. Several replicas may do so at once: each row is taken by one.
@ApplicationScoped
class Dispatching {

    private static final Logger LOG = Logger.getLogger(Dispatching.class);
    private static final long PAUSE_IN_MILLISECONDS = 250;
    private static final long FORGETTING_IN_MINUTES = 60;
    private static final int HANDS = 8;
    private static final int AT_ONCE = 100;

    private final Queueing queueing;
    private final Sending sending;
    private final Deliveries deliveries;
    private final SigningKeys keys;
    private final WebhookConfig config;
    private final Clock clock;
    private final boolean followed;
    private final Set<String> served = ConcurrentHashMap.newKeySet();
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
            QuarkusTransaction.requiringNew().call(() -> deliveries.webhooksWithWork(clock.instant())).stream()
                    .filter(served::add)
                    .forEach(webhook -> hands.execute(() -> serve(webhook)));
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "what webhooks wait for could not be seen; it is tried again");
        }
    }

    private void serve(String webhook) {
        try {
            int sent = 0;
            while (sent < AT_ONCE && !hands.isShutdown() && sending.one(webhook)) {
                sent++;
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "messages for %s could not be sent; they are tried again", webhook);
        } finally {
            served.remove(webhook);
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
