package ipstrategy.gateway.standin;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import ipstrategy.web.listing.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A real HTTP server that answers as a service does, or as badly as a test wants.
public final class StandIn {

    private static final String BASE = "/api/v1/";

    private final String name;
    private final Vertx vertx;
    private final Shelf shelf;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile @Nullable HttpServer server;
    private volatile Handler<HttpServerRequest> conduct = this::answer;
    private volatile boolean disturbed;
    private volatile int port;

    StandIn(String name, Vertx vertx) {
        this.name = name;
        this.vertx = vertx;
        this.shelf = new Shelf(name);
        listen();
    }

    public String name() {
        return name;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public List<JsonObject> measures() {
        return shelf.measures();
    }

    public List<JsonObject> metrics() {
        return shelf.metrics();
    }

    /// What it was asked since the last test.
    public List<Seen> seen() {
        return seen;
    }

    public List<String> lines() {
        return seen.stream().map(Seen::line).toList();
    }

    public Seen last() {
        return seen.getLast();
    }

    /// From now on all requests are answered so.
    public void answers(Handler<HttpServerRequest> other) {
        disturbed = true;
        conduct = other;
    }

    /// From now on all requests are answered so, and well: nobody loses trust.
    public void publishes(Handler<HttpServerRequest> content) {
        conduct = content;
    }

    public void answersAsAlways() {
        conduct = this::answer;
    }

    public void answersWithStatus(int status) {
        answers(request -> request.response().setStatusCode(status).end());
    }

    /// Takes requests and never answers them.
    public void hangs() {
        answers(request -> {});
    }

    /// Takes requests and closes their connection.
    public void hangsUp() {
        answers(request -> request.connection().close());
    }

    /// Nobody listens any more: connections are refused.
    public void fallsSilent() {
        disturbed = true;
        HttpServer running = server;
        if (running != null) {
            Waiting.forIt(running.close());
            server = null;
        }
    }

    /// Listens again where it did, and answers as always.
    public void returns() {
        conduct = this::answer;
        if (server == null) {
            listen();
        }
    }

    boolean wasDisturbed() {
        return disturbed;
    }

    void isCalm() {
        disturbed = false;
        seen.clear();
    }

    /// Answers as a service does, also where a test has changed how it answers to others.
    public void answer(HttpServerRequest request) {
        String[] steps = request.path()
                .substring(Math.min(BASE.length(), request.path().length()))
                .split("/");
        request.body().onSuccess(body -> answer(request, body, steps));
    }

    private void answer(HttpServerRequest request, Buffer body, String[] steps) {
        boolean read =
                request.method().name().equals("GET") || request.method().name().equals("HEAD");
        if (steps[0].equals("echo")) {
            request.response().end(body);
        } else if (steps[0].equals("tally")) {
            say(request, 200, shelf.tally());
        } else if (read
                && steps.length == 1
                && (Shelf.FILED.contains(steps[0])
                        || List.of("measures", "metrics", "progress", "plans", "agencies", "regions", "region-classes")
                                .contains(steps[0]))) {
            list(request, steps[0]);
        } else {
            Optional<JsonObject> found = steps.length < 2 ? Optional.empty() : shelf.find(steps[0], steps[1]);
            say(
                    request,
                    found.isPresent() ? 200 : 404,
                    found.orElse(problem(404, "not-found", "nothing here at " + name)));
        }
    }

    private void list(HttpServerRequest request, String list) {
        String id = list.equals("measures") || Shelf.FILED.contains(list) ? "id" : "code";
        String sort = request.getParam("sort", list.equals("inbox") ? "due" : id);
        int limit = Integer.parseInt(request.getParam("limit", "50"));
        if (limit < 1 || limit > 500) {
            say(request, 400, problem(400, "invalid-parameter", "the limit, says " + name));
            return;
        }
        List<JsonObject> rows = switch (list) {
            case "measures" -> shelf.measures();
            case "metrics", "progress" -> shelf.metrics();
            default -> Shelf.FILED.contains(list) ? shelf.filed(list) : shelf.register(list);
        };
        if (request.getParam("ids") != null) {
            List<String> ids = List.of(request.getParam("ids").split(","));
            rows = rows.stream().filter(row -> ids.contains(row.getString(id))).toList();
        }
        List<JsonObject> sorted = Shelf.sorted(rows, id, sort);
        List<JsonObject> left = Optional.ofNullable(request.getParam("cursor"))
                .flatMap(Cursor::decode)
                .map(cursor -> after(sorted, cursor, id, sort))
                .orElse(sorted);
        List<JsonObject> page = left.subList(0, Math.min(limit, left.size()));
        String next = left.size() > limit ? cursor(page.getLast(), id, sort).encoded() : null;
        say(
                request,
                200,
                new JsonObject()
                        .put("items", new JsonArray(page))
                        .put("total", rows.size())
                        .put("next", next)
                        .put("unavailable", new JsonArray()));
    }

    /// As a database does: the rows that sort after a row which need not be here.
    private static List<JsonObject> after(List<JsonObject> sorted, Cursor cursor, String id, String sort) {
        JsonObject row = new JsonObject()
                .put(id, cursor.id())
                .put("deadline", new JsonObject().put("due", cursor.key()))
                .put("here", false);
        List<JsonObject> with = new ArrayList<>(sorted.stream()
                .filter(one -> !one.getString(id).equals(cursor.id()))
                .toList());
        with.add(row);
        List<JsonObject> ordered = Shelf.sorted(with, id, sort);
        return ordered.subList(ordered.indexOf(row) + 1, ordered.size());
    }

    private static Cursor cursor(JsonObject last, String id, String sort) {
        return new Cursor(sort, sort.endsWith("due") ? Shelf.due(last) : null, last.getString(id));
    }

    private static JsonObject problem(int status, String slug, String detail) {
        return new JsonObject()
                .put("type", "/problems/" + slug)
                .put("status", status)
                .put("detail", detail);
    }

    private void say(HttpServerRequest request, int status, JsonObject json) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Length", String.valueOf(json.toBuffer().length()))
                .putHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .putHeader("X-Said-By", name)
                .end(json.toBuffer());
    }

    private void listen() {
        HttpServer listening = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(request -> {
                    Seen one = Seen.of(request);
                    seen.add(one);
                    request.handler(one.body()::appendBuffer);
                    conduct.handle(request);
                });
        port = Waiting.forIt(listening.listen(port)).actualPort();
        server = listening;
    }
}
