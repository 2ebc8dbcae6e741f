package ipstrategy.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    @TempDir
    Path temporary;

    @Test
    void whatWasLeftHalfReceivedMoreThanADayAgoIsRemoved() throws IOException {
        Folder folder = Folder.of(temporary);
        left("old.part", Duration.ofHours(25));
        left("young.part", Duration.ofHours(23));
        left("other.txt", Duration.ofDays(100));
        Path kept = Files.createDirectories(temporary.resolve("ba/78")).resolve("ba78");
        Files.writeString(kept, "abc");
        Files.setLastModifiedTime(kept, FileTime.from(NOW.minus(Duration.ofDays(1000))));

        assertThat(sweeping(folder).sweep()).isEqualTo(1);
        assertThat(folder.inside()).containsExactly("ba/78/ba78", "incoming/other.txt", "incoming/young.part");
    }

    @Test
    void aFolderThatIsNotThereYetNeedsNoSweeping() throws IOException {
        assertThat(sweeping(Folder.of(temporary.resolve("not/yet"))).sweep()).isZero();
    }

    private static Sweeping sweeping(Folder folder) {
        return new Sweeping(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void left(String name, Duration ago) throws IOException {
        Path file = Files.createDirectories(temporary.resolve("incoming")).resolve(name);
        Files.writeString(file, "half");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
    }
}
