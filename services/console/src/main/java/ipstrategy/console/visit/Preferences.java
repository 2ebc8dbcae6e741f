package ipstrategy.console.visit;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What a browser remembers of how its person likes pages. A link with the parameter of the same name changes it, so
/// that it works without scripts and an address can say it.
enum Preferences {
    LANGUAGE("lang", Set.of("zh", "en")),
    THEME("theme", Set.of("auto", "light", "dark")),
    SCALE("numbers", Set.of("short", "full"));

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final String name;
    private final Set<String> values;

    Preferences(String name, Set<String> values) {
        this.name = name;
        this.values = values;
    }

    /// How an address calls it.
    String parameter() {
        return name;
    }

    Optional<String> chosen(RoutingContext context) {
        return asked(context)
                .or(() -> Optional.ofNullable(context.request().getCookie(name))
                        .map(Cookie::getValue)
                        .filter(values::contains));
    }

    private Optional<String> asked(RoutingContext context) {
        return Optional.ofNullable(context.request().getParam(name)).filter(values::contains);
    }

    /// Remembers what the address asks for.
    void remember(RoutingContext context) {
        asked(context)
                .ifPresent(value -> context.response()
                        .addCookie(Cookie.cookie(name, value)
                                .setPath("/")
                                .setHttpOnly(true)
                                .setSameSite(CookieSameSite.LAX)
                                .setMaxAge(REMEMBERED.toSeconds())));
    }
}
