package ipstrategy.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrphansTest {

    /// A shell that waits by itself: one that starts another program is for a moment there twice, under the same name.
    private static final String WAITING = "read line";

    @TempDir
    private Path data;

    private Register register;
    private String mark;
    private Process process;

    @BeforeEach
    void start() {
        register = new Register(data.resolve("processes.json"));
        mark = "-Dipstrategy.data=" + data;
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatTheKilledLauncherNotedIsEnded() throws IOException, InterruptedException {
        process = new ProcessBuilder("sleep", "60").start();
        register.note("patents", process.toHandle());
        assertThat(new Orphans(new Register(data.resolve("processes.json")), mark).end())
                .containsExactly("patents (pid " + process.pid() + ")");
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProcessWithOurMarkIsEndedEvenWhereItWasNotNoted() throws IOException, InterruptedException {
        process = new ProcessBuilder("sh", "-c", WAITING, mark).start();
        assertThat(new Orphans(register, mark).end()).hasSize(1);
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStrangerThatWasGivenThePidOfOneOfOursIsLeftAlone() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        long anHourBefore =
                process.info().startInstant().orElseThrow().minusSeconds(3600).toEpochMilli();
        Files.writeString(data.resolve("processes.json"), """
                [{"name": "patents", "pid": %d, "startedMillis": %d, "command": "java -jar quarkus-run.jar"}]
                """.formatted(process.pid(), anHourBefore));
        assertThat(new Orphans(register, mark).end()).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessOfAnotherPlatformIsLeftAlone() throws IOException {
        process = new ProcessBuilder("sh", "-c", WAITING, mark + "-two").start();
        assertThat(new Orphans(register, mark).end()).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessThatDoesNotHearIsEndedByForce() throws IOException, InterruptedException {
        Path deaf = data.resolve("deaf");
        process = new ProcessBuilder("sh", "-c", "trap '' TERM; : > " + deaf + "; " + WAITING, mark).start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!Files.exists(deaf) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        new Orphans(register, mark, Duration.ofMillis(300)).end();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    @Test
    void aDamagedRegisterKeepsNobodyFromStarting() throws IOException {
        process = new ProcessBuilder("true").start();
        Files.writeString(data.resolve("processes.json"), "[{\"name\": \"pat");
        assertThat(new Orphans(register, mark).end()).isEmpty();
    }
}
