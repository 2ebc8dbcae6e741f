package ipstrategy.launcher.process;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The log of one program. The log of the run before is kept beside it as `.1`.
public record LogFile(Path path) {

    private static final int TAIL_BYTES = 64 * 1024;

    /// Begins the log of a new run.
    public static LogFile begin(Path directory, String name) {
        try {
            Files.createDirectories(directory);
            Path path = directory.resolve(name + ".log");
            if (Files.exists(path)) {
                Files.move(path, directory.resolve(name + ".log.1"), REPLACE_EXISTING);
            }
            return new LogFile(path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The last lines; none where there is no log. Reads only the file's end, however long it grew.
    public List<String> tail(int lines) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL_BYTES);
            byte[] end = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException unreadable) {
            return List.of("(the log cannot be read: " + unreadable.getMessage() + ")");
        }
    }
}
