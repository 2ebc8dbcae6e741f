package ipstrategy.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// The events of this service in Kafka, where it is told of one. Otherwise nothing of Kafka is even loaded.
@ApplicationScoped
class Bridge {

    private final Published published;
    private final String topic;
    private final @Nullable Publishing publishing;

    Bridge(Outbox outbox, Published published, KafkaConfig config, ObjectMapper json) {
        this.published = published;
        this.topic = config.topic();
        this.publishing = config.bootstrapServers().isEmpty() ? null : new Publishing(outbox, published, config, json);
    }

    void begin(@Observes StartupEvent started) {
        if (publishing != null) {
            publishing.begin();
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        if (publishing != null) {
            publishing.end();
        }
    }

    boolean isOn() {
        return publishing != null;
    }

    /// A service has no other metrics so far; where it gets a registry, this becomes a gauge of it.
    void meter(@Observes Router router) {
        if (publishing != null) {
            router.get("/q/metrics").blockingHandler(this::lag);
        }
    }

    private void lag(RoutingContext request) {
        request.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end("""
                # HELP kafka_bridge_lag_events Events of this service that Kafka does not have yet.
                # TYPE kafka_bridge_lag_events gauge
                kafka_bridge_lag_events{topic="%s"} %d
                """.formatted(topic, published.lag()));
    }
}
