package ipstrategy.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WheretoTest {

    @Test
    void withoutAPlaceForThemNoTracesAreMade() {
        SmallRyeConfig config = config(Map.of());

        assertThat(config.getValue(Whereto.DISABLED, boolean.class)).isTrue();
        assertThat(config.getValue(Whereto.DATABASE, boolean.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aPlaceThatIsLeftEmptyIsNone(String endpoint) {
        assertThat(config(Map.of(Whereto.ENDPOINT, endpoint)).getValue(Whereto.DISABLED, boolean.class))
                .isTrue();
    }

    @Test
    void whereThereIsAPlaceRequestsAndTheDatabaseAreTold() {
        SmallRyeConfig config = config(Map.of(Whereto.ENDPOINT, "http://traces:4317"));

        assertThat(config.getValue(Whereto.DISABLED, boolean.class)).isFalse();
        assertThat(config.getValue(Whereto.DATABASE, boolean.class)).isTrue();
    }

    @Test
    void whoSaysSomethingElseIsHeeded() {
        SmallRyeConfig config = config(Map.of(Whereto.ENDPOINT, "http://traces:4317", Whereto.DATABASE, "false"));

        assertThat(config.getValue(Whereto.DATABASE, boolean.class)).isFalse();
    }

    @Test
    void aProcessWithoutADatabaseIsNotToldOfOne() {
        assertThat(config(Map.of()).getPropertyNames()).doesNotContain(Whereto.DATABASE);
    }

    private static SmallRyeConfig config(Map<String, String> said) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(said, "said", 300))
                .withSources(new Whereto())
                .build();
    }
}
