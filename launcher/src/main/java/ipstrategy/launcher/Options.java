package ipstrategy.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What was asked for on the command line.
sealed interface Options {

    record Asked(Settings settings) implements Options {}

    /// Something that no option means.
    record Mistake(String words) implements Options {}

    static Options parse(List<String> arguments, Settings defaults) {
        Settings settings = defaults;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--fresh" -> settings = settings.withFresh();
                case "--port-offset" -> {
                    String number = rest.isEmpty() ? "" : rest.removeFirst();
                    if (!isOffset(number)) {
                        return new Mistake("--port-offset takes a number from 0 to " + Ports.HIGHEST_OFFSET);
                    }
                    settings = settings.withPortOffset(Integer.parseInt(number));
                }
                case "--data" -> {
                    if (rest.isEmpty()) {
                        return new Mistake("--data takes a folder");
                    }
                    settings = settings.withData(Path.of(rest.removeFirst()));
                }
                default -> {
                    return new Mistake("There is no option " + option + "; ./run --help tells which there are.");
                }
            }
        }
        return new Asked(settings);
    }

    private static boolean isOffset(String number) {
        return number.matches("\\d{1,5}") && Integer.parseInt(number) <= Ports.HIGHEST_OFFSET;
    }
}
