package ipstrategy.launcher.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// The folder where the server's programs are unpacked. The library does not recover from an unpacking that was cut
/// short, so its remains are removed before the next; a lock keeps launchers from removing each other's work.
record Binaries(Path folder) {

    private static final String UNPACKED = ".exists";

    /// Starts something that may unpack, with nothing half unpacked in its way.
    <T> T whole(Callable<T> start) throws Exception {
        Files.createDirectories(folder);
        synchronized (Binaries.class) {
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                removeUnfinished();
                return start.call();
            }
        }
    }

    private void removeUnfinished() throws IOException {
        List<Path> unfinished;
        try (Stream<Path> inside = Files.list(folder)) {
            unfinished = inside.filter(Files::isDirectory)
                    .filter(path -> !Files.exists(path.resolve(UNPACKED)))
                    .toList();
        }
        for (Path path : unfinished) {
            delete(path);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
