package ipstrategy.audit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/// What a process writes to its log while a test looks, as it writes it.
final class LogLines extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogLines() {
        setFormatter(Stream.of(ROOT.getHandlers())
                .flatMap(LogLines::withThoseBehind)
                .filter(ConsoleHandler.class::isInstance)
                .map(Handler::getFormatter)
                .findFirst()
                .orElseThrow());
    }

    static LogLines looking() {
        LogLines lines = new LogLines();
        ROOT.addHandler(lines);
        return lines;
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        Formatter written = getFormatter();
        lines.add(written.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }

    private static Stream<Handler> withThoseBehind(Handler handler) {
        return handler instanceof ExtHandler front
                ? Stream.concat(
                        Stream.of(handler), Arrays.stream(front.getHandlers()).flatMap(LogLines::withThoseBehind))
                : Stream.of(handler);
    }
}
