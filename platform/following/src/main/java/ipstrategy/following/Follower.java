package ipstrategy.following;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.events.CloudEvent;
import ipstrategy.events.Feed;
import ipstrategy.web.listing.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Follows one service: asks for what is new, has it applied, and waits a little.
final class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int DOUBLING_AT_MOST = 20;

    private final String source;
    private final Gateway gateway;
    private final Followed followed;
    private final Applying applying;
    private final FollowingConfig config;
    private final ObjectMapper json;
    private final ScheduledExecutorService schedule;

    /// How many turns in a row brought nothing because something failed.
    private int failures;

    /// What failed last, or nothing.
    private String trouble = "";

    Follower(
            String source,
            Gateway gateway,
            Followed followed,
            Applying applying,
            FollowingConfig config,
            ObjectMapper json) {
        this.source = source;
        this.gateway = gateway;
        this.followed = followed;
        this.applying = applying;
        this.config = config;
        this.json = json;
        this.schedule = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("following-" + source).factory());
    }

    void begin() {
        schedule.schedule(this::go, config.idle().toMillis(), TimeUnit.MILLISECONDS);
    }

    void end() {
        schedule.shutdownNow();
    }

    private void go() {
        Duration pause;
        try {
            pause = turn();
        } catch (RuntimeException | Error passing) {
            // Whatever happens in one turn, there is another: a schedule that throws is never called again.
            pause = failed("cannot be followed", passing.toString());
        }
        if (!schedule.isShutdown()) {
            schedule.schedule(this::go, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Reads and applies one page; answers how long to wait before the next.
    Duration turn() {
        long position = followed.position(source);
        // Whoever has seen nothing begins with the first event that is kept; whoever has seen some misses none
        // unknowingly.
        String path = "/services/" + source + "/events?" + (position == 0 ? "" : "after=" + position + "&") + "limit="
                + Page.GREATEST_LIMIT;
        return switch (gateway.read(path)) {
            case Gateway.Answer.Given<JsonNode>(JsonNode page) -> take(position, feed(page));
            case Gateway.Answer.Refused<JsonNode>(int status, String problem) ->
                failed("is not shown to us", "HTTP " + status + ": " + problem);
            case Gateway.Answer.Silent<JsonNode>(String why) -> failed("does not answer", why);
        };
    }

    private Duration take(long position, Feed feed) {
        if (feed.items().isEmpty()) {
            if (feed.total() < position) {
                // What was applied came from a feed that is no more; going on would pass over what the new one says.
                return failed("ends at " + feed.total() + ", and " + position + " were applied", "it began anew");
            }
            return well(config.idle());
        }
        return switch (applying.apply(source, position, feed.items())) {
            case Applying.Outcome.Applied() ->
                well(feed.items().size() < Page.GREATEST_LIMIT ? config.idle() : Duration.ZERO);
            case Applying.Outcome.Elsewhere() -> well(config.idle());
            case Applying.Outcome.Stuck(CloudEvent event, int attempts, RuntimeException failure) ->
                stuck(event, attempts, failure);
        };
    }

    private Duration stuck(CloudEvent event, int attempts, RuntimeException failure) {
        // The feed itself answers; how long to wait is a matter of how often this event was tried.
        failures = 1;
        trouble = "";
        Duration pause = pause(config.patience(), attempts);
        LOG.errorf(
                failure,
                "event %s of %s (%s of %s) could not be applied, attempt %d; it and what follows it wait %s",
                event.sequence(),
                source,
                event.type(),
                event.subject(),
                attempts,
                pause);
        return pause;
    }

    /// Told when it begins or becomes another and not at each attempt: a gateway that is down would fill the log.
    private Duration failed(String what, String why) {
        if (!trouble.equals(what) && !schedule.isShutdown()) {
            LOG.warnf("the feed of %s %s, it is tried again: %s", source, what, why);
        }
        trouble = what;
        failures++;
        return pause(config.silence(), failures);
    }

    private Duration well(Duration pause) {
        if (failures > 0) {
            LOG.infof("the feed of %s is followed again", source);
        }
        failures = 0;
        trouble = "";
        return pause;
    }

    private Duration pause(Duration longest, int times) {
        Duration doubled = config.idle().multipliedBy(1L << Math.min(times, DOUBLING_AT_MOST));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /// A newer service may say more than this one knows of.
    private Feed feed(JsonNode page) {
        try {
            return json.readerFor(Feed.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(page);
        } catch (IOException notAFeed) {
            throw new IllegalStateException("what " + source + " shows is no feed", notAFeed);
        }
    }
}
