package ipstrategy.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildTest {

    private static final int PORT = 18_310;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    private final BlockingQueue<Death> deaths = new LinkedBlockingQueue<>();
    private Child child;

    private Child child(Program program) {
        Register register = new Register(data.resolve("processes.json"));
        child = new Child(program, LogFile.begin(data, program.name()), "-Dipstrategy.data=" + data, register);
        return child;
    }

    @AfterEach
    void stop() throws InterruptedException {
        child.stop();
    }

    @Test
    void aProgramIsReadyWhenItSaysSo() throws InterruptedException {
        child(StandIn.serving("patents", PORT)).start(deaths::add);
        child.awaitReady(PATIENCE);
        assertThat(child.isReady()).isTrue();
        assertThat(new Register(data.resolve("processes.json")).left())
                .extracting(Register.Entry::name)
                .containsExactly("patents");
    }

    @Test
    void aProgramThatDiesIsNamedWithItsExitCodeAndTheEndOfItsLog() throws InterruptedException {
        child(StandIn.dying("patents", PORT, 7)).start(deaths::add);
        Death death = deaths.poll(20, TimeUnit.SECONDS);
        assertThat(death).isNotNull();
        assertThat(death.words()).contains("patents ended with exit code 7", "PATENT-2017-042 has no lead agency");
        assertThatThrownBy(() -> child.awaitReady(PATIENCE))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("7");
    }

    @Test
    void aKilledProgramIsReportedAndAStoppedOneIsNot() throws InterruptedException {
        child(StandIn.serving("patents", PORT)).start(deaths::add);
        child.awaitReady(PATIENCE);
        child.kill();
        assertThat(deaths.poll(5, TimeUnit.SECONDS)).extracting(Death::exitCode).isEqualTo(137);

        child.start(deaths::add);
        child.awaitReady(PATIENCE);
        child.stop();
        assertThat(deaths.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(new Register(data.resolve("processes.json")).left()).isEmpty();
    }
}
