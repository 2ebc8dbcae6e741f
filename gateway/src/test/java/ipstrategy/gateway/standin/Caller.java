package ipstrategy.gateway.standin;

import io.restassured.RestAssured;
import ipstrategy.testkit.contract.Door;
import ipstrategy.testkit.contract.Exchange;
import ipstrategy.testkit.contract.Keeping;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// A caller of the gateway who sends an address as it is written.
public final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Keeping KEEPING = Keeping.at(Door.GATEWAY_BEFORE_STAND_INS);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Caller() {}

    public static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    /// A caller who prefers a version of HTTP, and is offered a change to it where it is not the usual one.
    public static HttpResponse<String> get(HttpClient.Version version, String path) {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            return send(client, "GET", path, BodyPublishers.noBody(), BodyHandlers.ofString());
        }
    }

    public static HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        return send(method, path, BodyPublishers.ofByteArray(body), BodyHandlers.ofByteArray(), headers);
    }

    public static <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> answer, String... headers) {
        return send(CLIENT, method, path, body, answer, headers);
    }

    private static <T> HttpResponse<T> send(
            HttpClient client,
            String method,
            String path,
            BodyPublisher body,
            BodyHandler<T> answer,
            String... headers) {
        try {
            return watched(method, path, client.send(request(method, path, body, headers), answer));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static <T> HttpResponse<T> watched(String method, String path, HttpResponse<T> response) {
        byte[] body = response.body() instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : response.body() instanceof byte[] bytes ? bytes : null;
        if (body != null) {
            KEEPING.watch(Exchange.of(
                    method,
                    path,
                    null,
                    response.statusCode(),
                    response.headers().map(),
                    body));
        }
        return response;
    }

    /// A request whose answer is awaited elsewhere.
    public static CompletableFuture<HttpResponse<String>> getLater(String path, String... headers) {
        return CLIENT.sendAsync(request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofString());
    }

    private static HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .timeout(PATIENCE)
                .method(method, body);
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }
}
