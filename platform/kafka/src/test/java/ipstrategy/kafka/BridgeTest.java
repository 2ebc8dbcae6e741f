package ipstrategy.kafka;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.events.NewEvent;
import ipstrategy.events.Outbox;
import ipstrategy.identity.AgencyCode;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The bridge of an application between a real PostgreSQL and a real Kafka.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(KafkaForTests.class)
class BridgeTest {

    private static final String TOPIC = "ipstrategy.kafka-under-test";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    Published published;

    @Inject
    KafkaConfig config;

    @Inject
    ObjectMapper json;

    KafkaForTests kafka;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(kafka.address(), TOPIC);
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void whatTheFeedShowsIsInKafkaByteForByteUnderItsSubject() {
        long before = outbox.total();
        lit("LAMP-SAME", 7, new AgencyCode("SIPO"));
        lit("LAMP-SAME", 8, null);

        List<Reader.Message> messages = arrived("LAMP-SAME", 2);

        String feed = given().auth()
                .oauth2(Tokens.of("integrator").role("integrator").build())
                .queryParam("after", before)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String told = messages.stream()
                .map(message -> new String(message.raw().value(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        assertThat(feed).contains("\"items\":[" + told + "]");
        for (Reader.Message message : messages) {
            assertThat(message.raw().key()).isEqualTo("LAMP-SAME");
            assertThat(message.raw().headers()).extracting(Header::key).containsExactly("content-type");
            assertThat(new String(
                            message.raw().headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                    .isEqualTo("application/cloudevents+json; charset=UTF-8");
        }
    }

    @Test
    void eventsOfOneSubjectAreInOnePartitionInTheirOrder() {
        List<String> lamps = lamps("LAMP-ORDER-", 12);
        for (int time = 0; time < 20; time++) {
            int now = time;
            lamps.forEach(lamp -> lit(lamp, now, null));
        }

        for (String lamp : lamps) {
            List<Reader.Message> own = arrived(lamp, 20);
            assertThat(own).extracting(Reader.Message::time).containsExactlyElementsOf(times(20));
            assertThat(own)
                    .extracting(message -> message.raw().partition())
                    .containsOnly(own.getFirst().raw().partition());
        }
        assertThat(reader.until("all", all -> true))
                .extracting(message -> message.raw().partition())
                .as("subjects share the partitions")
                .contains(0, 1, 2);
    }

    @Test
    void nothingIsPublishedBeforeItsTransactionHasCommitted() {
        assertThatThrownBy(() -> requiringNew().run(() -> {
                    outbox.add(event("LAMP-LOST", 1, null), "request-0001");
                    throw new IllegalStateException("the lamp broke");
                }))
                .hasMessage("the lamp broke");
        requiringNew().run(() -> {
            outbox.add(event("LAMP-OPEN", 1, null), "request-0002");
            lit("LAMP-MEANWHILE", 1, null);
            arrived("LAMP-MEANWHILE", 1);

            assertThat(of("LAMP-OPEN", reader.until("nothing more", all -> true)))
                    .isEmpty();
        });

        arrived("LAMP-OPEN", 1);
        assertThat(of("LAMP-LOST", reader.until("nothing more", all -> true))).isEmpty();
    }

    @Test
    void ofSeveralReplicasOnePublishesAtATime() {
        List<Publishing> replicas = IntStream.range(0, 3)
                .mapToObj(one -> new Publishing(outbox, published, config, json))
                .toList();
        replicas.forEach(Publishing::begin);
        try {
            for (int time = 0; time < 100; time++) {
                lit("LAMP-REPLICA-" + time % 5, time / 5, null);
            }
            for (int lamp = 0; lamp < 5; lamp++) {
                assertThat(arrived("LAMP-REPLICA-" + lamp, 20))
                        .extracting(Reader.Message::time)
                        .containsExactlyElementsOf(times(20));
            }
        } finally {
            replicas.forEach(Publishing::end);
        }
    }

    @Test
    void whileKafkaIsDownEventsWaitAndAreCountedAndThenComeInTheirOrder() throws Exception {
        lit("LAMP-DOWN", 0, null);
        arrived("LAMP-DOWN", 1);
        Soon.within(PATIENCE, "all is published", () -> lag() == 0);

        for (int time = 1; time < 20; time++) {
            lit("LAMP-DOWN", time, null);
        }
        kafka.goesDown();
        for (int time = 20; time < 40; time++) {
            lit("LAMP-DOWN", time, null);
        }
        Soon.within(PATIENCE, "they wait", () -> lag() >= 20);
        kafka.comesUp();

        List<Integer> told = times(arrived("LAMP-DOWN", 40));
        assertThat(told.stream().distinct())
                .as("each is seen first behind those before it")
                .containsExactlyElementsOf(times(40));
        Soon.within(PATIENCE, "none waits", () -> lag() == 0);
    }

    @Test
    void whoDiedBeforeItHadNotedWhatKafkaHasPublishesItAgain() {
        lit("LAMP-AGAIN", 1, null);
        lit("LAMP-AGAIN", 2, null);
        List<Reader.Message> once = arrived("LAMP-AGAIN", 2);
        Soon.within(PATIENCE, "it is noted", () -> published.lag() == 0);
        requiringNew().run(() -> {
            long noted = published.hold().orElseThrow();
            published.moveTo(noted - 2);
        });

        List<Reader.Message> twice = of(
                "LAMP-AGAIN",
                reader.until("both again", all -> of("LAMP-AGAIN", all).size() == 4));

        assertThat(twice.subList(2, 4))
                .extracting(Reader.Message::event)
                .containsExactlyElementsOf(
                        once.stream().map(Reader.Message::event).toList());
    }

    private void lit(String lamp, int time, AgencyCode agency) {
        requiringNew().run(() -> outbox.add(event(lamp, time, agency), "request-0001"));
    }

    private static NewEvent event(String lamp, int time, AgencyCode agency) {
        return new NewEvent(
                "ipstrategy.lamp.lit.v1",
                lamp,
                agency,
                JsonNodeFactory.instance.objectNode().put("time", time).put("where", "一楼"));
    }

    /// The messages about a lamp, once there are so many different ones.
    private List<Reader.Message> arrived(String lamp, int number) {
        return of(
                lamp,
                reader.until(
                        number + " of " + lamp,
                        all -> of(lamp, all).stream()
                                        .map(message ->
                                                message.event().path("id").asText())
                                        .distinct()
                                        .count()
                                >= number));
    }

    private static List<Reader.Message> of(String lamp, List<Reader.Message> messages) {
        return messages.stream()
                .filter(message -> message.subject().equals(lamp))
                .toList();
    }

    private static List<String> lamps(String prefix, int number) {
        return IntStream.range(0, number).mapToObj(lamp -> prefix + lamp).toList();
    }

    private static List<Integer> times(int number) {
        return IntStream.range(0, number).boxed().toList();
    }

    private static List<Integer> times(List<Reader.Message> messages) {
        return messages.stream().map(Reader.Message::time).toList();
    }

    private static long lag() {
        String metric = given().basePath("")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return metric.lines()
                .filter(line -> line.startsWith("ipstrategy_kafka_waiting "))
                .map(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
