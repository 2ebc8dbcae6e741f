import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody does with a platform of which only the gateway can be reached: `java Journey http://localhost:8080 whole` reads,
/// signs in at a page and by token, writes, and sees the event, the audit entry and the page; `… serving` waits until all of it can be
/// read again, with what was written. Ends with 1 and says why where something is not as it should be.
final class Journey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SERVICES =
            List.of("patents", "trademarks", "copyright", "enforcement", "international", "coordination");
    private static final Map<String, Integer> PLANS =
            Map.of("PROMOTION-2017", 103, "PROTECTION-2022", 114, "PATENT-2017", 27, "FYP-13", 76);
    private static final String MEASURE = "measures/PROMOTION-2017-010";
    private static final String WRITTEN = "放宽专利代理准入";

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;

    private Journey(String url) {
        this.url = url;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Journey journey = new Journey(arguments[0]);
        try {
            if (arguments[1].equals("whole")) {
                journey.whole();
            } else {
                eventually(journey::serving);
            }
        } catch (AssertionError wrong) {
            System.err.println("Journey: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private void whole() throws IOException, InterruptedException {
        eventually(this::everyPlanIsWhole);
        say("four plans are whole, and each service answers for its own");
        pages();
        say("pages and the documentation are shown");
        nothingElseIsReached();
        say("Keycloak's own administration is out of reach");
        tokens();
        say("good tokens are believed, and no others");
        desk("officer-sipo");
        say("an officer signs in as in a browser and sees the desk");
        correction();
        say("a correction stands in the measure, in the audit trail, in the events of all, and on the page");
        feedOfAll();
        say("the feed of all services has it");
    }

    /// All of what is served can be read, by all ways.
    private void serving() throws IOException, InterruptedException {
        everyPlanIsWhole();
        check(read(MEASURE, null).at("/title/zh").asText().equals(WRITTEN), "what was written is not there");
        check(page("/measures/PROMOTION-2017-010").contains(WRITTEN), "the page does not show what was written");
        String auditor = token("auditor");
        for (String service : SERVICES) {
            read("services/" + service + "/events?limit=1", auditor);
        }
        desk("officer-sipo");
    }

    private void everyPlanIsWhole() throws IOException, InterruptedException {
        for (Map.Entry<String, Integer> plan : PLANS.entrySet()) {
            JsonNode all = read("measures?limit=1&plan=" + plan.getKey(), null);
            check(all.path("unavailable").isEmpty(), "silent: " + all.path("unavailable"));
            check(all.path("total").asInt() == plan.getValue(), plan.getKey() + " has " + all.path("total"));
        }
        for (String service : SERVICES) {
            JsonNode own = read("services/" + service + "/measures?limit=5", null);
            check(!own.path("items").isEmpty(), service + " has no measures");
            own.path("items").forEach(item -> check(item.path("service").asText().equals(service), service + " shows " + item));
        }
    }

    private void pages() throws IOException, InterruptedException {
        for (String path : List.of("/", "/plans", "/metrics", "/docs/", "/docs/guide")) {
            page(path);
        }
        check(read("/openapi.json", null).path("paths").size() > 50, "the contract is empty");
    }

    private void nothingElseIsReached() throws IOException, InterruptedException {
        for (String path : List.of("/admin/master/console/", "/realms/master", "/admin/realms/ipstrategy/users", "/realms")) {
            HttpResponse<String> answer = send("GET", path, null, null, Map.of());
            check(answer.statusCode() == 404, path + " answers " + answer.statusCode());
        }
        check(send("GET", "/q/metrics", null, null, Map.of()).statusCode() != 200, "the gateway shows its metrics to everybody");
    }

    private void tokens() throws IOException, InterruptedException {
        String outsider = granted(Map.of("client_id", "outsider", "client_secret", "outsider", "grant_type", "client_credentials"));
        expect(401, "services/patents/audit", outsider);
        expect(401, "services/patents/audit", null);
        expect(403, "services/patents/audit", token("officer-sipo"));
        String machine = granted(Map.of(
                "client_id", "integrator-demo", "client_secret", "integrator-demo", "grant_type", "client_credentials"));
        expect(200, "services/patents/events?limit=1", machine);
    }

    private void correction() throws IOException, InterruptedException {
        String office = token("coordinator");
        String auditor = token("auditor");
        Instant before = Instant.now();
        long events = read("services/patents/events?limit=1", auditor).path("total").asLong();
        String tag = send("GET", MEASURE, null, office, Map.of()).headers().firstValue("ETag").orElseThrow();
        String body = "{\"title\": {\"zh\": \"" + WRITTEN + "\", \"en\": \"Ease entry to patent agency\"}, \"reason\": \"shorter\"}";
        Map<String, String> headers = Map.of("If-Match", tag, "Content-Type", "application/json");
        HttpResponse<String> corrected = send("PATCH", MEASURE, body, office, headers);
        check(corrected.statusCode() == 200, "the correction is answered " + corrected.statusCode() + " " + corrected.body());
        check(send("PATCH", MEASURE, body, office, headers).statusCode() == 412, "a stale correction is taken");
        eventually(() -> {
            JsonNode entry = read("services/patents/audit?kind=measure&subject=PROMOTION-2017-010&limit=1", auditor).at("/items/0");
            check(entry.path("action").asText().equals("measure.corrected"), "no audit entry, but " + entry);
            check(entry.path("actor").asText().equals("coordinator"), "the entry names " + entry.path("actor"));
        });
        eventually(() -> {
            JsonNode feed = read("services/patents/events?after=" + events, auditor);
            check(feed.path("items").size() == 1, "events since " + before + ": " + feed.path("items").size());
            check(feed.at("/items/0/type").asText().equals("ipstrategy.measure.corrected.v1"), "the event is " + feed.at("/items/0"));
        });
        check(read("services/patents/audit/verification", auditor).path("holds").asBoolean(), "the chain of entries does not hold");
        check(page("/measures/PROMOTION-2017-010").contains(WRITTEN), "the page does not show the correction");
    }

    private void feedOfAll() throws IOException, InterruptedException {
        String auditor = token("auditor");
        eventually(() -> check(
                read("events?type=ipstrategy.measure.corrected.v1&limit=200", auditor).findValuesAsText("subject").contains("PROMOTION-2017-010"),
                "the feed of all services does not have the correction"));
    }

    /// As a browser does: the page asks to sign in, Keycloak's form is filled in, and the page comes.
    private void desk(String name) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        HttpResponse<String> form = browser.send(request("/sign-in?back=%2Fdesk").header("Accept", "text/html").build(), BodyHandlers.ofString());
        Matcher action = Pattern.compile("<form[^>]*action=\"([^\"]*)\"").matcher(form.body());
        check(
                form.statusCode() == 200 && form.uri().toString().startsWith(url + "/realms/ipstrategy/") && action.find(),
                "there is no form to sign in, but " + form.statusCode() + " at " + form.uri());
        HttpResponse<String> desk = browser.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("credentialId=&username=" + name + "&password=" + name))
                        .build(),
                BodyHandlers.ofString());
        check(
                desk.statusCode() == 200 && desk.uri().toString().startsWith(url + "/desk") && desk.body().contains("/sign-out"),
                "signing in ends with " + desk.statusCode() + " at " + desk.uri());
    }

    private String token(String name) throws IOException, InterruptedException {
        return granted(Map.of("client_id", "console", "grant_type", "password", "username", name, "password", name));
    }

    private String granted(Map<String, String> grant) throws IOException, InterruptedException {
        String form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(
                "POST",
                "/realms/ipstrategy/protocol/openid-connect/token",
                form,
                null,
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        check(answer.statusCode() == 200, "no token: " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body()).required("access_token").asText();
    }

    private JsonNode read(String path, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, null, token, Map.of());
        check(answer.statusCode() == 200, path + " answers " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, null, null, Map.of("Accept", "text/html"));
        check(
                answer.statusCode() == 200 && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"),
                path + " answers " + answer.statusCode());
        return answer.body();
    }

    private void expect(int status, String path, String token) throws IOException, InterruptedException {
        int answered = send("GET", path, null, token, Map.of()).statusCode();
        check(answered == status, path + " answers " + answered + " in place of " + status);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("/") ? url + path : url + "/api/v1/" + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(String method, String path, String body, String token, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// Takes a step again until it is as it should be; what is still wrong at the end of patience is told.
    private static void eventually(Step step) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                step.take();
                return;
            } catch (IOException | AssertionError wrong) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(wrong.getMessage() + " (after " + PATIENCE.toSeconds() + " s)", wrong);
                }
                Thread.sleep(100);
            }
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static void say(String what) {
        System.out.println("Journey: " + what);
    }
}
