package ipstrategy.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// What the person who started the platform reads: one line a step.
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String words) {
        out.println(words);
        out.flush();
    }

    /// A step that is done, with the time it took.
    void step(String done, Duration took) {
        say("  %6s  %s".formatted(seconds(took), done));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
