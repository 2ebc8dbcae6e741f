package ipstrategy.launcher.process;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The launcher's children, kept in a file so that a launcher that was killed leaves word of them.
public final class Register {

    /// A process as it was when it was started. A pid alone is no identity, for the system gives it to others later.
    ///
    /// @param startedMillis when the system says it was started, 0 where it does not say
    record Entry(String name, long pid, long startedMillis, String command) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Entry> entries = new TreeMap<>();

    public Register(Path file) {
        this.file = file;
    }

    synchronized void note(String name, ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        entries.put(name, new Entry(name, process.pid(), started, String.join(" ", Arguments.of(process))));
        write();
    }

    synchronized void strike(String name) {
        entries.remove(name);
        write();
    }

    /// What the last launcher noted and did not strike out.
    List<Entry> left() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<List<Entry>>() {});
        } catch (IOException damaged) {
            return List.of();
        }
    }

    private void write() {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), entries.values());
            Files.move(draft, file, ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
