package ipstrategy.journey;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A program of another language, run as somebody would run it who has just read the guide.
final class Program {

    private static final long PATIENCE_IN_SECONDS = 180;

    private Program() {}

    /// What it says, where it ends well. A machine without the runtime skips the test, and says so.
    static String say(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        needs(command[0]);
        Path said = Files.createTempFile("said", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String output = Files.readString(said, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: " + output);
            }
            return output;
        } finally {
            Files.delete(said);
        }
    }

    static void needs(String name) {
        boolean there = name.startsWith("/")
                || Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        if (!there) {
            skip("there is no " + name + " on this machine");
        }
    }

    static void skip(String why) {
        System.err.println("!!! SKIPPED, AN EXAMPLE OR A CLIENT IS NOT TRIED: " + why);
        Assumptions.abort(why);
    }
}
