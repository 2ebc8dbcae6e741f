package ipstrategy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.client.ApiClient;
import ipstrategy.client.model.Metric;
import ipstrategy.client.model.MetricFrequency;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Lists of values grow, and a client that was made before must go on reading. It is the generator's client that is
/// tried here, as docs/INTEGRATORS.md says to make it.
class UnknownValuesTest {

    private static final ObjectMapper CLIENT = ApiClient.createDefaultObjectMapper();

    @Test
    void aClientReadsAThingWithAValueThatItDoesNotKnow() throws IOException {
        ObjectNode metric = (ObjectNode) example();
        assertThat(read(metric).getFrequency().getValue())
                .as("one that it knows")
                .isEqualTo(metric.path("frequency").asText());

        metric.put("frequency", "EVERY_FULL_MOON");

        assertThat(read(metric).getFrequency()).isEqualTo(MetricFrequency.UNKNOWN_DEFAULT_OPEN_API);
        assertThat(read(metric).getCode())
                .as("and all else")
                .isEqualTo(metric.path("code").asText());
    }

    private static Metric read(ObjectNode metric) throws IOException {
        return CLIENT.readValue(metric.toString(), Metric.class);
    }

    /// A metric as the document shows it.
    private static JsonNode example() throws IOException {
        return CLIENT.readTree(RepositoryRoot.resolve("gateway/src/main/resources/META-INF/resources/openapi.json")
                        .toFile())
                .at("/paths/~1api~1v1~1metrics~1{code}/get/responses/200/content/application~1json/example");
    }
}
