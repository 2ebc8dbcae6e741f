import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The next calls of an integrator, with nothing but the JDK: figures in bulk, by SDMX, events as they come,
/// and a command that is sent twice. It has no JSON parser, so a few patterns stand in for one; a program of
/// yours has one.
public class NextCalls {

    private static final String ROOT = setting("URL", "http://localhost:8080");
    private static final String API = ROOT + "/api/v1";
    private static final String KEYCLOAK = setting("KEYCLOAK", "http://localhost:8180") + "/realms/ipstrategy";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] none) throws IOException, InterruptedException {
        // 1. All figures of a metric as a table, streamed: there may be millions.
        System.out.println(
                "figures: " + rows(request(API + "/services/patents/figures?metric=PCT-APPLICATIONS&format=CSV")));

        // 2. The same as a statistical system asks for them.
        System.out.println("observations: "
                + rows(request(
                        ROOT + "/sdmx/v2/data/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/*",
                        "Accept",
                        "application/vnd.sdmx.data+csv;version=2.0.0")));

        // 3. Events as they come. Whoever was cut off goes on behind the last id he has, with Last-Event-ID.
        String form = "grant_type=client_credentials&client_id=" + encoded(setting("CLIENT", "integrator-demo"))
                + "&client_secret=" + encoded(setting("SECRET", "integrator-demo"));
        HttpRequest.Builder signIn = request(
                        KEYCLOAK + "/protocol/openid-connect/token",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        String mine = "Bearer " + field("access_token", send(signIn).body());
        HttpRequest.Builder events =
                request(API + "/events?service=patents", "Authorization", mine, "Accept", "text/event-stream");
        String first = nextId(events);
        String second = nextId(events.header("Last-Event-ID", first));
        System.out.println("another after the first: " + !second.equals(first));

        // 4. A command that is sent again under its key, since its answer may have been lost, is carried out once.
        HttpRequest.Builder command = request(
                        API + "/webhooks",
                        "Authorization",
                        mine,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"url\":\"https://bank.example.org/told\",\"services\":[\"patents\"]}"));
        String made = field("id", send(command).body());
        HttpResponse<String> again = send(command);
        System.out.println("sent twice, made once: " + made.equals(field("id", again.body())) + ", told so: "
                + again.headers().firstValue("Idempotency-Replayed").orElse("not"));

        // 5. What is changed or taken away is named by the tag under which it was read.
        String webhook = API + "/webhooks/" + made;
        String tag = send(request(webhook, "Authorization", mine))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        System.out.println("removed: "
                + send(request(webhook, "Authorization", mine, "If-Match", tag).DELETE())
                        .statusCode());
    }

    /// How many rows a table has; none of these tables breaks a line inside of a field.
    private static long rows(HttpRequest.Builder table) throws IOException, InterruptedException {
        try (Stream<String> lines = HTTP.send(table.build(), BodyHandlers.ofLines()).body()) {
            return lines.skip(1).count();
        }
    }

    private static String nextId(HttpRequest.Builder events) throws IOException, InterruptedException {
        try (Stream<String> lines = HTTP.send(events.build(), BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static HttpRequest.Builder request(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : null;
    }

    private static String setting(String name, String usual) {
        return System.getenv().getOrDefault("IPSTRATEGY_" + name, usual);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
