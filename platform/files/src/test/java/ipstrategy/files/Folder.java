package ipstrategy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Settings for a test, and a look at what lies in the folder.
record Folder(Path folder, long greatestSize) implements FilesConfig {

    static final long USUAL = 52_428_800;

    static Folder of(Path folder) {
        return new Folder(folder, USUAL);
    }

    /// Every file below it, as a path relative to it.
    List<String> inside() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
