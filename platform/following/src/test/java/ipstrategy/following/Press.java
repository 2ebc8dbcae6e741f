package ipstrategy.following;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A real HTTP server in place of the gateway and of the realm: it prints papers, shows them as feeds, and gives
/// tokens.
public final class Press implements QuarkusTestResourceLifecycleManager {

    /// The service that the application under test follows by itself; all others are followed by hand.
    static final String DAILY = "daily";

    static final String READ = "ipstrategy.paper.printed.v1";

    private static final Pattern FEED = Pattern.compile(
            "/api/v1/services/([a-z-]+)/events\\?(?:type=([a-z0-9.,-]+)&)?(?:after=([0-9]+)&)?limit=([0-9]+)");
    private static final String TOKENS = "/realm/protocol/openid-connect/token";

    private final Map<String, List<String>> feeds = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile int firstValid = 1;
    private volatile int tokenLife = 300;
    private volatile String authorization = "";
    private volatile String timeLeft = "";
    private volatile int port;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        listen();
        String url = "http://127.0.0.1:" + port;
        return Map.of(
                "ipstrategy.following.gateway", url,
                "ipstrategy.following.sources", DAILY + ",never-handled",
                "ipstrategy.following.idle", "PT0.05S",
                "ipstrategy.following.patience", "PT0.4S",
                "ipstrategy.following.attempts", "5",
                "quarkus.oidc-client.auth-server-url", url + "/realm",
                "quarkus.oidc-client.credentials.secret", "of-the-platform",
                "quarkus.oidc-client.refresh-token-time-skew", "1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Press.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// Prints papers of these types, in this order.
    void print(String source, String... types) {
        List<String> papers = feeds.computeIfAbsent(source, any -> new CopyOnWriteArrayList<>());
        for (String type : types) {
            int sequence = papers.size() + 1;
            papers.add("""
                    {"specversion": "1.0", "id": "%1$d", "source": "/services/%2$s", "type": "%3$s",
                     "subject": "PAPER-%1$d", "time": "2026-11-25T00:00:00Z", "datacontenttype": "application/json",
                     "sequence": "%1$d", "correlationid": "printing-%1$d", "data": {"kind": "paper"},
                     "aFieldOfLaterDays": true}""".formatted(sequence, source, type));
        }
    }

    /// Prints papers about these subjects, in this order.
    void printAbout(String source, String... subjects) {
        List<String> papers = feeds.computeIfAbsent(source, any -> new CopyOnWriteArrayList<>());
        for (String subject : subjects) {
            print(source, READ);
            papers.add(papers.removeLast().replaceFirst("PAPER-[0-9]+", subject));
        }
    }

    void print(String source, int count) {
        for (int paper = 0; paper < count; paper++) {
            print(source, READ);
        }
    }

    /// The feed is lost, and a new one begins.
    void burns(String source) {
        feeds.remove(source);
    }

    void fallsSilent() {
        server.stop(0);
    }

    void returns() {
        listen();
    }

    /// All tokens given so far are worthless.
    void revokeTokens() {
        firstValid = tokens.get() + 1;
    }

    void giveTokensFor(int seconds) {
        tokenLife = seconds;
    }

    int tokensGiven() {
        return tokens.get();
    }

    /// What it was asked for, without questions for tokens.
    List<String> asked() {
        return asked;
    }

    /// How the last question was signed that was not for a feed: those are asked all the time.
    String authorization() {
        return authorization;
    }

    /// How long that question was said to wait, or `null`.
    String timeLeft() {
        return timeLeft;
    }

    private void listen() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        Thread.ofPlatform().daemon().start(server::start);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestURI().toString();
        if (line.equals(TOKENS)) {
            say(exchange, 200, """
                    {"access_token": "token-%d", "expires_in": %d, "token_type": "Bearer"}""".formatted(tokens.incrementAndGet(), tokenLife));
            return;
        }
        asked.add(line);
        String signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Matcher feed = FEED.matcher(line);
        if (!feed.matches()) {
            authorization = signed;
            timeLeft = String.valueOf(exchange.getRequestHeaders().getFirst("Request-Timeout"));
        }
        if (!line.contains("/open") && !isValid(signed)) {
            say(exchange, 401, "{\"type\": \"/problems/invalid-token\", \"status\": 401}");
        } else if (feed.matches()) {
            feed(exchange, feed);
        } else {
            list(exchange, line);
        }
    }

    private boolean isValid(String given) {
        return given.startsWith("Bearer token-") && Integer.parseInt(given.substring(13)) >= firstValid;
    }

    private void feed(HttpExchange exchange, Matcher asked) throws IOException {
        List<String> papers = List.copyOf(feeds.getOrDefault(asked.group(1), List.of()));
        List<String> wanted = asked.group(2) == null
                ? List.of("")
                : Arrays.stream(asked.group(2).split(","))
                        .map(type -> "\"type\": \"" + type + "\"")
                        .toList();
        int after = asked.group(3) == null ? 0 : Integer.parseInt(asked.group(3));
        int from = Math.min(after, papers.size());
        List<String> page = papers.subList(from, Math.min(papers.size(), from + Integer.parseInt(asked.group(4))));
        String items = page.stream()
                .filter(paper -> wanted.stream().anyMatch(paper::contains))
                .collect(Collectors.joining(","));
        say(exchange, 200, """
                {"items": [%s], "total": %d, "next": "%d"}""".formatted(items, papers.size(), after + page.size()));
    }

    /// Three pages of one paper each; a service is missing from the second.
    private static void list(HttpExchange exchange, String line) throws IOException {
        int page = line.contains("cursor=") ? Integer.parseInt(line.substring(line.lastIndexOf("+") + 1)) : 1;
        if (line.contains("/refused")) {
            say(exchange, 400, "{\"status\": 400}");
            return;
        }
        String next = page < 3 ? "\"+ " + (page + 1) + "\"" : "null";
        say(exchange, 200, """
                {"items": [{"id": "PAPER-%d"}], "total": 3, "next": %s, "unavailable": [%s]}""".formatted(page, next, page == 2 ? "\"weekly\"" : ""));
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// The positions of a feed of so many papers.
    static List<Long> upTo(int count) {
        List<Long> all = new ArrayList<>();
        for (long position = 1; position <= count; position++) {
            all.add(position);
        }
        return all.stream().collect(Collectors.toUnmodifiableList());
    }
}
