package ipstrategy.console.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks the gateway, as whoever looks at the page: with that person's token and language, and with no right of its own.
@ApplicationScoped
public class Gateway {

    private static final Logger LOG = Logger.getLogger(Gateway.class);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final int REDIRECTION = 300;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

    private final GatewayConfig config;
    private final ObjectMapper json;
    private final Visit visit;
    private final TextMapPropagator traces;
    private final HttpClient http;
    private final SharedAnswers shared;

    Gateway(GatewayConfig config, ObjectMapper json, Visit visit, OpenTelemetry telemetry) {
        this.config = config;
        // A newer API may say more than this console knows.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.visit = visit;
        this.traces = telemetry.getPropagators().getTextMapPropagator();
        // A connection to each answer: over one that all share, a file that is taken slowly would hold up every page.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
        this.shared = new SharedAnswers(config.sharedFor());
    }

    /// Reads one thing.
    public <T> Reply<T> read(Asked asked, Class<T> type) {
        return begin(asked, type).reply();
    }

    /// Reads one page of a list.
    public <T> Reply<Listed<T>> list(Asked asked, Class<T> item) {
        return beginList(asked, item).reply();
    }

    /// Reads the rows of one page of a list, or none where it is not told: for the parts of a page that stands without.
    public <T> List<T> rows(Asked asked, Class<T> item) {
        return Listed.rows(list(asked, item).orNothing());
    }

    /// Begins to read one thing, while others are read.
    public <T> Coming<T> begin(Asked asked, Class<T> type) {
        return begin(asked, json.constructType(type));
    }

    /// Begins to read one page of a list, while others are read.
    public <T> Coming<Listed<T>> beginList(Asked asked, Class<T> item) {
        return begin(asked, json.getTypeFactory().constructParametricType(Listed.class, item));
    }

    @SuppressWarnings("unchecked")
    private <T> Coming<T> begin(Asked asked, JavaType type) {
        CompletableFuture<SharedAnswers.Answer> answer = visit.token().isPresent()
                ? ask(asked, type)
                : shared.get(
                        new SharedAnswers.Key(visit.language().tag(), asked.below(""), type), () -> ask(asked, type));
        return new Coming<>(answer.thenApply(told -> (Reply<T>) told.reply()));
    }

    private CompletableFuture<SharedAnswers.Answer> ask(Asked asked, JavaType type) {
        HttpRequest request = request(asked, patience())
                .header("Accept", "application/json")
                .GET()
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray()).handle((answer, failure) -> {
            try {
                return answer == null
                        ? new SharedAnswers.Answer(silent(request, failure), 0)
                        : new SharedAnswers.Answer(reply(answer, json.readerFor(type)), answer.body().length);
            } catch (IOException unreadable) {
                return new SharedAnswers.Answer(silent(request, unreadable), 0);
            }
        });
    }

    /// Changes something, or makes it.
    ///
    /// @param body what is sent as JSON
    /// @param tag the entity tag of what was seen; nothing where a new thing is made
    public <T> Reply<T> tell(String method, Asked asked, Object body, @Nullable String tag, Class<T> answer) {
        HttpRequest.Builder request = telling(method, asked, body);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return send(request, json.readerFor(answer));
    }

    /// Makes something once: sent again under the same key it is not made again, and answered as before.
    public <T> Reply<T> make(Asked asked, Object body, String key, Class<T> answer) {
        return send(telling("POST", asked, body).header("Idempotency-Key", key), json.readerFor(answer));
    }

    private HttpRequest.Builder telling(String method, Asked asked, Object body) {
        return request(asked, patience())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(written(body)));
    }

    /// Removes something, as it was seen.
    ///
    /// @param tag the entity tag of what was seen
    public Reply<Boolean> remove(Asked asked, @Nullable String tag) {
        HttpRequest.Builder removing =
                request(asked, patience()).header("Accept", "application/json").DELETE();
        if (tag != null) {
            removing.header("If-Match", tag);
        }
        return send(removing, json.readerFor(JsonNode.class)).map(gone -> true);
    }

    /// Sends a file as it comes, without holding it.
    public <T> Reply<T> upload(Asked asked, String mediaType, BodyPublisher file, Class<T> answer) {
        HttpRequest.Builder request = request(asked, config.uploadTimeout())
                .header("Accept", "application/json")
                .header("Content-Type", mediaType)
                .POST(file);
        return send(request, json.readerFor(answer));
    }

    /// Opens something to be saved by whoever asked, in the form that is accepted.
    public Reply<Download> download(Asked asked, String accept) {
        return open(request(asked, patience()).header("Accept", accept).GET().build())
                .map(answer -> new Download(
                        answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                        answer.headers().firstValue("Content-Disposition").orElse(null),
                        answer.body()));
    }

    /// Opens a list to be saved as a table, over all its pages. They are asked for as this one is, even when the
    /// request for it is answered already.
    public Reply<TableInPages> table(Asked asked) {
        HttpRequest first =
                request(asked, patience()).header("Accept", "text/csv").GET().build();
        return open(first).map(page -> new TableInPages(http, first, page));
    }

    private Reply<HttpResponse<InputStream>> open(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() == OK) {
                return new Reply.Found<>(answer, "");
            }
            try (InputStream body = answer.body()) {
                return refused(answer.statusCode(), body.readAllBytes());
            }
        } catch (IOException failed) {
            return silent(request, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Silent<>();
        }
    }

    /// How long an answer may take. What a page reads one after the other takes from the same time, so that it is
    /// shown with what is missing before whoever waits is told that nothing comes. What a form has changed is
    /// told in any case.
    private Duration patience() {
        if (visit.answersAForm()) {
            return config.timeout();
        }
        Duration left = config.timeout().minus(visit.waited());
        return left.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : left;
    }

    private HttpRequest.Builder request(Asked asked, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(asked.below(config.url().toString())))
                .timeout(patience)
                .header("Accept-Language", visit.language().tag())
                .header("X-Forwarded-For", visit.address())
                .header("Request-Timeout", Long.toString(patience.toSeconds()));
        traces.inject(Context.current(), request, (carrier, name, value) -> request.setHeader(name, value));
        visit.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private <T> Reply<T> send(HttpRequest.Builder asking, ObjectReader reader) {
        HttpRequest request = asking.build();
        try {
            return reply(http.send(request, BodyHandlers.ofByteArray()), reader);
        } catch (IOException failed) {
            return silent(request, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Silent<>();
        }
    }

    private <T> Reply<T> reply(HttpResponse<byte[]> answer, ObjectReader reader) throws IOException {
        if (answer.statusCode() < OK || answer.statusCode() >= REDIRECTION) {
            return refused(answer.statusCode(), answer.body());
        }
        // Where something is gone there is nothing to read.
        T value = reader.readValue(answer.statusCode() == NO_CONTENT ? NOTHING : answer.body());
        return new Reply.Found<>(value, answer.headers().firstValue("ETag").orElse(""));
    }

    private static <T> Reply<T> silent(HttpRequest request, Throwable failed) {
        LOG.warnf("%s %s: %s", request.method(), request.uri().getPath(), failed);
        return new Reply.Silent<>();
    }

    private <T> Reply<T> refused(int status, byte[] body) throws IOException {
        Problem said = body.length == 0 ? null : json.readValue(body, Problem.class);
        return new Reply.Refused<>(said == null ? new Problem(null, status, null, null, null) : said);
    }

    private byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot be written as JSON: " + body.getClass(), impossible);
        }
    }
}
