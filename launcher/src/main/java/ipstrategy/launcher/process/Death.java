package ipstrategy.launcher.process;

import java.nio.file.Path;
import java.util.List;

/// The end of a program that nobody asked for.
public record Death(String name, int exitCode, Path log, List<String> lastLines) {

    public String words() {
        StringBuilder words = new StringBuilder("%s ended with exit code %d.".formatted(name, exitCode));
        if (lastLines.isEmpty()) {
            return words.append(" Its log ").append(log).append(" is empty.").toString();
        }
        words.append(" The end of ").append(log).append(':');
        lastLines.forEach(line -> words.append("\n    ").append(line));
        return words.toString();
    }
}
