package ipstrategy.coordination.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Speaks to Keycloak's admin interface, signed in as the registrar. A token is asked for each time: this is rare, and
/// what is not kept cannot be lost.
@ApplicationScoped
class RealmCalls {

    private static final int CREATED = 201;
    private static final int TAKEN = 409;

    private final RealmConfig config;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newHttpClient();

    RealmCalls(RealmConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    JsonNode ask(String path) {
        return read(path, send(path, request(path).GET()));
    }

    JsonNode tell(String method, String path, JsonNode body) {
        return read(path, send(path, request(path).method(method, BodyPublishers.ofString(body.toString()))));
    }

    /// Makes a thing.
    ///
    /// @return the last step of its address, or nothing where there is one like it
    Optional<String> make(String path, JsonNode body) {
        HttpResponse<String> answer = send(path, request(path).POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() == TAKEN) {
            return Optional.empty();
        }
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != CREATED || location.isEmpty()) {
            throw silent(path, answer);
        }
        return Optional.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private JsonNode read(String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw silent(path, answer);
        }
        try {
            return answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
        } catch (IOException notJson) {
            throw new RealmSilent("Keycloak answered no JSON at " + path, notJson);
        }
    }

    private HttpRequest.Builder request(String path) {
        URI realm = config.realm();
        String admin = realm.getPath().replaceFirst("/realms/", "/admin/realms/");
        return HttpRequest.newBuilder(realm.resolve(admin + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private String token() {
        String secret = config.secret().orElseThrow(() -> new RealmSilent("ipstrategy.clients.secret is not set"));
        String form = "grant_type=client_credentials&client_id=" + encoded(config.registrar()) + "&client_secret="
                + encoded(secret);
        String path = "/protocol/openid-connect/token";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.realm() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return read(path, send(path, request)).path("access_token").asText();
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(config.timeout()).build(), BodyHandlers.ofString());
        } catch (IOException down) {
            throw new RealmSilent("Keycloak does not answer at " + path, down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RealmSilent("interrupted at " + path, stopped);
        }
    }

    /// Without what it said: that may hold what was sent.
    private static RealmSilent silent(String path, HttpResponse<String> answer) {
        return new RealmSilent("Keycloak answered " + answer.statusCode() + " at " + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
