package ipstrategy.console.visit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Has the browser remember the language, the light and the numbers that an address asks for.
@ApplicationScoped
class Remembering {

    private static final int PRIORITY = 100;

    void lay(@Observes Filters filters) {
        filters.register(
                context -> {
                    for (Preferences preference : Preferences.values()) {
                        preference.remember(context);
                    }
                    context.next();
                },
                PRIORITY);
    }
}
