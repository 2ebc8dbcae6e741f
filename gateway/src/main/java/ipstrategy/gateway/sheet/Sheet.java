package ipstrategy.gateway.sheet;

import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.Language;

/// A plain page: it loads nothing from anywhere, and its one style stands in it.
///
/// @param language the tag of the language in which it is written
/// @param title in words, without markup
/// @param body what it shows, as HTML
public record Sheet(String language, String title, String body) {

    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    /// What a browser may do with it.
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private static final String HTML = "text/html";

    private static final String AROUND = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>body{max-width:50rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
            pre{overflow:auto;padding:.75rem;background:#f4f4f4}code{font-size:.9em}
            table{border-collapse:collapse}th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left}</style>
            </head><body>
            %s</body></html>
            """;

    public Sheet(Language language, String title, String body) {
        this(language.locale().toLanguageTag(), title, body);
    }

    /// Whether a request comes from a browser: only these name HTML.
    public static boolean isWanted(RoutingContext context) {
        return String.valueOf(context.request().getHeader("Accept")).contains(HTML);
    }

    public String html() {
        return AROUND.formatted(language, title, body);
    }
}
