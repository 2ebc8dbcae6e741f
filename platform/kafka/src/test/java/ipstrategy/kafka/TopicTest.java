package ipstrategy.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import ipstrategy.events.CloudEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

    @Test
    void withoutAnAddressNothingIsStarted() {
        assertThat(new Bridge(null, null, config(Map.of()), new ObjectMapper()).isOn())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acks",
                "enable.idempotence",
                "max.in.flight.requests.per.connection",
                "delivery.timeout.ms",
                "partitioner.class",
                "partitioner.ignore.keys",
                "transactional.id",
                "bootstrap.servers"
            })
    void whatOrderAndDeliveryRestOnIsNotToBeSet(String setting) {
        KafkaConfig config = config(Map.of("ipstrategy.kafka.client.\"" + setting + "\"", "1"));

        assertThatThrownBy(() -> new Topic(config, new ObjectMapper()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting);
    }

    @Test
    void aKafkaThatIsNotThereIsNoticedAndNothingIsTakenAsWritten() {
        KafkaConfig config = config(Map.of(
                "ipstrategy.kafka.bootstrap-servers", "127.0.0.1:1",
                "ipstrategy.kafka.patience", "PT0.2S",
                "ipstrategy.kafka.client.\"compression.type\"", "gzip"));
        try (Topic topic = new Topic(config, new ObjectMapper().findAndRegisterModules())) {
            assertThatThrownBy(topic::reach).isInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);

            Topic.Written written = topic.write(List.of(event()));

            assertThat(written.acknowledged()).isZero();
            assertThat(written.failure()).isNotNull();
        }
    }

    private static CloudEvent event() {
        return new CloudEvent(
                "1.0",
                "1",
                "/services/kafka-under-test",
                "ipstrategy.lamp.lit.v1",
                "LAMP-1",
                Instant.EPOCH,
                "application/json",
                "1",
                null,
                "request-0001",
                JsonNodeFactory.instance.objectNode());
    }

    private static KafkaConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("ipstrategy.kafka.topic", "ipstrategy.kafka-under-test");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .withMapping(KafkaConfig.class)
                .build()
                .getConfigMapping(KafkaConfig.class);
    }
}
