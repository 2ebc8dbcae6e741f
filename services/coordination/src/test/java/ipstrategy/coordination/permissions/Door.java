package ipstrategy.coordination.permissions;

import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.contract.Exchange;
import ipstrategy.testkit.contract.Keeping;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The application under test, asked over HTTP.
final class Door {

    private static final Keeping KEEPING = Keeping.at(ipstrategy.testkit.contract.Door.SERVICE);

    /// Doors that are there to be caught are in no contract.
    private static final String PLANTED = "/planted/";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final String base;

    /// @param root where the application listens, such as `http://localhost:8081/`
    Door(URI root) {
        this.base = root.resolve("/api/v1").toString();
    }

    /// Does the operation on the thing, in the name of the caller. `If-Match: *` says that whatever there is was meant,
    /// so that no stale tag hides what a caller may do.
    Answer ask(String method, Subject subject, Who who) {
        return ask(method, subject, who.isAnonymous() ? null : token(who.role(), "", subject.agency(who.relation())));
    }

    /// The same with the token of somebody who is not in the matrix: to prepare what the matrix is tried on.
    Answer ask(String method, Subject subject, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + subject.path()))
                .header("Accept-Language", "en")
                .header("Content-Type", subject.type())
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!method.equals("GET")) {
            request.header("If-Match", "*");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        String body = subject.body();
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (!subject.path().startsWith(PLANTED)) {
                KEEPING.watch(Exchange.of(
                        method,
                        response.uri().getRawPath(),
                        body,
                        response.statusCode(),
                        response.headers().map(),
                        response.body()));
            }
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(method + " " + subject.path(), failed);
        }
    }

    /// @param called what tells this person from others of the same role and agency
    String token(String role, String called, @Nullable String agency) {
        return tokens.computeIfAbsent(role + called + "-" + agency, name -> {
            Tokens token = Tokens.of(name.replace(' ', '-'));
            if (!role.equals(Who.ROLELESS)) {
                token.role(role);
            }
            return (agency == null ? token : token.agency(agency)).build();
        });
    }
}
