package ipstrategy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.launcher.process.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void oneFolderIsHeldByOneLauncher() {
        Path data = folder.resolve("data");
        try (DataDirectory held = DataDirectory.take(data)) {
            assertThat(held.path()).isEqualTo(data);
            assertThatThrownBy(() -> DataDirectory.take(data))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(
                            "launcher pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("--port-offset");
        }
        DataDirectory.take(data).close();
    }

    @Test
    void aFolderWithSomethingElseInItIsNeitherUsedNorEmptied() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> DataDirectory.take(folder))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("something else");
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void startingOverLeavesNothing() throws IOException {
        try (DataDirectory held = DataDirectory.take(folder)) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("postgres/base")).resolve("1"), "row");
            held.empty();
            assertThat(folder).isDirectoryNotContaining(path -> path.endsWith("postgres"));
            assertThatThrownBy(() -> DataDirectory.take(folder)).isInstanceOf(Trouble.class);
        }
    }
}
