package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Programs are killed while people write and others listen: what was acknowledged is stored, and what is stored is
/// told, once in the feed, once in a stream that is taken up again, and at least once to a subscriber, and nothing else
/// is.
///
/// `-Dkill.rounds=30` goes on for longer, until every program has died, and `-Dkill.seed` repeats a run.
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class KillTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final List<String> CORRECTED = List.of("patents", "trademarks", "coordination");
    private static final String TYPES = "ipstrategy.measure.corrected.v1,ipstrategy.task.made.v1";
    private static final Duration LEASE = Duration.ofMinutes(2);

    private Platform platform;
    private Steadfast office;
    private Steadfast auditor;
    private Steadfast integrator;

    @BeforeAll
    void everybodySignsIn(Platform running) {
        platform = running;
        office = Steadfast.person(running, "coordinator");
        auditor = Steadfast.person(running, "auditor");
        integrator = Steadfast.integrator(running);
    }

    @Test
    void whoeverDiesWhatWasAcknowledgedIsStoredAndWhatIsStoredIsTold() throws Exception {
        String begin = Listener.now(integrator);
        AtomicBoolean written = new AtomicBoolean();
        AtomicBoolean heard = new AtomicBoolean();
        Map<String, Writer> writers = writers(written);
        Map<String, Long> audited = new LinkedHashMap<>();
        for (String thing : writers.keySet()) {
            audited.put(thing, entries(thing));
        }
        Listener listener = new Listener(integrator, TYPES, begin, heard);
        try (Endpoint endpoint = new Endpoint();
                Streamed stream = new Streamed(Steadfast.integrator(platform), TYPES, begin);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Visitor administrator = Visitor.anonymous(platform.url()).person(platform.keycloakUrl(), "administrator");
            String types = TYPES.replace(",", "\", \"");
            Duration ahead = Endpoint.ahead(endpoint.subscribe(administrator, "\"types\": [\"" + types + "\"]", begin));
            endpoint.watchedBy(listener::look);
            Future<List<Told>> listening = threads.submit(listener);
            Future<List<Told>> streaming = threads.submit(stream);
            Map<String, Future<Set<String>>> writing = new LinkedHashMap<>();
            writers.forEach((thing, writer) -> writing.put(thing, threads.submit(writer)));
            Map<String, Set<String>> stored = new LinkedHashMap<>();
            try {
                killAll();
                written.set(true);
                for (Map.Entry<String, Future<Set<String>>> one : writing.entrySet()) {
                    stored.put(one.getKey(), one.getValue().get(60, TimeUnit.SECONDS));
                }
                // What was being sent when its sender died is sent again, which by the office's clock is soon.
                platform.travel(ahead.plus(LEASE).plusMinutes(1), List.of("coordination"));
                int all = stored.values().stream().mapToInt(Set::size).sum();
                Patience.eventually(
                        () -> count(listener.told(), endpoint.told(), stream.told()),
                        counts -> StreamSupport.stream(counts.spliterator(), false)
                                .allMatch(one -> one.asInt() >= all));
            } finally {
                written.set(true);
                heard.set(true);
                stream.close();
            }
            listening.get(60, TimeUnit.SECONDS);
            streaming.get(60, TimeUnit.SECONDS);
            Patience.until(endpoint::isLookedThrough);
            Patience.until(this::theConsoleShowsMeasures);
            List<Told> feed = new Listener(integrator, TYPES, begin, heard).all();
            allIsStoredAndToldOnce(stored, audited, feed);
            assertThat(listener.early()).as("told before it was there").isEmpty();
            assertThat(listener.told()).as("heard while programs died").containsExactlyInAnyOrderElementsOf(feed);
            assertThat(stream.told()).as("streamed while programs died").containsExactlyInAnyOrderElementsOf(feed);
            assertThat(stream.begun()).as("it broke and went on").isGreaterThan(1);
            assertThat(Told.bySubject(stream.told())).as("streamed in order").isEqualTo(Told.bySubject(feed));
            assertThat(endpoint.taken()).allMatch(Endpoint.Message::genuine);
            assertThat(Told.bySubject(endpoint.told())).as("sent").isEqualTo(Told.bySubject(feed));
            System.out.printf(
                    "%d written, %d attempts without an answer, %d messages for %d events, %d streams%n",
                    feed.size(),
                    writers.values().stream().mapToInt(Writer::lost).sum(),
                    endpoint.taken().size(),
                    feed.size(),
                    stream.begun());
        }
    }

    /// It keeps nothing, so that it is there again is all that it owes.
    private boolean theConsoleShowsMeasures() throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create(platform.url() + "/measures"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private void killAll() throws IOException, InterruptedException {
        System.out.println("Killing " + ROUNDS + " times, -Dkill.seed=" + SEED);
        Deaths deaths = new Deaths(platform, SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Thread.sleep(1000);
            System.out.println("killed: " + deaths.round());
        }
        Thread.sleep(1000);
    }

    /// Who writes what: a measure of each of some services, and the tasks of one.
    private Map<String, Writer> writers(AtomicBoolean over) throws IOException, InterruptedException {
        Map<String, Writer> writers = new LinkedHashMap<>();
        for (String service : CORRECTED) {
            String measure =
                    one("measures?limit=1&service=" + service).path("id").asText();
            writers.put(
                    service + "/" + measure,
                    new Writer.Corrector(office, over, "services/" + service + "/measures/" + measure));
        }
        JsonNode led = one("measures?limit=1&service=patents&agency=SIPO&role=LEAD");
        String tasks = led.path("id").asText() + "/tasks";
        writers.put(
                "patents/" + tasks,
                new Writer.TaskMaker(
                        Steadfast.person(platform, "officer-sipo"),
                        over,
                        "services/patents/measures/" + tasks,
                        led.at("/deadline/due")));
        return writers;
    }

    private JsonNode one(String list) throws IOException, InterruptedException {
        return JSON.readTree(office.get(list).body()).path("items").required(0);
    }

    private void allIsStoredAndToldOnce(Map<String, Set<String>> stored, Map<String, Long> audited, List<Told> feed)
            throws Exception {
        assertThat(feed).extracting(Told::key).doesNotHaveDuplicates();
        assertThat(feed).hasSize(stored.values().stream().mapToInt(Set::size).sum());
        for (Map.Entry<String, Set<String>> one : stored.entrySet()) {
            String thing = one.getKey();
            List<String> written = List.copyOf(one.getValue());
            assertThat(written).as(thing).isNotEmpty();
            assertThat(told(thing, feed)).as("told of " + thing).isEqualTo(written);
            assertThat(found(thing)).as("stored of " + thing).isEqualTo(last(thing, written));
            assertThat(entries(thing) - audited.get(thing))
                    .as("in the trail of " + thing)
                    .isEqualTo(written.size());
        }
        // That of the patent service was tampered with in another journey.
        for (String service : List.of("trademarks", "coordination")) {
            String path = "services/" + service + "/audit/verification";
            assertThat(JSON.readTree(auditor.get(path).body()).path("holds").asBoolean())
                    .as("the trail of " + service)
                    .isTrue();
        }
    }

    private static boolean isOfTasks(String thing) {
        return thing.endsWith("/tasks");
    }

    private static List<String> told(String thing, List<Told> feed) {
        return feed.stream()
                .filter(one -> isOfTasks(thing)
                        ? one.type().contains(".task.")
                        : (one.service() + "/" + one.subject()).equals(thing)
                                && one.type().contains(".measure."))
                .map(Told::title)
                .toList();
    }

    /// A measure has the last title that it was given; tasks are all there.
    private static Set<String> last(String thing, List<String> written) {
        return isOfTasks(thing) ? Set.copyOf(written) : Set.of(written.getLast());
    }

    private Set<String> found(String thing) throws IOException, InterruptedException {
        if (!isOfTasks(thing)) {
            String path = "services/" + thing.replace("/", "/measures/");
            return Set.of(JSON.readTree(office.get(path).body()).at("/title/zh").asText());
        }
        List<String> titles = new ArrayList<>();
        for (JsonNode task : person("coordinator").readAll("services/" + thing.replaceFirst("/", "/measures/"), 500)) {
            titles.add(task.path("title").asText());
        }
        titles.removeIf(title -> !title.startsWith("演练"));
        assertThat(titles).as("each command was carried out once").doesNotHaveDuplicates();
        return new LinkedHashSet<>(titles);
    }

    /// How many entries the trail has of a measure's corrections, or of new tasks.
    private long entries(String thing) throws IOException, InterruptedException {
        String[] steps = thing.split("/");
        String of = isOfTasks(thing) ? "kind=task" : "kind=measure&subject=" + steps[1];
        String action = isOfTasks(thing) ? "task.made" : "measure.corrected";
        return person("auditor").readAll("services/" + steps[0] + "/audit?" + of, 500).stream()
                .filter(entry -> entry.path("action").asText().equals(action))
                .count();
    }

    private Visitor person(String name) throws IOException, InterruptedException {
        return Visitor.anonymous(platform.url()).person(platform.keycloakUrl(), name);
    }

    @SafeVarargs
    private static JsonNode count(List<Told>... heard) {
        ArrayNode counts = JSON.createArrayNode();
        for (List<Told> one : heard) {
            counts.add(one.stream().distinct().count());
        }
        return counts;
    }
}
