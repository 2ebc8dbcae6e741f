package ipstrategy.web.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// How many requests a service has in hand and how many it turned away, as operators see it too.
@ApplicationScoped
class InHand {

    /// Requests wait for the database most of their time, and not all of it.
    private static final int FOR_EACH_CONNECTION = 4;

    private final Duration patience;
    private final @Nullable Places places;
    private final Map<Shed, Counter> shed = new EnumMap<>(Shed.class);
    private final @Nullable Counter late;

    /// @param connections the most connections to the database, of each replica
    InHand(
            InHandConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") OptionalInt connections,
            MeterRegistry metrics) {
        this.patience = config.patience();
        if (config.greatest().isEmpty() && connections.isEmpty()) {
            this.places = null;
            this.late = null;
            return;
        }
        int greatest = config.greatest().orElseGet(() -> FOR_EACH_CONNECTION * connections.getAsInt());
        if (greatest < 1) {
            throw new ConfigurationException(
                    "ipstrategy.in-hand.greatest is " + greatest + ": nothing would ever be answered");
        }
        this.places = new Places(greatest, config.waiting().orElse(greatest));
        this.late = metrics.counter("ipstrategy.requests.late");
        show(places, metrics);
    }

    /// Why a request was turned away.
    enum Shed {
        /// The queue was full as well.
        CROWD,
        /// It waited for a place, and too long.
        WAITED
    }

    private void show(Places watched, MeterRegistry metrics) {
        Gauge.builder("ipstrategy.requests.in.hand", watched, Places::taken)
                .description("Requests in hand")
                .register(metrics);
        Gauge.builder("ipstrategy.requests.waiting", watched, Places::waiting)
                .description("Requests that wait to be taken in hand")
                .register(metrics);
        // By reason, from the first moment: what never happened is 0, and not unknown.
        for (Shed why : Shed.values()) {
            shed.put(
                    why,
                    metrics.counter(
                            "ipstrategy.requests.shed", "why", why.name().toLowerCase(Locale.ROOT)));
        }
    }

    boolean isBounded() {
        return places != null;
    }

    Places places() {
        return Objects.requireNonNull(places);
    }

    Duration patience() {
        return patience;
    }

    void shed(Shed why) {
        Objects.requireNonNull(shed.get(why)).increment();
    }

    /// One was told that its time was over.
    void late() {
        Objects.requireNonNull(late).increment();
    }
}
