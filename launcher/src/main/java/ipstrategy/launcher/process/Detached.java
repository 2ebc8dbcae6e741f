package ipstrategy.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts a program in a session of its own, so that Ctrl-C reaches the launcher alone and the platform is stopped in
/// order. `setsid` replaces itself by the program: its pid is the program's. Without it (macOS) Ctrl-C reaches all at
/// once, which is less orderly but as complete.
final class Detached {

    private static final Optional<String> SETSID = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "setsid"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();

    private Detached() {}

    static List<String> command(List<String> command) {
        List<String> detached = new ArrayList<>();
        SETSID.ifPresent(detached::add);
        detached.addAll(command);
        return detached;
    }
}
