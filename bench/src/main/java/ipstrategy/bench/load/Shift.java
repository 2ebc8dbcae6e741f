package ipstrategy.bench.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// People who do the same again and again, whatever comes of it, until they are told that it is over.
public final class Shift implements AutoCloseable {

    private final Duration pause;
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param pause how long each rests between two times
    public Shift(Duration pause) {
        this.pause = pause;
    }

    /// What somebody does. What comes of it is for the task to note.
    @FunctionalInterface
    public interface Task {

        void once() throws InterruptedException;
    }

    /// Lets somebody begin, and go on.
    public void goOn(Task task) {
        threads.execute(() -> {
            while (!over.get()) {
                try {
                    task.once();
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
    }

    /// Everybody finishes what they are at, and asks no more.
    ///
    /// @param patience how long that may take
    public void rest(Duration patience) throws InterruptedException {
        over.set(true);
        threads.shutdown();
        if (!threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("somebody neither is answered nor gives up");
        }
    }

    @Override
    public void close() {
        over.set(true);
        threads.shutdownNow();
        threads.close();
    }
}
