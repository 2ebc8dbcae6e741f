package ipstrategy.gateway.status;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.Language;
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

    /// The page loads nothing from anywhere, and its one style stands in it.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title>
        <style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
        table{border-collapse:collapse;width:100%%}th,td{border-bottom:1px solid #bbb;padding:.4rem .5rem;text-align:left}</style>
        </head><body><h1>%s</h1>
        <p role="status">%s</p>
        <table><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
        <tbody>
        %s</tbody></table>
        <p>%s</p></body></html>
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
                .putHeader("Content-Security-Policy", POLICY);
        if (isForPrograms(context)) {
            response.putHeader("Content-Type", JSON).end(json(sight).encode());
        } else {
            response.putHeader("Content-Type", "text/html;charset=UTF-8").end(page(sight, language(context)));
        }
    }

    /// Browsers name HTML; whoever names JSON and no HTML is a program.
    private static boolean isForPrograms(RoutingContext context) {
        String accept = String.valueOf(context.request().getHeader("Accept"));
        return accept.contains(JSON) && !accept.contains("text/html");
    }

    private static Language language(RoutingContext context) {
        return Language.of(context.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.value()))
                .toList());
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
        return PAGE.formatted(
                language.locale().toLanguageTag(),
                title,
                title,
                say(sight.isReady() ? "status.all-ready" : "status.not-all-ready", language),
                say("status.service", language),
                say("status.state", language),
                say("status.since", language),
                rows,
                Words.say("status.seen-at", List.of(moment(sight.seenAt())), language));
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
