package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.contract.Door;
import ipstrategy.testkit.contract.Exchange;
import ipstrategy.testkit.contract.Keeping;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody who speaks to the platform over HTTP, with a token or without.
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Keeping KEEPING = Keeping.at(Door.GATEWAY);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final @Nullable String token;

    private Visitor(String gateway, @Nullable String token) {
        this.gateway = gateway;
        this.token = token;
    }

    static Visitor anonymous(String gateway) {
        return new Visitor(Onlooker.before(gateway), null);
    }

    /// Signs in at Keycloak with what the grant needs.
    Visitor signedIn(String keycloak, Map<String, String> grant) throws IOException, InterruptedException {
        String form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI uri = URI.create(keycloak + "/realms/ipstrategy/protocol/openid-connect/token");
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Visitor(
                gateway, JSON.readTree(answer.body()).required("access_token").asText());
    }

    Visitor person(String keycloak, String name) throws IOException, InterruptedException {
        return signedIn(
                keycloak, Map.of("client_id", "console", "grant_type", "password", "username", name, "password", name));
    }

    /// The same caller, with the same token, before another gateway.
    Visitor before(String other) {
        return new Visitor(other, token);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", Map.of());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// Sends JSON that must be taken, and answers what came back.
    JsonNode tell(String method, String path, String body) throws IOException, InterruptedException {
        return taken(send(method, path, body, Map.of("Content-Type", "application/json")), method + " " + path);
    }

    /// Changes a thing that was read before: with the tag of what this visitor sees of it now.
    ///
    /// @param thing what is changed
    /// @param path where the change is asked for, at the thing or below it
    JsonNode change(String thing, String method, String path, String body) throws IOException, InterruptedException {
        return taken(tried(thing, method, path, body), method + " " + path);
    }

    /// The same, whatever the answer.
    HttpResponse<String> tried(String thing, String method, String path, String body)
            throws IOException, InterruptedException {
        String tag = get(thing).headers().firstValue("ETag").orElse("\"unseen\"");
        return send(method, path, body, Map.of("Content-Type", "application/json", "If-Match", tag));
    }

    private static JsonNode taken(HttpResponse<String> answer, String what) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(what + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// The bytes of a file that is given to be saved.
    HttpResponse<byte[]> download(String path, String accept) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", accept);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        watch(answer, null, answer.body());
        return answer;
    }

    /// A stream of events from behind a cursor on, which ends when somebody ends it.
    HttpResponse<InputStream> stream(String path, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /// The items of a list, over all its pages.
    List<JsonNode> readAll(String path, int limit) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor);
            page.path("items").forEach(items::add);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        String address = path.startsWith("/") ? gateway + path : gateway + "/api/v1/" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        watch(answer, body.isEmpty() ? null : body, answer.body().getBytes(StandardCharsets.UTF_8));
        return answer;
    }

    /// Every answer of the running platform is held to the contract.
    private static void watch(HttpResponse<?> answer, @Nullable String sent, byte[] body) {
        Onlooker.note(answer);
        URI uri = answer.uri();
        KEEPING.watch(Exchange.of(
                answer.request().method(),
                uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery(),
                sent,
                answer.statusCode(),
                answer.headers().map(),
                body));
    }
}
