package ipstrategy.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.launcher.process.Child;
import ipstrategy.launcher.process.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a start went: how long it took and what memory each process holds once all are ready.
///
/// @param memory what the memory figures are (see [Memory])
public record Startup(
        String startedAt, long elapsedMillis, List<Process> processes, long totalKibibytes, String memory) {

    /// @param readyMillis from the start of the launcher's work until this process could serve
    public record Process(String name, long pid, long readyMillis, long kibibytes) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static Startup measured(
            String startedAt,
            Duration elapsed,
            Map<String, Duration> ready,
            ProcessHandle postgres,
            List<Child> children) {
        Map<String, ProcessHandle> handles = new LinkedHashMap<>();
        handles.put("postgres", postgres);
        children.forEach(child -> child.handle().ifPresent(handle -> handles.put(child.name(), handle)));
        List<Process> processes = new ArrayList<>();
        Memory launcher = Memory.alone(ProcessHandle.current());
        processes.add(new Process("launcher", ProcessHandle.current().pid(), 0, launcher.kibibytes()));
        Memory total = launcher;
        for (Map.Entry<String, ProcessHandle> each : handles.entrySet()) {
            Memory memory = Memory.of(each.getValue());
            long millis = ready.getOrDefault(each.getKey(), Duration.ZERO).toMillis();
            processes.add(new Process(each.getKey(), each.getValue().pid(), millis, memory.kibibytes()));
            total = total.plus(memory);
        }
        return new Startup(startedAt, elapsed.toMillis(), processes, total.kibibytes(), total.kind());
    }

    /// Written whole or not at all: who waits for the file may read it as soon as it is there.
    void write(Path file) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String table() {
        StringBuilder table = new StringBuilder("  %-14s %8s %10s%n".formatted("process", "ready", memory));
        processes.forEach(process -> table.append(
                row(process.name(), "%.1f s".formatted(process.readyMillis() / 1000.0), process.kibibytes())));
        return table.append(row("total", "", totalKibibytes)).toString();
    }

    private static String row(String name, String ready, long kibibytes) {
        return String.format(Locale.ROOT, "  %-14s %8s %6d MiB%n", name, ready, Math.round(kibibytes / 1024.0));
    }
}
