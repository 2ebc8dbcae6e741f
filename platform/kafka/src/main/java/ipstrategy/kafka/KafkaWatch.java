package ipstrategy.kafka;

import ipstrategy.watching.Vital;
import ipstrategy.watching.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Whether Kafka has what has happened, where the bridge is on.
@ApplicationScoped
class KafkaWatch implements Watched {

    private final Bridge bridge;

    KafkaWatch(Bridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public List<Vital> vitals() {
        if (!bridge.isOn()) {
            return List.of();
        }
        return List.of(Vital.of("ipstrategy.kafka.waiting", "Events that Kafka does not have yet", """
                        select greatest(coalesce((select max(position) from outbox_event), 0), forgotten)
                             - coalesce(nullif((select position from kafka_published), 0), forgotten)
                        from outbox_begin"""));
    }
}
