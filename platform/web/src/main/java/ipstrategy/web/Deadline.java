package ipstrategy.web;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.ext.web.RoutingContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When nobody waits any more for the answer to a request. Whoever sends one says in `Request-Timeout` how many
/// seconds it waits; whatever is done for the request takes from the same time. It waits for the answer to begin:
/// what is sent then may be long, and is not broken off.
public final class Deadline {

    public static final String HEADER = "Request-Timeout";

    /// What is said there looks like: seconds, to the thousandth.
    public static final String FORM = "[0-9]{1,5}(\\.[0-9]{1,3})?";

    private static final String KEY = Deadline.class.getName();
    private static final Pattern SECONDS = Pattern.compile(FORM);

    /// On this machine's own counter.
    private final long until;

    private volatile boolean met;

    private Deadline(long until) {
        this.until = until;
    }

    /// Notes what a request says of its time, if it says anything.
    ///
    /// @return whether that can be read
    public static boolean begin(RoutingContext context) {
        String said = context.request().getHeader(HEADER);
        if (said == null) {
            return true;
        }
        Optional<Duration> time = read(said);
        time.ifPresent(left -> {
            Deadline deadline = new Deadline(System.nanoTime() + left.toNanos());
            context.put(KEY, deadline);
            ContextLocals.put(KEY, deadline);
        });
        return time.isPresent();
    }

    /// The deadline of a request, or null where it has none.
    public static @Nullable Deadline of(RoutingContext context) {
        return context.get(KEY);
    }

    /// The deadline of the request this thread is answering, or null outside of any request, where it has none,
    /// and where the answer has begun.
    public static @Nullable Deadline current() {
        if (!VertxContext.isOnDuplicatedContext()) {
            return null;
        }
        Deadline deadline = ContextLocals.<Deadline>get(KEY).orElse(null);
        return deadline == null || deadline.met ? null : deadline;
    }

    /// The head of the answer is on its way: nothing more is bounded.
    public void answerBegins() {
        met = true;
    }

    public boolean isOver() {
        return !left().isPositive();
    }

    /// How much of the time is left; nothing, or less than that, where it is over.
    public Duration left() {
        return Duration.ofNanos(until - System.nanoTime());
    }

    /// How long may still be waited, and no longer than this.
    public Duration within(Duration limit) {
        Duration left = left();
        return left.compareTo(limit) < 0 ? left : limit;
    }

    /// A time as a caller says it; nothing where it cannot be read.
    public static Optional<Duration> read(String said) {
        return SECONDS.matcher(said).matches()
                ? Optional.of(
                        Duration.ofMillis(new BigDecimal(said).movePointRight(3).longValue()))
                : Optional.empty();
    }

    /// A time as it is said to whoever is asked next.
    public static String said(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }
}
