package ipstrategy.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The folder of the checkout, for tests that read the repository itself: its seeds, its documents, its modules.
public final class RepositoryRoot {

    private static final String PROPERTY = "repository.root";
    private static final String SIGN = "mvnw";

    private RepositoryRoot() {}

    /// The folder that the build names, else the nearest one above the working directory that holds the Maven wrapper.
    public static Path path() {
        Path found = find(System.getProperty(PROPERTY), Path.of(""));
        if (found == null) {
            throw new IllegalStateException("no folder with " + SIGN + " above "
                    + Path.of("").toAbsolutePath() + "; start the test inside the checkout, or set -D" + PROPERTY);
        }
        return found;
    }

    /// A file or folder of the checkout, such as `seeds/plans`.
    public static Path resolve(String relative) {
        return path().resolve(relative);
    }

    static @Nullable Path find(@Nullable String named, Path start) {
        if (named != null && Files.isRegularFile(Path.of(named, SIGN))) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        Path folder = start.toAbsolutePath().normalize();
        while (folder != null && !Files.isRegularFile(folder.resolve(SIGN))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
