package ipstrategy.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A load tool of the system, such as `wrk` or `pgbench`, which prints what it measured.
final class Tool {

    private Tool() {}

    /// What a command prints; it must end well.
    static String output(List<String> command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("tool", ".out");
        try {
            int result = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start()
                    .waitFor();
            String output = Files.readString(printed, StandardCharsets.UTF_8);
            if (result != 0) {
                throw new IOException(command + " ended with " + result + ":\n" + output);
            }
            return output;
        } finally {
            Files.delete(printed);
        }
    }

    /// The first number that a pattern finds.
    static double number(Pattern pattern, String output) throws IOException {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new IOException("no " + pattern + " in:\n" + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
