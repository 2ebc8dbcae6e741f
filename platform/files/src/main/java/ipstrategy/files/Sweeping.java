package ipstrategy.files;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Removes what a process left half received when it died. What is younger than a day may still be on its way to
/// another replica.
@ApplicationScoped
class Sweeping {

    private static final Logger LOG = Logger.getLogger(Sweeping.class);
    private static final Duration STALE = Duration.ofDays(1);

    private final FilesConfig config;
    private final Clock clock;

    Sweeping(FilesConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) throws IOException {
        int swept = sweep();
        if (swept > 0) {
            LOG.infof("files: %d removed that were left half received", swept);
        }
    }

    /// Answers how many were removed.
    int sweep() throws IOException {
        Path waiting = Incoming.waitingRoom(config.folder());
        if (!Files.isDirectory(waiting)) {
            return 0;
        }
        Instant stale = clock.instant().minus(STALE);
        int swept = 0;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(waiting, "*.part")) {
            for (Path each : left) {
                swept += isOlder(each, stale) && Files.deleteIfExists(each) ? 1 : 0;
            }
        }
        return swept;
    }

    private static boolean isOlder(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException keptMeanwhile) {
            return false;
        }
    }
}
