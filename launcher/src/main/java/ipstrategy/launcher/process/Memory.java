package ipstrategy.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The memory a process holds, its own children included.
///
/// @param kind what was measured: `PSS` shares out what several processes map together and can be added up; `RSS`
/// counts it in each of them
public record Memory(long kibibytes, String kind) {

    private static final String NOTHING = "none";

    public static Memory of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Memory::alone)
                .reduce(new Memory(0, NOTHING), Memory::plus);
    }

    public Memory plus(Memory other) {
        String together = kind.equals(NOTHING) ? other.kind : other.kind.equals("RSS") ? "RSS" : kind;
        return new Memory(kibibytes + other.kibibytes, together);
    }

    /// Of this process without its children.
    public static Memory alone(ProcessHandle process) {
        return proportional(process).or(() -> resident(process)).orElse(new Memory(0, NOTHING));
    }

    private static Optional<Memory> proportional(ProcessHandle process) {
        Path told = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(line -> line.strip().split("\\s+"))
                    .map(fields -> new Memory(Long.parseLong(fields[1]), "PSS"))
                    .findFirst();
        } catch (IOException | RuntimeException untold) {
            return Optional.empty();
        }
    }

    private static Optional<Memory> resident(ProcessHandle process) {
        try {
            Process asked = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            asked.waitFor(5, TimeUnit.SECONDS);
            return answer.isEmpty() ? Optional.empty() : Optional.of(new Memory(Long.parseLong(answer), "RSS"));
        } catch (IOException | NumberFormatException untold) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
