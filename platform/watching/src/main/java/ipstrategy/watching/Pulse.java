package ipstrategy.watching;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The numbers of one vital. They are read when somebody asks, at most once a second, so that a number with ten
/// states costs one statement; and while the database does not answer they are not numbers.
final class Pulse {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Vital vital;
    private final Asking asking;
    private final ReentrantLock reading = new ReentrantLock();
    private Optional<Map<String, Double>> numbers = Optional.empty();
    private long readAt = System.nanoTime() - FRESH;

    Pulse(Vital vital, Asking asking) {
        this.vital = vital;
        this.asking = asking;
    }

    double alone() {
        return of(Asking.ALONE);
    }

    double of(String value) {
        reading.lock();
        try {
            if (System.nanoTime() - readAt >= FRESH) {
                numbers = asking.ask(vital);
                readAt = System.nanoTime();
            }
            return numbers.map(known -> known.getOrDefault(value, 0.0)).orElse(Double.NaN);
        } finally {
            reading.unlock();
        }
    }
}
