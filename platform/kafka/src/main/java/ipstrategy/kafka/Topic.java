package ipstrategy.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.events.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// The topic that events go to, and the client that writes there.
///
/// A client is given up when it fails for the first time, and none of its messages is ever given up alone. So what one
/// client leaves in a partition has no hole: an event of a subject is never there without those before it.
final class Topic implements AutoCloseable {

    /// As the Kafka binding of CloudEvents names the JSON format in structured mode.
    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final Header FORMAT =
            new RecordHeader("content-type", CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));

    /// A page is some hundreds of events, each some kilobytes.
    private static final int BUFFER_IN_BYTES = 8 << 20;

    /// What keeps the order, and that everything arrives.
    private static final Map<String, Object> OURS = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1,
            // No message runs out of time: one that did would leave room for those behind it.
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.RETRIES_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            BUFFER_IN_BYTES);

    private static final Set<String> NOT_OPEN = Set.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            ProducerConfig.PARTITIONER_CLASS_CONFIG,
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG);

    private final String name;
    private final Duration patience;
    private final Map<String, Object> settings;
    private final ObjectMapper json;
    private @Nullable Producer<String, byte[]> client;

    Topic(KafkaConfig config, ObjectMapper json) {
        this.name = config.topic();
        this.patience = config.patience();
        this.settings = settings(config);
        this.json = json;
    }

    /// What became of some events.
    ///
    /// @param acknowledged how many of them Kafka has, counted from the first one on
    /// @param failure why it is not all of them, or null
    record Written(int acknowledged, @Nullable Exception failure) {}

    private static Map<String, Object> settings(KafkaConfig config) {
        Set<String> refused = new TreeSet<>(config.client().keySet());
        refused.removeIf(setting -> !OURS.containsKey(setting) && !NOT_OPEN.contains(setting));
        if (!refused.isEmpty()) {
            throw new IllegalStateException("ipstrategy.kafka.client sets " + refused
                    + ": order and delivery rest on these, so they are fixed");
        }
        Map<String, Object> all = new HashMap<>();
        all.put(ProducerConfig.CLIENT_ID_CONFIG, config.topic());
        all.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        all.putAll(config.client());
        all.putAll(OURS);
        all.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.join(",", config.bootstrapServers().orElse(List.of())));
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.patience().toMillis());
        return Map.copyOf(all);
    }

    /// Sees to it that Kafka answers and has the topic; throws where not.
    void reach() {
        try {
            writer().partitionsFor(name);
        } catch (RuntimeException unreached) {
            close();
            throw unreached;
        }
    }

    /// Writes events in their order and waits until Kafka has them.
    Written write(List<CloudEvent> events) {
        long end = System.nanoTime() + patience.toNanos();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        List<Future<RecordMetadata>> sent = send(events, failure);
        int acknowledged = 0;
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                acknowledged++;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failure.compareAndSet(null, stopped);
        } catch (ExecutionException | TimeoutException failed) {
            failure.compareAndSet(null, failed);
        }
        if (failure.get() != null) {
            close();
        }
        return new Written(acknowledged, failure.get());
    }

    /// Hands events to the client, up to the first that it does not take.
    private List<Future<RecordMetadata>> send(List<CloudEvent> events, AtomicReference<@Nullable Exception> failure) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        Thread sender = Thread.currentThread();
        try {
            Producer<String, byte[]> writer = writer();
            for (CloudEvent event : events) {
                Future<RecordMetadata> one = writer.send(message(event), (_, failed) -> {
                    boolean first = failed != null && failure.compareAndSet(null, failed);
                    if (first && Thread.currentThread() != sender) {
                        // The client's own thread, which so sends nothing more of what stands behind this one.
                        writer.close(Duration.ZERO);
                    }
                });
                if (failure.get() != null) {
                    break;
                }
                sent.add(one);
            }
        } catch (RuntimeException | JsonProcessingException failed) {
            failure.compareAndSet(null, failed);
        }
        return sent;
    }

    private Producer<String, byte[]> writer() {
        Producer<String, byte[]> open = client;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            client = open;
        }
        return open;
    }

    /// The event as the feed shows it, and its subject as the key, which is what keeps its order. The message has the
    /// time of its publication: Kafka lets go of messages by it.
    private ProducerRecord<String, byte[]> message(CloudEvent event) throws JsonProcessingException {
        return new ProducerRecord<>(name, null, null, event.subject(), json.writeValueAsBytes(event), List.of(FORMAT));
    }

    /// Gives up what is not acknowledged yet; it is sent again by the next client.
    @Override
    public void close() {
        Producer<String, byte[]> open = client;
        client = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
