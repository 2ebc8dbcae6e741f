package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// A subscriber's endpoint is down for an hour of the office's clock.
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class HourDownTest {

    private static final String TYPE = "ipstrategy.measure.corrected.v1";
    private static final List<String> OFFICE = List.of("coordination");
    private static final int TIMES = 4;
    private static final long TOLERANCE_IN_SECONDS = 300;

    private Platform platform;
    private Visitor office;
    private Visitor administrator;
    private Steadfast integrator;
    private Duration ahead = Duration.ZERO;

    @BeforeAll
    void everybodySignsIn(Platform running) throws Exception {
        platform = running;
        Visitor anybody = Visitor.anonymous(running.url());
        office = anybody.person(running.keycloakUrl(), "coordinator");
        administrator = anybody.person(running.keycloakUrl(), "administrator");
        integrator = Steadfast.integrator(running);
    }

    @Test
    void anEndpointThatWasDownForAnHourGetsEverythingInOrderWhenItReturns() throws Exception {
        String begin = Listener.now(integrator);
        List<String> measures = measures();
        try (Endpoint endpoint = new Endpoint()) {
            JsonNode webhook = endpoint.subscribe(administrator, "\"types\": [\"" + TYPE + "\"]", begin);
            ahead = Endpoint.ahead(webhook);
            String path = "webhooks/" + webhook.path("id").asText();
            correct(measures.getFirst(), 0);
            eventually(
                    () -> deliveries(path, "DELIVERED"),
                    found -> found.path("total").asInt() == 1);

            endpoint.goesDown();
            for (int time = 1; time <= TIMES; time++) {
                for (String measure : measures) {
                    correct(measure, time);
                }
            }
            int waiting = TIMES * measures.size();
            eventually(
                    () -> deliveries(path, "WAITING"),
                    found -> found.path("total").asInt() == waiting
                            && found.toString().contains("NO_CONNECTION"));
            Instant anHourLater = officeTime().plus(Duration.ofMinutes(59));
            pass(Duration.ofMinutes(59));
            JsonNode still = eventually(() -> deliveries(path, "WAITING"), found -> triedSince(found, anHourLater));
            assertThat(still.path("total").asInt()).isEqualTo(waiting);
            assertThat(administrator.read(path).path("state").asText()).isEqualTo("ACTIVE");
            assertThat(endpoint.taken()).hasSize(1);

            endpoint.comesUp();
            pass(Duration.ofMinutes(6));
            eventually(
                    () -> deliveries(path, "DELIVERED"),
                    found -> found.path("total").asInt() == waiting + 1);

            List<Told> feed = new Listener(integrator, TYPE, begin, new AtomicBoolean()).all();
            assertThat(feed).hasSize(waiting + 1);
            assertThat(Told.bySubject(endpoint.told())).isEqualTo(Told.bySubject(feed));
            assertThat(endpoint.taken()).extracting(Endpoint.Message::id).doesNotHaveDuplicates();
            assertThat(endpoint.taken()).allMatch(Endpoint.Message::genuine);
            long now = officeTime().getEpochSecond();
            assertThat(endpoint.taken().subList(1, waiting + 1))
                    .as("signed when it was sent, and not an hour before")
                    .allMatch(message -> Math.abs(message.timestamp() - now) < TOLERANCE_IN_SECONDS);
        }
    }

    private void pass(Duration time) throws InterruptedException {
        ahead = ahead.plus(time);
        platform.travel(ahead, OFFICE);
    }

    private Instant officeTime() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    private JsonNode deliveries(String webhook, String state) throws IOException, InterruptedException {
        return administrator.read(webhook + "/deliveries?limit=100&state=" + state);
    }

    private static boolean triedSince(JsonNode deliveries, Instant when) {
        List<Instant> tried = new ArrayList<>();
        deliveries.path("items").forEach(one -> {
            if (one.hasNonNull("lastAttemptAt")) {
                tried.add(Instant.parse(one.path("lastAttemptAt").asText()));
            }
        });
        return tried.stream().anyMatch(one -> !one.isBefore(when));
    }

    /// Two of one service and one of another.
    private List<String> measures() throws IOException, InterruptedException {
        List<String> measures = new ArrayList<>();
        for (String list : List.of("measures?limit=2&service=patents", "measures?limit=1&service=trademarks")) {
            office.read(list)
                    .path("items")
                    .forEach(item -> measures.add("services/"
                            + item.path("service").asText() + "/measures/"
                            + item.path("id").asText()));
        }
        return measures;
    }

    private void correct(String measure, int time) throws IOException, InterruptedException {
        office.change(
                measure,
                "PATCH",
                measure,
                "{\"title\": {\"zh\": \"第%1$d次\", \"en\": \"Time %1$d\"}, \"reason\": \"演练\"}".formatted(time));
    }
}
