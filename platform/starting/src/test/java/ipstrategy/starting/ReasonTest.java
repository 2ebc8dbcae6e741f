package ipstrategy.starting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonTest {

    @Test
    void whatIsNotSetIsNamedAsVariableAndAsProperty() {
        assertThat(Reason.missing(List.of("quarkus.datasource.password")))
                .contains("QUARKUS_DATASOURCE_PASSWORD (quarkus.datasource.password) is not set.");
        assertThat(Reason.missing(List.of())).isEmpty();
    }

    @Test
    void aValueThatIsNoneIsSaidWithItsVariable() {
        var failure = new IllegalArgumentException(
                "SRCFG00039: The config property ipstrategy.limits.in-hand with the config value \"many\" threw an"
                        + " Exception whilst being converted SRCFG00029: Expected an integer value, got \"many\"");
        assertThat(Reason.of(new RuntimeException("Failed to start quarkus", failure)))
                .contains(
                        "IPSTRATEGY_LIMITS_IN_HAND (ipstrategy.limits.in-hand) is \"many\": Expected an integer value,"
                                + " got \"many\".");
    }

    @Test
    void whatIsRequiredAndAbsentIsSaidWithItsVariable() {
        var failure = new NoSuchElementException("java.util.NoSuchElementException: SRCFG00014: The config property"
                + " gateway.services.patents.url is required but it could not be found in any config source");
        assertThat(Reason.of(failure))
                .contains("GATEWAY_SERVICES_PATENTS_URL (gateway.services.patents.url) is not set.");
    }

    @Test
    void aRefusalOfOursIsSaidAsItIs() {
        assertThat(Reason.of(new RuntimeException(
                        new ConfigurationException("ipstrategy.events.keep is PT0S: events must be kept for a while"))))
                .contains("IPSTRATEGY_EVENTS_KEEP (ipstrategy.events.keep) is PT0S: events must be kept for a while.");
    }

    @Test
    void aDatabaseThatRefusesIsQuoted() {
        assertThat(Reason.of(new RuntimeException(new SQLException("FATAL: no such role", "28P01"))))
                .contains("the database of QUARKUS_DATASOURCE_JDBC_URL says: FATAL: no such role.");
    }

    @Test
    void secretsAreHiddenWhereverTheyStand() {
        var failure = new ConfigurationException(
                "http://me:mine@host and jdbc:postgresql://host/a?user=b&password=planted&c=d and swordfish");
        assertThat(Reason.of(failure, Confidential.of(Map.of("QUARKUS_DATASOURCE_PASSWORD", "swordfish"), none())))
                .contains("http://…@host and jdbc:postgresql://host/a?user=b&password=…&c=d and ….");
    }

    @Test
    void aSecretThatIsToldByAFileIsHiddenAsOneOfAVariableIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("patents.properties"),
                "quarkus.datasource.password=swordfish\nquarkus.datasource.username=patents\n");
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(file.toUri().toURL()))
                .build();
        var failure = new ConfigurationException("patents may not enter with swordfish");

        assertThat(Reason.of(failure, Confidential.of(Map.of(), () -> config)))
                .contains("patents may not enter with ….");
        assertThat(Reason.of(
                        failure, Confidential.of(Map.of("QUARKUS_CONFIG_LOCATIONS", "/nowhere," + file), unreadable())))
                .as("while the configuration itself cannot be read")
                .contains("patents may not enter with ….");
    }

    @Test
    void whatIsNoSecretStaysToBeRead() {
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "quarkus.http.cors.access-control-allow-credentials", "false",
                                "ipstrategy.required.session", "console.session.secret",
                                "quarkus.oidc-client.credentials.client-secret.method", "basic"),
                        "test",
                        100))
                .build();

        assertThat(Reason.of(
                        new ConfigurationException("console.session.secret: basic is false"),
                        Confidential.of(Map.of(), () -> config)))
                .contains("CONSOLE_SESSION_SECRET (console.session.secret): basic is false.");
    }

    private static Supplier<Config> none() {
        return () -> new SmallRyeConfigBuilder().build();
    }

    private static Supplier<Config> unreadable() {
        return () -> {
            throw new IllegalStateException("it is written wrongly");
        };
    }

    @Test
    void aFailureOfOursIsNotTakenForConfiguration() {
        assertThat(Reason.of(new RuntimeException(new NullPointerException("oops"))))
                .isEmpty();
    }
}
