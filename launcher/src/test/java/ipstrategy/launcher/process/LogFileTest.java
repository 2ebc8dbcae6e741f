package ipstrategy.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {

    @TempDir
    private Path logs;

    @Test
    void theTailIsTheLastLinesOfALogHoweverLong() throws IOException {
        LogFile log = LogFile.begin(logs, "patents");
        String lines = IntStream.rangeClosed(1, 20_000)
                .mapToObj(n -> "line " + n + "\n")
                .collect(Collectors.joining());
        Files.writeString(log.path(), lines);
        assertThat(log.tail(3)).containsExactly("line 19998", "line 19999", "line 20000");
    }

    @Test
    void aShortLogIsItsOwnTail() throws IOException {
        LogFile log = LogFile.begin(logs, "patents");
        assertThat(log.tail(20)).isEmpty();
        Files.writeString(log.path(), "only line");
        assertThat(log.tail(20)).containsExactly("only line");
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws IOException {
        Files.writeString(LogFile.begin(logs, "patents").path(), "first run");
        Files.writeString(LogFile.begin(logs, "patents").path(), "second run");
        LogFile.begin(logs, "patents");
        assertThat(logs.resolve("patents.log")).doesNotExist();
        assertThat(logs.resolve("patents.log.1")).hasContent("second run");
    }
}
