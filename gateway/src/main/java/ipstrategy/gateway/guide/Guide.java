package ipstrategy.gateway.guide;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import ipstrategy.gateway.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Shows the guide for integrators at `/docs/guide`, and the texts that it refers to beside it: the same that stand in
/// the repository, made into pages once, when the gateway starts.
@ApplicationScoped
class Guide {

    /// Before the pages of the contract, which stand below `/docs` too.
    private static final int BEFORE_THE_CONTRACT = -500;

    private static final Map<String, String> PAGES = Map.of(
            "INTEGRATORS.md", "/docs/guide",
            "CLIENTS.md", "/docs/clients",
            "EVENTS.md", "/docs/events",
            "PERMISSIONS.md", "/docs/permissions",
            "SDMX.md", "/docs/sdmx",
            "SEARCH.md", "/docs/search");

    /// A link to what is in the repository and not served.
    private static final Pattern ELSEWHERE =
            Pattern.compile("<a href=\"(?!/|#|https?:)[^\"]*\">(.*?)</a>", Pattern.DOTALL);

    private static final List<Extension> FORMS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    void lay(@Observes Router router) {
        PAGES.forEach((file, path) -> page(file)
                .ifPresent(page -> router.get(path)
                        .method(HttpMethod.HEAD)
                        .order(BEFORE_THE_CONTRACT)
                        .handler(context -> show(context.response(), page))));
    }

    private static void show(HttpServerResponse response, String page) {
        response.putHeader("Content-Type", Sheet.MEDIA_TYPE)
                .putHeader("Content-Security-Policy", Sheet.POLICY)
                .end(page);
    }

    private static Optional<String> page(String file) {
        try (InputStream text = Guide.class.getResourceAsStream(file)) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(page(file, new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Links between the texts of the repository lead to their pages; those to other files of it are words.
    private static String page(String file, String text) {
        String body = HtmlRenderer.builder()
                .extensions(FORMS)
                .build()
                .render(Parser.builder().extensions(FORMS).build().parse(text));
        String linked = body.replace("href=\"examples/", "href=\"/docs/examples/");
        for (Map.Entry<String, String> one : PAGES.entrySet()) {
            linked = linked.replace("href=\"" + one.getKey(), "href=\"" + one.getValue());
        }
        String whole = ELSEWHERE.matcher(linked).replaceAll("$1");
        String name = file.replace(".md", "").toLowerCase(Locale.ROOT);
        return new Sheet("en", "IP strategy platform: " + name, whole).html();
    }
}
