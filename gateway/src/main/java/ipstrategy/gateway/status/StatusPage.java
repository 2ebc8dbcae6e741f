package ipstrategy.gateway.status;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sheet.Sheet;
import ipstrategy.web.Language;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Shows at `/status` which services are ready and since when: a page for people, and JSON for programs. It is open to
/// everybody and says nothing of why one is not.
@ApplicationScoped
class StatusPage {

    private static final int BEFORE_PAGES = -500;
    private static final String JSON = "application/json";

    private static final String BODY = """
        <h1>%s</h1>
        <p role="status">%s</p>
        <table><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
        <tbody>
        %s</tbody></table>
        <p>%s</p>
        """;

    private static final String ROW = """
        <tr><th scope="row">%s</th><td>%s</td><td>%s</td></tr>
        """;

    private final Looking looking;
    private final DateTimeFormatter time;

    StatusPage(Looking looking, Clock clock) {
        this.looking = looking;
        this.time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(clock.getZone());
    }

    void lay(@Observes Router router) {
        router.route("/status")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_PAGES)
                .handler(context ->
                        looking.now().onSuccess(sight -> show(context, sight)).onFailure(context::fail));
    }

    private void show(RoutingContext context, Sight sight) {
        HttpServerResponse response = context.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept, Accept-Language")
                .putHeader("Content-Security-Policy", Sheet.POLICY);
        if (isForPrograms(context)) {
            response.putHeader("Content-Type", JSON).end(json(sight).encode());
        } else {
            response.putHeader("Content-Type", Sheet.MEDIA_TYPE).end(page(sight, ProblemWriter.language(context)));
        }
    }

    /// Browsers name HTML; whoever names JSON and no HTML is a program.
    private static boolean isForPrograms(RoutingContext context) {
        String accept = String.valueOf(context.request().getHeader("Accept"));
        return accept.contains(JSON) && !Sheet.isWanted(context);
    }

    private static JsonObject json(Sight sight) {
        JsonArray services = new JsonArray();
        sight.services()
                .forEach(standing -> services.add(new JsonObject()
                        .put("service", standing.service())
                        .put("ready", standing.ready())
                        .put("since", standing.since().toString())));
        return new JsonObject()
                .put("ready", sight.isReady())
                .put("seenAt", sight.seenAt().toString())
                .put("services", services);
    }

    private String page(Sight sight, Language language) {
        String title = say("status.title", language);
        String rows = sight.services().stream()
                .map(standing -> ROW.formatted(
                        name(standing.service(), language),
                        say(standing.ready() ? "status.ready" : "status.not-ready", language),
                        moment(standing.since())))
                .collect(Collectors.joining());
        String body = BODY.formatted(
                title,
                say(sight.isReady() ? "status.all-ready" : "status.not-all-ready", language),
                say("status.service", language),
                say("status.state", language),
                say("status.since", language),
                rows,
                Words.say("status.seen-at", List.of(moment(sight.seenAt())), language));
        return new Sheet(language, title, body).html();
    }

    private String moment(Instant instant) {
        return "<time datetime=\"%s\">%s</time>".formatted(instant, time.format(instant));
    }

    /// A service that has no name yet is called by its own.
    private static String name(String service, Language language) {
        String word = "status.of." + service;
        String said = say(word, language);
        return said.equals(word) ? service : said;
    }

    private static String say(String word, Language language) {
        return Words.say(word, List.of(), language);
    }
}
