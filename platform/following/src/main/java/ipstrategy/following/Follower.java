package ipstrategy.following;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.events.CloudEvent;
import ipstrategy.events.Feed;
import ipstrategy.web.listing.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Follows one service: asks for what is new, has it applied, and waits a little.
final class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int DOUBLING_AT_MOST = 20;
    private static final int GONE = 410;

    private final String source;
    private final Gateway gateway;
    private final Followed followed;
    private final Applying applying;
    private final LookingBack back;
    private final FollowingConfig config;
    private final ObjectMapper json;
    private final ScheduledExecutorService schedule;

    /// Which events are asked for: of a feed that tells much, only what somebody here takes is on the way.
    private final String taken;

    /// How many turns in a row brought nothing because something failed.
    private int failures;

    /// Whether all is looked at that was told before somebody here took it.
    private boolean lookedBack;

    /// What failed last, or nothing.
    private String trouble = "";

    Follower(
            String source,
            Gateway gateway,
            Followed followed,
            Applying applying,
            LookingBack back,
            FollowingConfig config,
            ObjectMapper json) {
        this.source = source;
        this.gateway = gateway;
        this.followed = followed;
        this.applying = applying;
        this.back = back;
        this.config = config;
        this.json = json;
        Set<String> types = applying.taken(source);
        this.taken = types.isEmpty() ? "" : "type=" + String.join(",", types) + "&";
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
        return switch (gateway.read(path(taken, position))) {
            case Gateway.Answer.Given<JsonNode>(JsonNode page) -> take(position, feed(page));
            case Gateway.Answer.Refused<JsonNode>(int status, String problem) ->
                failed("is not shown to us", "HTTP " + status + ": " + problem);
            case Gateway.Answer.Silent<JsonNode>(String why) -> failed("does not answer", why);
        };
    }

    private String path(String filter, long after) {
        return "/services/" + source + "/events?" + filter + (after == 0 ? "" : "after=" + after + "&") + "limit="
                + Page.GREATEST_LIMIT;
    }

    private Duration take(long position, Feed feed) {
        long reached = Long.parseLong(feed.next());
        if (reached <= position) {
            if (feed.total() < position) {
                // What was applied came from a feed that is no more; going on would pass over what the new one says.
                return failed("ends at " + feed.total() + ", and " + position + " were applied", "it began anew");
            }
            return lookedBack ? well(config.idle()) : lookBack(position);
        }
        return switch (applying.apply(source, position, feed.items(), reached)) {
            case Applying.Outcome.Applied() -> well(reached < feed.total() ? Duration.ZERO : config.idle());
            case Applying.Outcome.Elsewhere() -> well(config.idle());
            case Applying.Outcome.Stuck(CloudEvent event, int attempts, RuntimeException failure) ->
                stuck(event, attempts, failure);
        };
    }

    /// Looks at one page of what was told before somebody here took it, for as long as nothing is new.
    private Duration lookBack(long position) {
        LookingBack.Stretch stretch = back.next(source, position).orElse(null);
        if (stretch == null) {
            lookedBack = true;
            return well(config.idle());
        }
        return switch (gateway.read(path("type=" + stretch.type() + "&", stretch.position()))) {
            case Gateway.Answer.Given<JsonNode>(JsonNode page) -> {
                Feed past = feed(page);
                back.take(stretch, past.items(), Long.parseLong(past.next()));
                yield well(Duration.ZERO);
            }
            case Gateway.Answer.Refused<JsonNode>(int status, String problem)
            when status == GONE && stretch.position() > 0 -> {
                back.beginAnew(stretch);
                yield well(config.idle());
            }
            case Gateway.Answer.Refused<JsonNode>(int status, String problem) ->
                failed("does not show what was before", "HTTP " + status + ": " + problem);
            case Gateway.Answer.Silent<JsonNode>(String why) -> failed("does not answer", why);
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
