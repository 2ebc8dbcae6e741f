package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts the programs as they are deployed, each with one thing wrong. No start needs anything else than itself.
class WrongConfigurationTest {

    private static final String PLANTED = "planted-and-to-be-seen-nowhere";
    private static final long PATIENCE_IN_SECONDS = 60;

    /// A port that nothing listens on.
    private static final String NOBODY = "127.0.0.1:1";

    /// Right settings; the port is one that the system chooses.
    private static final Map<String, String> SERVICE = Map.of(
            "QUARKUS_HTTP_PORT",
            "0",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://" + NOBODY + "/patents",
            "QUARKUS_DATASOURCE_USERNAME",
            "patents",
            "QUARKUS_DATASOURCE_PASSWORD",
            PLANTED,
            "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
            PLANTED);

    private static final Map<String, String> GATEWAY = Map.of("QUARKUS_HTTP_PORT", "0");
    private static final Map<String, String> CONSOLE =
            Map.of("QUARKUS_HTTP_PORT", "0", "CONSOLE_SESSION_SECRET", PLANTED + PLANTED);

    @TempDir
    private Path folder;

    /// What a process said until it ended.
    private record End(int code, String said) {

        /// It ended by itself and with one sentence, which says this; nobody sees a stack trace or a secret.
        void saysOnce(String sentence) {
            assertThat(code).as(said).isEqualTo(1);
            assertThat(said.lines().filter(line -> line.contains("Not started: ")))
                    .as(said)
                    .singleElement()
                    .asString()
                    .endsWith("Not started: " + sentence);
            assertThat(said).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain(PLANTED);
        }
    }

    @Test
    void aServiceWithoutThePasswordOfItsDatabaseSaysSo() throws Exception {
        end("services/patents", SERVICE, Map.of("QUARKUS_DATASOURCE_PASSWORD", ""))
                .saysOnce("QUARKUS_DATASOURCE_PASSWORD (quarkus.datasource.password) is not set.");
    }

    @Test
    void aServiceWhoseDatabaseIsNotThereSaysWhatTheDatabaseSays() throws Exception {
        End end = end("services/patents", SERVICE, Map.of());
        assertThat(end.said())
                .contains("Not started: the database of QUARKUS_DATASOURCE_JDBC_URL says: Connection to " + NOBODY
                        + " refused.");
        assertThat(end.said()).doesNotContain(PLANTED);
        assertThat(end.code()).isEqualTo(1);
    }

    @Test
    void aNumberThatIsNoneIsNamedWithItsVariable() throws Exception {
        end("gateway", GATEWAY, Map.of("IPSTRATEGY_LIMITS_IN_HAND", "many"))
                .saysOnce(
                        "IPSTRATEGY_LIMITS_IN_HAND (ipstrategy.limits.in-hand) is \"many\": Expected an integer value,"
                                + " got \"many\".");
    }

    @Test
    void anAddressThatIsNoneIsNamedWithoutThePasswordInIt() throws Exception {
        end("gateway", GATEWAY, Map.of("GATEWAY_SERVICES_PATENTS_URL", "http:/me:" + PLANTED + "@nowhere"))
                .saysOnce("GATEWAY_SERVICES_PATENTS_URL (gateway.services.patents.url) is no address such as"
                        + " http://127.0.0.1:8080.");
    }

    @Test
    void aServiceThatThereIsNotIsRefused() throws Exception {
        end("gateway", GATEWAY, Map.of("GATEWAY_SERVICES_PATENTZ_URL", "http://127.0.0.1:8101"))
                .saysOnce("GATEWAY_SERVICES_PATENTZ_URL (gateway.services.patentz.url) is of no service; there are"
                        + " coordination, copyright, enforcement, international, patents, trademarks.");
    }

    @Test
    void demoUsersStopAStartInEarnest() throws Exception {
        end("gateway", GATEWAY, Map.of("IPSTRATEGY_DEMO_USERS_ALLOWED", "true"))
                .saysOnce(
                        "IPSTRATEGY_DEMO_USERS_ALLOWED (ipstrategy.demo-users.allowed) is true, and demo users are for"
                                + " a rehearsal only: take it away, or say QUARKUS_PROFILE=dev.");
    }

    @Test
    void aSecretThatStandsInTheCodeStopsAStartInEarnest() throws Exception {
        end("services/console", CONSOLE, Map.of("CONSOLE_SESSION_SECRET", "only-for-development-on-one-machine"))
                .saysOnce(
                        "CONSOLE_SESSION_SECRET (console.session.secret) is one that everybody can read in the code of"
                                + " the platform: give it one of its own.");
    }

    @Test
    void aConsoleWithoutItsSecretSaysSo() throws Exception {
        end("services/console", CONSOLE, Map.of("CONSOLE_SESSION_SECRET", ""))
                .saysOnce("CONSOLE_SESSION_SECRET (console.session.secret) is not set.");
    }

    private End end(String program, Map<String, String> right, Map<String, String> wrong)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Path jar = RepositoryRoot.resolve(program + "/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Map<String, String> settings = new TreeMap<>(right);
        settings.putAll(wrong);
        settings.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        String words = Files.readString(said);
        assertThat(ended).as("it started, or did not end: " + words).isTrue();
        return new End(process.exitValue(), words);
    }
}
