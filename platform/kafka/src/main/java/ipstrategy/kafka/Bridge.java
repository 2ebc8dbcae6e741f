package ipstrategy.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// The events of this service in Kafka, where it is told of one. Otherwise nothing of Kafka is even loaded.
@ApplicationScoped
class Bridge {

    private final @Nullable Publishing publishing;

    Bridge(Outbox outbox, Published published, KafkaConfig config, ObjectMapper json) {
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
}
