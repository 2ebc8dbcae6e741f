package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowancesTest {

    private record Limits(
            int inHand,
            Map<String, Tier> tiers,
            Map<String, String> callers,
            int replicas,
            long remembered,
            Duration pause,
            Duration patience,
            Optional<List<String>> trustedProxies,
            List<String> metricsReaders,
            Optional<Store> store)
            implements LimitsConfig {}

    private record OneTier(OptionalLong rate, Duration window, OptionalLong quota, int atOnce)
            implements LimitsConfig.Tier {}

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aLoadThatNobodySharesIsRefusedByItsSetting(int replicas) {
        LimitsConfig limits = limits(replicas);

        assertThatThrownBy(() -> new Allowances(limits))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ipstrategy.limits.replicas")
                .hasMessageContaining(String.valueOf(replicas));
    }

    @Test
    void gatewaysThatShareTheLoadGiveTheirPartToEachCaller() {
        assertThat(new Allowances(limits(3)).at("192.0.2.1").policy()).isEqualTo("\"rate\";q=20;w=60");
    }

    private static LimitsConfig limits(int replicas) {
        LimitsConfig.Tier tier = new OneTier(OptionalLong.of(60), Duration.ofMinutes(1), OptionalLong.empty(), 10);
        Map<String, LimitsConfig.Tier> tiers =
                Map.of(Allowances.ANONYMOUS, tier, Allowances.PERSON, tier, Allowances.CLIENT, tier);
        return new Limits(
                10,
                tiers,
                Map.of(),
                replicas,
                100,
                Duration.ZERO,
                Duration.ofSeconds(30),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
