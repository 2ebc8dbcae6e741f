package ipstrategy.launcher.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One program of the platform: how it is started and where it says that it is ready.
///
/// @param command the Java arguments; the launcher puts the `java` of its own JDK before them
/// @param environment what is added to the launcher's own environment
/// @param ready answers 200 once the program can serve
public record Program(String name, List<String> command, Map<String, String> environment, Path directory, URI ready) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
