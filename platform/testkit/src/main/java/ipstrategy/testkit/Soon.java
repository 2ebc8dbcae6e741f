package ipstrategy.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for what happens by itself, and no longer than is said.
///
/// ```java
/// Soon.within(Duration.ofSeconds(1), "the entry is sealed", () -> trail.count() == 1);
/// ```
public final class Soon {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Soon() {}

    /// @throws AssertionError where it has not happened by then
    public static void within(Duration patience, String what, Callable<Boolean> happened) {
        long end = System.nanoTime() + patience.toNanos();
        while (!look(happened)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + patience.toMillis() + " ms: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean look(Callable<Boolean> happened) {
        try {
            return happened.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new AssertionError("it could not be seen", failed);
        }
    }
}
