package ipstrategy.following;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.tracing.Trace;
import ipstrategy.web.Correlation;
import ipstrategy.web.Deadline;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The whole platform as one of its services sees it: lists that belong to all are read through the gateway. What is
/// asked because of a request takes from the time of that request, and the gateway is told what is left.
@ApplicationScoped
public class Gateway {

    private static final String BASE = "/api/v1";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final int UNAUTHORIZED = 401;

    private final FollowingConfig config;
    private final MachineToken token;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();

    Gateway(FollowingConfig config, MachineToken token, ObjectMapper json) {
        this.config = config;
        this.token = token;
        this.json = json;
    }

    /// What came of a question to the gateway.
    public sealed interface Answer<T> {

        /// It was answered.
        record Given<T>(T content) implements Answer<T> {}

        /// It was refused, and asking again will not help.
        ///
        /// @param status the HTTP status
        /// @param problem the problem as the gateway told it
        record Refused<T>(int status, String problem) implements Answer<T> {

            private static final int NOT_FOUND = 404;

            /// Whether that says that there is no such thing. Any other refusal, as where we ask too often, leaves
            /// open whether there is.
            public boolean isUnknown() {
                return status == NOT_FOUND;
            }
        }

        /// There was no answer, or none that can be understood; asking again may help.
        record Silent<T>(String why) implements Answer<T> {}
    }

    /// A list over all its pages.
    ///
    /// @param items its rows, in the order asked for
    /// @param unavailable services that own part of it and did not answer for one of the pages
    public record WholeList(List<JsonNode> items, Set<String> unavailable) {

        public WholeList {
            items = List.copyOf(items);
            unavailable = Set.copyOf(unavailable);
        }
    }

    /// A list over all its pages, as the platform itself sees it.
    ///
    /// @param pathAndQuery below the base, such as `/measures?plan=PROMOTION-2017`
    public Answer<WholeList> list(String pathAndQuery) {
        return list(pathAndQuery, this::askAsPlatform);
    }

    /// A list over all its pages, as a caller sees it.
    ///
    /// @param authorization the caller's own `Authorization`, handed on; null for somebody who has not signed in
    public Answer<WholeList> listAs(@Nullable String authorization, String pathAndQuery) {
        return list(pathAndQuery, path -> ask(path, authorization));
    }

    /// One thing or one page, as the platform itself sees it.
    public Answer<JsonNode> read(String pathAndQuery) {
        return askAsPlatform(pathAndQuery);
    }

    private Answer<WholeList> list(String pathAndQuery, Function<String, Answer<JsonNode>> asking) {
        List<JsonNode> items = new ArrayList<>();
        Set<String> unavailable = new TreeSet<>();
        String first = pathAndQuery + (pathAndQuery.contains("?") ? "&" : "?") + "limit=" + Page.GREATEST_LIMIT;
        String next = first;
        while (next != null) {
            switch (asking.apply(next)) {
                case Answer.Given<JsonNode>(JsonNode page) -> {
                    page.path("items").forEach(items::add);
                    page.path("unavailable").forEach(service -> unavailable.add(service.asText()));
                    next = page.hasNonNull("next")
                            ? first + "&cursor=" + encoded(page.get("next").asText())
                            : null;
                }
                case Answer.Refused<JsonNode>(int status, String problem) -> {
                    return new Answer.Refused<>(status, problem);
                }
                case Answer.Silent<JsonNode>(String why) -> {
                    return new Answer.Silent<>(why);
                }
            }
        }
        return new Answer.Given<>(new WholeList(items, unavailable));
    }

    /// A token may be refused before its time, where the realm has new keys: then a new one is asked for, once.
    private Answer<JsonNode> askAsPlatform(String pathAndQuery) {
        Deadline deadline = Deadline.current();
        if (deadline != null && deadline.isOver()) {
            return late();
        }
        try {
            Answer<JsonNode> answer = ask(pathAndQuery, token.authorization(false));
            return answer instanceof Answer.Refused<JsonNode>(int status, String _) && status == UNAUTHORIZED
                    ? ask(pathAndQuery, token.authorization(true))
                    : answer;
        } catch (RuntimeException noToken) {
            return new Answer.Silent<>("the realm gives no token: " + noToken.getMessage());
        }
    }

    private Answer<JsonNode> ask(String pathAndQuery, @Nullable String authorization) {
        if (config.gateway().isEmpty()) {
            return new Answer.Silent<>("no gateway is configured");
        }
        Deadline deadline = Deadline.current();
        Duration patience = deadline == null ? config.timeout() : deadline.within(config.timeout());
        if (!patience.isPositive()) {
            return late();
        }
        URI base = config.gateway().get();
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(BASE + pathAndQuery))
                .timeout(patience)
                .header("Accept", "application/json");
        if (deadline != null) {
            request.header(Deadline.HEADER, Deadline.said(patience));
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (!Correlation.current().isEmpty()) {
            request.header(Correlation.HEADER, Correlation.current());
        }
        Trace.tell(request::setHeader);
        try {
            return answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException unreachable) {
            return new Answer.Silent<>(unreachable.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Silent<>("interrupted");
        }
    }

    private static <T> Answer<T> late() {
        return new Answer.Silent<>("nobody waits for the answer any more");
    }

    private Answer<JsonNode> answer(HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        if (status == 200) {
            return new Answer.Given<>(json.readTree(response.body()));
        }
        String said = new String(response.body(), StandardCharsets.UTF_8);
        return status >= 400 && status < 500
                ? new Answer.Refused<>(status, said)
                : new Answer.Silent<>("HTTP " + status + ": " + said);
    }

    private static String encoded(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
