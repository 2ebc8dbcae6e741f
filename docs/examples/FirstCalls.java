import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first calls of an integrator, with nothing but the JDK: `java FirstCalls.java`. It has no JSON parser, so a few
/// patterns stand in for one; a program of yours has one.
public class FirstCalls {

    private static final String API = setting("URL", "http://localhost:8080") + "/api/v1";
    private static final String KEYCLOAK = setting("KEYCLOAK", "http://localhost:8180") + "/realms/ipstrategy";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] none) throws IOException, InterruptedException {
        // 1. A list, page by page: `next` is the cursor of the following page, and null on the last.
        int count = 0;
        int pages = 0;
        String cursor = null;
        do {
            String page = get("/measures?plan=PROMOTION-2017&limit=50" + (cursor == null ? "" : "&cursor=" + cursor))
                    .body();
            count += (int) Pattern.compile("\"number\":\"").matcher(page).results().count();
            pages++;
            cursor = field("next", page);
        } while (cursor != null);
        System.out.println(count + " measures on " + pages + " pages");

        // 2. The same thing again, only if it has changed.
        String tag = get("/measures/PROMOTION-2017-084").headers().firstValue("ETag").orElseThrow();
        System.out.println("unchanged: "
                + get("/measures/PROMOTION-2017-084", "If-None-Match", tag).statusCode());

        // 3. A refusal says what is wrong and where.
        String problem = get("/measures?limit=0", "Accept-Language", "en").body();
        System.out.println("refused: " + field("type", problem) + " at " + field("pointer", problem));

        // 4. A machine signs in with what it is known by, and reads what is not open to everybody.
        String form = "grant_type=client_credentials&client_id=" + encoded(setting("CLIENT", "integrator-demo"))
                + "&client_secret=" + encoded(setting("SECRET", "integrator-demo"));
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(KEYCLOAK + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String token = field("access_token", HTTP.send(signIn, BodyHandlers.ofString()).body());
        System.out.println("events: "
                + get("/events?limit=1", "Authorization", "Bearer " + token)
                        .statusCode());
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(API + path));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
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
