package ipstrategy.journey;

import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who goes on while programs die: signs in again when a token ends, and takes no failure for an answer.
final class Steadfast {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int FAILURE = 500;
    private static final long PAUSE_IN_MILLISECONDS = 100;
    private static final int MOST_ATTEMPTS = 600;

    private final Platform platform;
    private final Map<String, String> grant;
    private volatile @Nullable Visitor visitor;

    private Steadfast(Platform platform, Map<String, String> grant) {
        this.platform = platform;
        this.grant = grant;
    }

    static Steadfast person(Platform platform, String name) {
        return new Steadfast(
                platform, Map.of("client_id", "console", "grant_type", "password", "username", name, "password", name));
    }

    static Steadfast integrator(Platform platform) {
        return new Steadfast(
                platform,
                Map.of(
                        "client_id", "integrator-demo",
                        "client_secret", "integrator-demo",
                        "grant_type", "client_credentials"));
    }

    /// Tries once; empty where nobody knows what came of it.
    Optional<HttpResponse<String>> once(String method, String path, String body, Map<String, String> headers)
            throws InterruptedException {
        try {
            HttpResponse<String> answer = visitor().send(method, path, body, headers);
            if (answer.statusCode() == UNAUTHORIZED) {
                visitor = null;
            }
            boolean passing = answer.statusCode() == UNAUTHORIZED
                    || answer.statusCode() == TOO_MANY
                    || answer.statusCode() >= FAILURE;
            return passing ? Optional.empty() : Optional.of(answer);
        } catch (IOException | IllegalArgumentException lost) {
            return Optional.empty();
        }
    }

    /// Asks until there is an answer, for a minute and more.
    HttpResponse<String> get(String path) throws InterruptedException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<HttpResponse<String>> answer = once("GET", path, "", Map.of());
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.sleep(PAUSE_IN_MILLISECONDS);
        }
        throw new AssertionError("nobody answers " + path);
    }

    /// Tries to open a stream of events behind a cursor; empty where there is none now.
    Optional<InputStream> stream(String path, String lastEventId) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = visitor().stream(path, lastEventId);
            if (answer.statusCode() == 200) {
                return Optional.of(answer.body());
            }
            answer.body().close();
            if (answer.statusCode() == UNAUTHORIZED) {
                visitor = null;
            } else if (answer.statusCode() != TOO_MANY && answer.statusCode() < FAILURE) {
                throw new AssertionError("the stream answered " + answer.statusCode());
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException lost) {
            return Optional.empty();
        }
    }

    private Visitor visitor() throws IOException, InterruptedException {
        Visitor known = visitor;
        if (known == null) {
            known = Visitor.anonymous(platform.url()).signedIn(platform.keycloakUrl(), grant);
            visitor = known;
        }
        return known;
    }
}
