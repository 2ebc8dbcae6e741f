package ipstrategy.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.bench.load.Rewording;
import ipstrategy.bench.load.Shift;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// People at work through it all: at each service one reads without a token, one with one, and one writes;
/// another looks at pages. Whatever comes of a request is noted, and they go on.
final class Crowd implements AutoCloseable {

    /// Longer than the gateway waits for anybody.
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final String PAGE = "/measures";
    /// Below it each service has what is its own.
    private static final String OWN = "/api/v1/services/";

    private final Stage stage;
    private final HttpClient http;
    private final Person office;
    private final Person auditor;
    private final Ledger ledger;
    private final Map<String, String> measures = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    /// When each of them asked what was answered last.
    private final Map<String, Long> latest = new ConcurrentHashMap<>();
    private final Shift shift = new Shift(PAUSE);

    Crowd(Stage stage, HttpClient http) {
        this.stage = stage;
        this.http = http;
        this.office = Person.named("coordinator", http, stage);
        this.auditor = Person.named("auditor", http, stage);
        this.ledger = new Ledger(http, stage);
    }

    /// One request, and what came of it.
    private interface Request {
        int status() throws IOException, InterruptedException;
    }

    void begin() throws IOException, InterruptedException {
        office.requireToken();
        auditor.requireToken();
        ledger.begin();
        for (String service : Stage.SERVICES) {
            String measure = anyMeasure(service);
            measures.put(service, measure);
            String own = OWN + service;
            String address = stage.url(own + "/measures/" + measure);
            Rewording rewording = new Rewording(http, address, PATIENCE);
            goOn(Answer.Kind.READ, service, () -> status(reading(own + "/measures?limit=5")));
            goOn(
                    Answer.Kind.READ_WITH_TOKEN,
                    service,
                    () -> status(
                            reading(own + "/events?limit=1").header("Authorization", "Bearer " + auditor.token())));
            goOn(Answer.Kind.WRITE, service, () -> reword(service, rewording));
        }
        goOn(Answer.Kind.PAGE, "", () -> status(reading(PAGE)));
    }

    /// Everybody has a token that is good for the whole of a drill.
    void renewTokens() throws IOException, InterruptedException {
        office.requireToken();
        auditor.requireToken();
    }

    /// Whether somebody signs in who has not done so before.
    boolean signsIn() throws InterruptedException {
        return Person.named("officer-sipo", http, stage).renew();
    }

    Ledger ledger() {
        return ledger;
    }

    /// What all wrote until now, held against what is there.
    Ledger.Balance balance() throws IOException, InterruptedException {
        return ledger.balance(measures);
    }

    /// When the last entry of a trail was made, by the clock of its service.
    Instant newest() throws IOException, InterruptedException {
        JsonNode trail = auditor.read(OWN + "patents/audit?limit=1");
        return Instant.parse(
                trail.required("items").required(0).required("occurredAt").asText());
    }

    /// The services whose trail of entries does not hold.
    List<String> brokenTrails() throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        for (String service : Stage.SERVICES) {
            JsonNode verification = auditor.read(OWN + service + "/audit/verification");
            if (!verification.path("holds").asBoolean()) {
                broken.add(service);
            }
        }
        return broken;
    }

    /// The requests that were begun after one moment and before another.
    Window between(long from, long to) {
        synchronized (answers) {
            return new Window(answers.stream()
                    .filter(answer -> answer.began() - from >= 0 && to - answer.began() > 0)
                    .toList());
        }
    }

    /// Waits until everybody has been answered what they asked before, or has given up.
    void settle() throws IOException, InterruptedException {
        long now = System.nanoTime();
        while (latest.values().stream().anyMatch(began -> began <= now)) {
            if (System.nanoTime() - now > 3 * PATIENCE.toNanos()) {
                throw new IOException("somebody neither is answered nor gives up");
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
    }

    HttpRequest.Builder reading(String path) {
        return HttpRequest.newBuilder(URI.create(stage.url(path))).timeout(PATIENCE);
    }

    int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String anyMeasure(String service) throws IOException, InterruptedException {
        JsonNode list = office.read(OWN + service + "/measures?limit=1");
        return list.required("items").required(0).required("id").asText();
    }

    /// Rewords a measure by a name that there has never been; what is acknowledged is written down first.
    private int reword(String service, Rewording rewording) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String title = "演练" + UUID.randomUUID();
        return switch (rewording.once(office.token(), title)) {
            case Rewording.Outcome.NotShown(int status) -> status;
            case Rewording.Outcome.Answered(int status) -> {
                if (status == 200) {
                    ledger.acknowledge(service, title, began);
                }
                yield status;
            }
        };
    }

    private void goOn(Answer.Kind kind, String service, Request request) {
        shift.goOn(() -> note(kind, service, request));
    }

    private void note(Answer.Kind kind, String service, Request request) throws InterruptedException {
        long began = System.nanoTime();
        int status;
        try {
            status = request.status();
        } catch (IOException lost) {
            status = Answer.NONE;
        }
        Answer answer = new Answer(kind, service, began, System.nanoTime(), status);
        synchronized (answers) {
            answers.add(answer);
        }
        latest.put(kind + service, began);
    }

    @Override
    public void close() {
        shift.close();
    }
}
