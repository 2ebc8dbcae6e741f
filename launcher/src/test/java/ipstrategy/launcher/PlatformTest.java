package ipstrategy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.launcher.process.Arguments;
import ipstrategy.launcher.process.PortHolder;
import ipstrategy.launcher.process.StandIn;
import ipstrategy.launcher.process.Trouble;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlatformTest {

    private static final int OFFSET = 11_300;

    /// One for all: a new database takes its time, and each start must cope with what the test before left.
    @TempDir
    private static Path data;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    private Platform platform;

    private Settings settings() {
        return StandInPlatform.settings(data, OFFSET);
    }

    private Platform launch(Settings settings) {
        platform = StandInPlatform.of(settings, out);
        platform.launch();
        return platform;
    }

    @AfterEach
    void nothingIsLeftRunning() {
        if (platform != null) {
            platform.close();
        }
        assertThat(Arguments.processesWith("-Dipstrategy.data=" + data)).isEmpty();
        settings()
                .ports()
                .all()
                .values()
                .forEach(port -> assertThat(PortHolder.isFree(port)).isTrue());
    }

    @Test
    void aStartReportsWhatIsReadyWhenAndWhatItHolds() {
        launch(settings());
        assertThat(platform.url()).isEqualTo("http://localhost:19380");
        assertThat(platform.startup().processes())
                .extracting(Startup.Process::name)
                .containsExactly("launcher", "postgres", "keycloak", "patents", "gateway");
        assertThat(platform.startup().totalKibibytes()).isGreaterThan(50_000);
        assertThat(data.resolve("startup.json")).content().contains("\"elapsedMillis\"");
        assertThat(new Welcome(platform).words()).contains("http://localhost:19380/docs", "officer-sipo", "MiB");
        assertThat(text()).contains("postgres ready", "keycloak ready", "patents ready", "gateway ready");
    }

    @Test
    void aProgramThatDiesComesBackByItself() throws InterruptedException {
        launch(settings());
        platform.kill("patents");
        eventually(() -> text().contains("patents serves again"));
        assertThat(text()).contains("patents ended with exit code 137", "started again in 1.0 s");
    }

    @Test
    void aKilledProgramStaysDownWhereRestartIsNeverAndCanBeStartedByHand() throws InterruptedException {
        launch(settings().withRestart(Settings.Restart.NEVER));
        platform.kill("patents");
        eventually(() -> text().contains("patents ended with exit code 137"));
        Thread.sleep(1500);
        assertThat(PortHolder.isFree(settings().ports().service("patents"))).isTrue();
        platform.start("patents");
        assertThat(PortHolder.isFree(settings().ports().service("patents"))).isFalse();
    }

    @Test
    void servicesTravelToALaterTimeAndTheRestStays() throws InterruptedException {
        launch(settings());
        Path log = data.resolve("logs/patents.log");
        assertThat(log).content().contains("ahead by null");

        platform.travel(Duration.ofDays(400), List.of("patents"));

        assertThat(log).content().contains("ahead by PT9600H");
        assertThat(data.resolve("logs/gateway.log")).content().doesNotContain("PT9600H");
        assertThat(PortHolder.isFree(settings().ports().service("patents"))).isFalse();
        assertThat(text()).as("nobody died").doesNotContain("ended with exit code");

        platform.kill("patents");
        eventually(() -> text().contains("patents serves again"));
        assertThat(log).content().as("what dies there comes back there").containsPattern("(PT9600H[\\s\\S]*){2}");
    }

    @Test
    void aProgramThatDiesDuringTheStartEndsIt() {
        Ports ports = settings().ports();
        platform = StandInPlatform.of(
                settings(),
                out,
                List.of(
                        List.of(StandIn.serving("keycloak", ports.keycloak())),
                        List.of(StandIn.dying("patents", ports.service("patents"), 3))));
        assertThatThrownBy(() -> platform.launch())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("patents ended with exit code 3")
                .hasMessageContaining("the seeds do not fit");
    }

    @Test
    void everythingStopsWhereTheDatabaseEnds() throws InterruptedException {
        launch(settings());
        platform.startup().processes().stream()
                .filter(process -> process.name().equals("postgres"))
                .forEach(
                        process -> ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly());
        platform.awaitEnd();
        assertThat(text()).contains("PostgreSQL ended; everything stops");
    }

    @Test
    void aTakenPortIsNamedWithItsHolderAndTheRemedy() throws IOException {
        int port = settings().ports().gateway();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> launch(settings()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + port + " (gateway) is taken by")
                    .hasMessageContaining("--port-offset 100");
        }
    }

    @Test
    void aLauncherThatWasKilledLeavesNothingThatBreaksTheNextStart() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StandInPlatform.class.getName(),
                        data.toString(),
                        Integer.toString(OFFSET))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = launcher.inputReader()) {
            assertThat(lines.lines().anyMatch(StandInPlatform.READY::equals)).isTrue();
        }
        assertThatThrownBy(() -> launch(settings())).hasMessageContaining("launcher pid " + launcher.pid());
        launcher.destroyForcibly().waitFor();
        assertThat(Arguments.processesWith("-Dipstrategy.data=" + data)).hasSize(3);

        launch(settings());
        assertThat(text())
                .contains("Ended what an earlier launcher left running: gateway (pid ")
                .contains("Stopped the PostgreSQL that an earlier launcher left running");
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
