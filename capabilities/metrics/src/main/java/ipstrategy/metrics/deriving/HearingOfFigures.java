package ipstrategy.metrics.deriving;

import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.metrics.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hears of figures that other services publish or withdraw, where a formula of this one takes them.
@ApplicationScoped
class HearingOfFigures implements EventHandler {

    private final Noting noting;
    private final Definitions definitions;
    private final String service;

    HearingOfFigures(
            Noting noting, Definitions definitions, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.noting = noting;
        this.definitions = definitions;
        this.service = service;
    }

    @Override
    public String source() {
        return ANY_SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of(Noting.PUBLISHED, Noting.SUPERSEDED, Noting.WITHDRAWN, Noting.BATCH);
    }

    @Override
    public void handle(CloudEvent event) {
        if (!event.source().endsWith("/" + service) && definitions.hasFormulas()) {
            noting.foreign(event, noting.dependents());
        }
    }
}
