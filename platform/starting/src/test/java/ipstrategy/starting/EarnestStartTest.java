package ipstrategy.starting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarnestStartTest {

    private static final List<String> EARNEST = List.of("prod");
    private static final SmallRyeConfig KNOWN_SECRET = config(Map.of("console.session.secret", "only-for-development"));
    private static final SmallRyeConfig OWN_SECRET = config(Map.of("console.session.secret", "4f1c"));

    @Test
    void inEarnestThereAreNoDemoUsers() {
        assertThatThrownBy(() -> new EarnestStart(true).require(EARNEST, OWN_SECRET))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ipstrategy.demo-users.allowed");
    }

    @Test
    void inEarnestThereIsNoSecretThatStandsInTheCode() {
        assertThatThrownBy(() -> new EarnestStart(false).require(EARNEST, KNOWN_SECRET))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("console.session.secret")
                .hasMessageNotContaining("only-for-development");
    }

    @Test
    void inEarnestThereIsNoSecretThatIsForTryingOnACluster() {
        assertThatThrownBy(() -> new EarnestStart(false)
                        .require(EARNEST, config(Map.of("quarkus.datasource.password", "patents-for-trying"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("quarkus.datasource.password")
                .hasMessageNotContaining("for-trying");
    }

    @Test
    void aSecretThatIsToldByAVariableAloneIsFoundToo() {
        assertThatThrownBy(() -> new EarnestStart(false)
                        .require(EARNEST, config(Map.of("IPSTRATEGY_CLIENTS_SECRET", "registrar-for-trying"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("IPSTRATEGY_CLIENTS_SECRET");
    }

    @Test
    void aSecretIsNamedWhereItIsWrittenAndNotWhereItIsHandedOn() {
        SmallRyeConfig handedOn = config(Map.of(
                "console.session.secret", "only-for-development",
                "CONSOLE_SESSION_SECRET", "only-for-development",
                "another.state-secret", "${console.session.secret}",
                "one.more.secret", "${console.session.secret}"));
        assertThatThrownBy(() -> new EarnestStart(false).require(EARNEST, handedOn))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("console.session.secret");
    }

    @Test
    void whatIsMeantForAnotherProfileStopsNobody() {
        SmallRyeConfig withOthers =
                config(Map.of("console.session.secret", "4f1c", "%dev.console.session.secret", "only-for-development"));
        assertThatCode(() -> new EarnestStart(false).require(EARNEST, withOthers))
                .doesNotThrowAnyException();
    }

    @Test
    void inEarnestWhatIsRequiredMustBeSet() {
        SmallRyeConfig without = config(Map.of("ipstrategy.required.session", "console.session.secret"));
        assertThatThrownBy(() -> new EarnestStart(false).require(EARNEST, without))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("console.session.secret must be set");
    }

    @Test
    void anHonestStartIsLetThrough() {
        assertThatCode(() -> new EarnestStart(false).require(EARNEST, OWN_SECRET))
                .doesNotThrowAnyException();
    }

    @Test
    void aRehearsalMayHaveBoth() {
        assertThatCode(() -> new EarnestStart(true).require(List.of("dev"), KNOWN_SECRET))
                .doesNotThrowAnyException();
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
