package ipstrategy.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Rewords a measure as somebody at work does: reads it, and corrects its wording under the tag that it bore.
///
/// @param measure its address
/// @param patience how long each answer is waited for
public record Rewording(HttpClient http, String measure, Duration patience) {

    private static final String BODY = "{\"title\": {\"zh\": \"%1$s\", \"en\": \"Drill %1$s\"}, \"reason\": \"演练\"}";

    /// What came of trying once.
    public sealed interface Outcome {

        /// It was not shown, so that nothing was asked of it.
        record NotShown(int status) implements Outcome {}

        /// It was shown, and this was the answer to its correction.
        record Answered(int status) implements Outcome {}
    }

    /// Tries once.
    ///
    /// @param title what it shall be called from then on
    public Outcome once(String token, String title) throws IOException, InterruptedException {
        HttpResponse<String> seen = send(request(token).GET());
        if (seen.statusCode() != 200) {
            return new Outcome.NotShown(seen.statusCode());
        }
        HttpResponse<String> answer = send(request(token)
                .header("Content-Type", "application/json")
                .header("If-Match", seen.headers().firstValue("ETag").orElse("\"none\""))
                .method("PATCH", HttpRequest.BodyPublishers.ofString(BODY.formatted(title))));
        return new Outcome.Answered(answer.statusCode());
    }

    private HttpRequest.Builder request(String token) {
        return HttpRequest.newBuilder(URI.create(measure)).timeout(patience).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
