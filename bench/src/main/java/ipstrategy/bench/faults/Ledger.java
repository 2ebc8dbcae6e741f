package ipstrategy.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// What was acknowledged to those who wrote, held against what the platform tells of itself: each acknowledged
/// title must be in the feed of events, and a measure must be called by a name that an event told of.
final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_PAGES = 200;
    private static final String TYPE = "ipstrategy.measure.corrected.v1";

    /// What came of a stretch of work.
    ///
    /// @param acknowledged how many writes were answered as done
    /// @param stored how many corrections the feed tells of; one whose answer got lost may be among them
    /// @param lost what was acknowledged, now or before, and is not there; told of once
    record Balance(int acknowledged, int stored, List<String> lost) {}

    private final Person integrator;
    private final List<String> acknowledged = new ArrayList<>();
    private final Map<String, Long> latest = new ConcurrentHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> corrected = new HashSet<>();
    private final Set<String> missed = new HashSet<>();
    private String cursor = "now";
    private int balanced;

    Ledger(HttpClient http, Stage stage) {
        this.integrator = Person.integrator(http, stage);
    }

    /// Goes to the end of the feed; nobody may have begun to write.
    void begin() throws IOException, InterruptedException {
        integrator.requireToken();
        read();
    }

    /// A service has answered that this is stored.
    ///
    /// @param began when it was asked
    void acknowledge(String service, String title, long began) {
        synchronized (acknowledged) {
            acknowledged.add(title);
        }
        latest.merge(service, began, Math::max);
    }

    /// Whether a service has acknowledged anything that it was asked after a moment.
    boolean isWritten(String service, long since) {
        return latest.getOrDefault(service, Long.MIN_VALUE) > since;
    }

    /// Holds all that was acknowledged against what is there. All services must serve.
    Balance balance(Map<String, String> measures) throws IOException, InterruptedException {
        integrator.requireToken();
        List<String> all;
        synchronized (acknowledged) {
            all = List.copyOf(acknowledged);
        }
        int before = told.size();
        long end = System.nanoTime() + PATIENCE.toNanos();
        readAll();
        while (!told.containsAll(all) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            readAll();
        }
        List<String> lost = new ArrayList<>(all);
        lost.removeAll(told);
        for (Map.Entry<String, String> measure : measures.entrySet()) {
            requireName(measure.getKey(), measure.getValue(), lost);
        }
        lost.removeIf(one -> !missed.add(one));
        Balance balance = new Balance(all.size() - balanced, told.size() - before, List.copyOf(lost));
        balanced = all.size();
        return balance;
    }

    /// A measure has a name that was told of. Others write on meanwhile, so both are looked at more than once.
    private void requireName(String service, String measure, List<String> lost)
            throws IOException, InterruptedException {
        String path = "/api/v1/services/" + service + "/measures/" + measure;
        String name = "";
        for (int look = 0; look < 20; look++) {
            name = integrator.read(path).at("/title/zh").asText();
            readAll();
            if (told.contains(name) || !corrected.contains(measure)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        lost.add(measure + " is called " + name + ", of which no event tells");
    }

    /// To the end of the feed, which others may carry further meanwhile.
    private void readAll() throws IOException, InterruptedException {
        String before = "";
        for (int page = 0; page < MOST_PAGES && !before.equals(cursor); page++) {
            before = cursor;
            read();
        }
    }

    private void read() throws IOException, InterruptedException {
        JsonNode page = integrator.read("/api/v1/events?limit=500&type=" + TYPE + "&after="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        for (JsonNode event : page.path("items")) {
            told.add(event.at("/data/after/title/zh").asText());
            corrected.add(event.path("subject").asText());
        }
        cursor = page.required("next").asText();
    }
}
