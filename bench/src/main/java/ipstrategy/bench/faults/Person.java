package ipstrategy.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Somebody with a token, who gets a new one before the old one ends.
final class Person {

    /// The path at which tokens are given, at Keycloak and through the gateway.
    static final String TOKENS = "/realms/ipstrategy/protocol/openid-connect/token";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Tokens are good for five minutes, and no drill for which nobody can sign in takes one.
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private final HttpClient http;
    private final Stage stage;
    private final String tokens;
    private final Map<String, String> grant;
    private String token = "";
    private long given;

    private Person(HttpClient http, Stage stage, Map<String, String> grant) {
        this.http = http;
        this.stage = stage;
        this.tokens = stage.keycloak(TOKENS);
        this.grant = grant;
    }

    static Person named(String name, HttpClient http, Stage stage) {
        return new Person(
                http,
                stage,
                Map.of("client_id", "console", "grant_type", "password", "username", name, "password", name));
    }

    static Person integrator(HttpClient http, Stage stage) {
        return new Person(
                http,
                stage,
                Map.of(
                        "client_id", "integrator-demo",
                        "client_secret", "integrator-demo",
                        "grant_type", "client_credentials"));
    }

    /// The form by which somebody asks for a token.
    static HttpRequest.Builder asking(String address, Map<String, String> grant) {
        String form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    /// The token, which is a new one where the last is old and signing in goes.
    synchronized String token() throws InterruptedException {
        if (token.isEmpty() || System.nanoTime() - given > GOOD_FOR.toNanos()) {
            renew();
        }
        return token;
    }

    /// Signs in anew; answers whether that went. Where it does not, the old token is kept.
    synchronized boolean renew() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    asking(tokens, grant).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                return false;
            }
            token = JSON.readTree(answer.body()).required("access_token").asText();
            given = System.nanoTime();
            return true;
        } catch (IOException | IllegalArgumentException down) {
            return false;
        }
    }

    /// What is shown to this person at a path, which must be shown.
    JsonNode read(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.url(path)))
                .timeout(Crowd.PATIENCE)
                .header("Authorization", "Bearer " + token())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// Signs in until it goes.
    void requireToken() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!renew()) {
            if (System.nanoTime() > end) {
                throw new IOException("nobody can sign in at " + tokens);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
