package ipstrategy.bench.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.bench.load.Rewording;
import ipstrategy.bench.load.Shift;
import ipstrategy.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// People at work through the gateway: some read, and each of some rewords a measure of its own again and again.
final class Crowd implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /// So that they leave the machine enough for a replica that starts beside them.
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int EACH = 8;
    private static final int PRECONDITION_FAILED = 412;
    private static final String LIST = "/api/v1/services/patents/measures?limit=" + EACH;

    private final HttpClient http;
    private final String gateway;
    private final String office =
            Tokens.of("coordinator").role("coordinator").agency("JC-OFFICE").build();
    private final Shift shift = new Shift(PAUSE);
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> latest = new ConcurrentHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /// @param gateway its address
    Crowd(HttpClient http, String gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    void begin() throws IOException, InterruptedException {
        HttpResponse<String> list = send(request(LIST));
        if (list.statusCode() != 200) {
            throw new IOException(LIST + " answered " + list.statusCode() + ": " + list.body());
        }
        for (JsonNode measure : JSON.readTree(list.body()).required("items")) {
            String id = measure.required("id").asText();
            shift.goOn(() -> once(() -> read(LIST)));
            shift.goOn(() -> once(() -> reword(id)));
        }
    }

    /// How many requests there were, answered or not, but for corrections that got no answer.
    int asked() {
        return asked.get();
    }

    /// What was not served, as `PATCH …: 503`.
    List<String> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    /// How often each measure was reworded, as it was acknowledged.
    Map<String, Integer> acknowledged() {
        return new TreeMap<>(acknowledged);
    }

    /// By which name each measure was acknowledged last.
    Map<String, String> latest() {
        return new TreeMap<>(latest);
    }

    private interface Work {
        void once() throws IOException, InterruptedException;
    }

    private void once(Work work) throws InterruptedException {
        try {
            work.once();
        } catch (IOException lost) {
            fail("no answer: " + lost.getMessage());
        }
    }

    private void read(String path) throws IOException, InterruptedException {
        asked.incrementAndGet();
        int status = send(request(path)).statusCode();
        if (status != 200) {
            fail("GET " + path + ": " + status);
        }
    }

    private void reword(String measure) throws IOException, InterruptedException {
        String path = "/api/v1/services/patents/measures/" + measure;
        int number = asked.incrementAndGet();
        String title = "升级" + number + "-" + measure;
        switch (new Rewording(http, gateway + path, PATIENCE).once(office, title)) {
            case Rewording.Outcome.NotShown(int status) -> fail("GET " + path + ": " + status);
            case Rewording.Outcome.Answered(int status) -> {
                asked.incrementAndGet();
                if (status == 200) {
                    acknowledged.merge(measure, 1, Integer::sum);
                    latest.put(measure, title);
                } else {
                    // Nobody else writes there, so a tag that is old tells of a write that was said to have failed.
                    String why = status == PRECONDITION_FAILED ? " (written although it was said to fail)" : "";
                    fail("PATCH " + path + ": " + status + why);
                }
            }
        }
    }

    private void fail(String how) {
        synchronized (failures) {
            failures.add(how);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + office);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /// Everybody finishes what they are at, and asks no more.
    void rest() throws InterruptedException {
        shift.rest(PATIENCE.multipliedBy(2));
    }

    @Override
    public void close() {
        shift.close();
    }
}
