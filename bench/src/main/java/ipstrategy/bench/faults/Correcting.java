package ipstrategy.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/// Rewords one measure again and again, each time by a name that there has never been.
final class Correcting {

    private static final String BODY = "{\"title\": {\"zh\": \"%1$s\", \"en\": \"Drill %1$s\"}, \"reason\": \"演练\"}";

    private final HttpClient http;
    private final Person office;
    private final Ledger ledger;
    private final String service;
    private final URI measure;
    private final Duration patience;

    /// @param patience how long an answer is waited for
    Correcting(HttpClient http, Person office, Ledger ledger, String service, String measure, Duration patience) {
        this.http = http;
        this.office = office;
        this.ledger = ledger;
        this.service = service;
        this.measure = URI.create(measure);
        this.patience = patience;
    }

    /// Tries once, and answers the status; what is acknowledged is written down before.
    int once() throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> seen = send(request().GET());
        if (seen.statusCode() != 200) {
            return seen.statusCode();
        }
        String title = "演练" + UUID.randomUUID();
        HttpResponse<String> answer = send(request()
                .header("Content-Type", "application/json")
                .header("If-Match", seen.headers().firstValue("ETag").orElse("\"none\""))
                .method("PATCH", HttpRequest.BodyPublishers.ofString(BODY.formatted(title))));
        if (answer.statusCode() == 200) {
            ledger.acknowledge(service, title, began);
        }
        return answer.statusCode();
    }

    private HttpRequest.Builder request() throws InterruptedException {
        return HttpRequest.newBuilder(measure).timeout(patience).header("Authorization", "Bearer " + office.token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
