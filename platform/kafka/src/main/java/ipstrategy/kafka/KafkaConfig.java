package ipstrategy.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether events go to Kafka, and how.
@ConfigMapping(prefix = "ipstrategy.kafka")
public interface KafkaConfig {

    /// Where Kafka is, as `kafka-1:9092,kafka-2:9092`. Without it nothing is published and nothing is started.
    Optional<List<String>> bootstrapServers();

    /// The topic for the events of this service; `ipstrategy.<service>` unless given. It is not made by us.
    String topic();

    /// How long the bridge waits when nothing is new.
    @WithDefault("PT0.25S")
    Duration idle();

    /// How long Kafka may take to acknowledge a page of events.
    @WithDefault("PT10S")
    Duration patience();

    /// How long the bridge waits at most until it tries again a Kafka that did not take events; the wait doubles up to
    /// here.
    @WithDefault("PT15S")
    Duration silence();

    /// What else the client of Kafka is told, such as `security.protocol`, by the names of Kafka's own documentation.
    Map<String, String> client();
}
