package ipstrategy.launcher;

import ipstrategy.launcher.process.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder that holds all a platform writes, held by one launcher at a time. The system lets go of the lock when the
/// launcher ends, however it ends.
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "launcher.lock";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes the folder, or says who has it.
    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            Path file = path.resolve(LOCK);
            if (!Files.exists(file) && !isEmpty(path)) {
                throw new Trouble(
                        path + " holds something else than a platform's data; give an empty folder by --data");
            }
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Trouble("A platform is already running on %s (launcher pid %s). Stop it, or give --data DIR"
                                .formatted(path, holder(file))
                        + " --port-offset 100 to run another.");
            }
            channel.truncate(0);
            long pid = ProcessHandle.current().pid();
            channel.write(ByteBuffer.wrap(Long.toString(pid).getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(path, channel);
        } catch (IOException unusable) {
            throw new Trouble("The data folder " + path + " cannot be used: " + unusable, unusable);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return pid.isEmpty() ? "unknown" : pid;
    }

    /// Deletes everything in it. Children of an earlier launcher must have been ended before.
    void empty() {
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(path) && !each.equals(path.resolve(LOCK))) {
                    Files.delete(each);
                }
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /// The argument that marks this platform's processes.
    String mark() {
        return "-Dipstrategy.data=" + path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
