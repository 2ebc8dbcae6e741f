package ipstrategy.coordination.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.coordination.webhook.Subscribing;
import ipstrategy.coordination.webhook.Webhook;
import ipstrategy.coordination.webhook.Webhooks;
import ipstrategy.following.Gateway;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Reads for each webhook what happened behind its place in the feed of all services, and queues it: the rows and the
/// new place are one transaction, so each event is queued once, whoever dies in between.
@ApplicationScoped
class Queueing {

    private static final Logger LOG = Logger.getLogger(Queueing.class);
    private static final Caller CLERK = Caller.platform("webhooks");
    private static final int AT_ONCE = 200;
    private static final int GONE = 410;
    private static final int BAD_REQUEST = 400;

    /// Events about webhooks are for people: one that is not delivered would be told of its own failure for ever.
    private static final String OF_WEBHOOKS = "ipstrategy.webhook";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Subscribing subscribing;
    private final Gateway gateway;
    private final Clock clock;

    Queueing(Webhooks webhooks, Deliveries deliveries, Subscribing subscribing, Gateway gateway, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.subscribing = subscribing;
        this.gateway = gateway;
        this.clock = clock;
    }

    /// What is read for one webhook, and from where.
    private record Task(String webhook, String place, String path) {}

    /// Reads one page for each webhook that is active; answers whether more waits.
    boolean turn() {
        List<Task> tasks = QuarkusTransaction.requiringNew()
                .call(() -> webhooks.active().stream()
                        .flatMap(webhook -> task(webhook).stream())
                        .toList());
        boolean more = false;
        for (Task task : tasks) {
            more |= read(task);
        }
        return more;
    }

    /// One that is active has a place, unless it was removed a moment ago.
    private Optional<Task> task(Webhook webhook) {
        return webhooks.place(webhook.id()).map(place -> {
            String path = "/events?after=" + place + "&limit=" + AT_ONCE
                    + filter("type", webhook.types())
                    + filter("service", webhook.services())
                    + filter("agency", webhook.agencies());
            return new Task(webhook.id(), place, path);
        });
    }

    private static String filter(String name, List<String> values) {
        return values.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(String.join(",", values), StandardCharsets.UTF_8);
    }

    private boolean read(Task task) {
        return switch (gateway.read(task.path())) {
            case Gateway.Answer.Given<JsonNode>(JsonNode page) -> take(task, page);
            case Gateway.Answer.Refused<JsonNode>(int status, String problem) -> refused(task, status, problem);
            case Gateway.Answer.Silent<JsonNode>(String why) -> {
                // It is asked again in a moment; the gateway's silence is told by those who follow.
                LOG.debugf("events for %s could not be read: %s", task.webhook(), why);
                yield false;
            }
        };
    }

    private boolean take(Task task, JsonNode page) {
        String next = page.path("next").asText();
        JsonNode items = page.path("items");
        if (next.isEmpty() || (items.isEmpty() && next.equals(task.place()))) {
            return false;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            // What was queued while its owner might read is sent; what is read from now on is not for them.
            if (standing(task)
                    .filter(webhook -> subscribing.isStillToTell(webhook, CLERK))
                    .isEmpty()) {
                return;
            }
            for (JsonNode event : items) {
                if (!event.path("type").asText().startsWith(OF_WEBHOOKS)) {
                    deliveries.persist(new Delivery(task.webhook(), letter(event), clock.instant()));
                }
            }
            deliveries.flush();
            webhooks.moveTo(task.webhook(), next);
        });
        return items.size() >= AT_ONCE;
    }

    /// Another replica may have been here meanwhile, or a person may have changed it: then the page is read again.
    private Optional<Webhook> standing(Task task) {
        return webhooks.lockFree(task.webhook())
                .filter(webhook -> webhook.state() == Webhook.State.ACTIVE)
                .filter(webhook -> webhooks.place(webhook.id()).equals(Optional.of(task.place())));
    }

    /// What will not be answered otherwise the next time ends the webhook, with the reason; a person decides.
    private boolean refused(Task task, int status, String problem) {
        if (status == GONE || status == BAD_REQUEST) {
            String why = status == GONE ? Webhook.GONE : Webhook.REFUSED + problem;
            QuarkusTransaction.requiringNew()
                    .run(() -> standing(task).ifPresent(webhook -> subscribing.disable(webhook, why, CLERK)));
        } else {
            LOG.warnf("events for %s are not shown to us: HTTP %d: %s", task.webhook(), status, problem);
        }
        return false;
    }

    private static Delivery.Letter letter(JsonNode event) {
        String source = event.path("source").asText();
        String service = source.substring(source.lastIndexOf('/') + 1);
        return new Delivery.Letter(
                service + "-" + event.path("sequence").asText(),
                service,
                event.path("subject").asText(),
                event.path("type").asText(),
                event.toString());
    }
}
