package ipstrategy.gateway.standin;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import ipstrategy.testkit.House;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Six stand-ins in place of the six services, for all tests of the gateway. A field of this type in a test is given
/// them.
public final class StandIns implements QuarkusTestResourceLifecycleManager {

    /// The stand-in whose patience is short, for tests of slowness.
    public static final String HURRIED = "enforcement";

    /// How long the gateway waits for it.
    public static final Duration HURRY = Duration.ofSeconds(2);

    /// The stand-in to which few connections lead, for tests of crowds.
    public static final String NARROW = "international";

    /// How many connections lead to it, and how many requests may wait for one.
    public static final int CONNECTIONS = 4;

    public static final int WAITING = 4;

    /// How many requests the gateway has in hand at most.
    public static final int IN_HAND = 64;

    /// How much callers may ask whose name begins with `small-`, in an hour.
    public static final int SMALL_RATE = 3;

    /// How long who asks more waits to be told so.
    public static final Duration PAUSE = Duration.ofMillis(400);

    /// Whose pages may ask the gateway from a browser.
    public static final String NEIGHBOUR = "https://portal.example.org";

    /// How long a stream of events is silent at most.
    public static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /// How long the status page believes what it has seen.
    public static final Duration STATUS_BELIEVED = Duration.ofMillis(400);

    /// As many answers as the gateway remembers when it judges a service.
    private static final int MEMORY = 8;

    private final Map<String, StandIn> byName = new TreeMap<>();
    private final Vertx vertx = Vertx.vertx();
    private @Nullable StandIn console;
    private @Nullable StandIn identity;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new TreeMap<>();
        for (String name : House.SERVICES.modules()) {
            StandIn standIn = new StandIn(name, vertx);
            byName.put(name, standIn);
            config.put("gateway.services." + name + ".url", standIn.url());
        }
        StandIn pages = new StandIn("console", vertx);
        console = pages;
        config.put("gateway.console.url", pages.url());
        StandIn provider = new StandIn("identity", vertx);
        identity = provider;
        config.put("gateway.identity.url", provider.url());
        config.put("gateway.services." + HURRIED + ".timeout", HURRY.toString());
        config.put("gateway.services." + NARROW + ".connections", String.valueOf(CONNECTIONS));
        config.put("gateway.services." + NARROW + ".waiting", String.valueOf(WAITING));
        config.put("ipstrategy.limits.in-hand", String.valueOf(IN_HAND));
        config.put("ipstrategy.limits.pause", PAUSE.toString());
        config.put("ipstrategy.limits.tiers.small.rate", String.valueOf(SMALL_RATE));
        config.put("ipstrategy.limits.tiers.small.window", "PT1H");
        config.put("ipstrategy.limits.tiers.small.quota", "1000");
        config.put("ipstrategy.limits.tiers.lonely.at-once", "1");
        // Whoever has no token here stands for many.
        config.put("ipstrategy.limits.tiers.anonymous.at-once", "1024");
        for (String caller : new String[] {"small-one", "small-two", "small-three", "small-four"}) {
            config.put("ipstrategy.limits.callers." + caller, "small");
        }
        config.put("ipstrategy.limits.callers.lonely-one", "lonely");
        config.put("gateway.status-believed", STATUS_BELIEVED.toString());
        config.put("ipstrategy.event-streams.heartbeat", HEARTBEAT.toString());
        // Pages of one neighbour may ask.
        config.put("quarkus.http.cors.enabled", "true");
        config.put("quarkus.http.cors.origins", NEIGHBOUR);
        // Each test has its own structure.
        config.put("ipstrategy.sdmx.structure-believed", "PT0S");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StandIns.class));
    }

    @Override
    public void stop() {
        Waiting.forIt(vertx.close());
    }

    public StandIn named(String name) {
        return byName.get(name);
    }

    /// Where pages are made.
    public StandIn console() {
        return Objects.requireNonNull(console);
    }

    /// Where people sign in.
    public StandIn identity() {
        return Objects.requireNonNull(identity);
    }

    public Collection<StandIn> all() {
        return byName.values();
    }

    /// Brings all back to their usual conduct, and the gateway to its trust in them.
    public void calm() {
        byName.values().forEach(standIn -> {
            standIn.returns();
            if (standIn.wasDisturbed()) {
                await().atMost(Duration.ofSeconds(20))
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> isTrusted(standIn.name()));
                for (int again = 1; again < MEMORY; again++) {
                    isTrusted(standIn.name());
                }
            }
            standIn.isCalm();
        });
    }

    private static boolean isTrusted(String name) {
        return RestAssured.get("/api/v1/services/" + name + "/echo").statusCode() == 200;
    }
}
