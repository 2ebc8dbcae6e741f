package ipstrategy.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.Soon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Somebody who reads a topic from its first message on.
final class Reader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Message> read = new ArrayList<>();

    Reader(String address, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        // Whoever asks for a topic first has it made, and is told of none yet.
        Soon.within(PATIENCE, "there is a topic", () -> !partitions(topic).isEmpty());
        List<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
    }

    /// A message as it lies in Kafka, and the event that is in it.
    record Message(ConsumerRecord<String, byte[]> raw, JsonNode event) {

        String subject() {
            return raw.key();
        }

        int time() {
            return event.at("/data/time").asInt();
        }
    }

    /// Reads on until all that was read since the first message is good.
    List<Message> until(String what, Predicate<List<Message>> good) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!good.test(read)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not in time: " + what + "; there are " + read.size() + " messages");
            }
            consumer.poll(Duration.ofMillis(100)).forEach(one -> read.add(new Message(one, event(one))));
        }
        return List.copyOf(read);
    }

    private static JsonNode event(ConsumerRecord<String, byte[]> message) {
        try {
            return JSON.readTree(message.value());
        } catch (IOException noEvent) {
            throw new UncheckedIOException(noEvent);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
