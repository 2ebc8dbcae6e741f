package ipstrategy.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Whether all of the platform serves: each service is read and written, a page is shown, and somebody signs in.
final class Serving {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 50;

    private final Crowd crowd;

    Serving(Crowd crowd) {
        this.crowd = crowd;
    }

    /// How long after a moment all was served, in one round of questions that was begun after it; empty where
    /// that was not so for two minutes.
    Optional<Duration> again(long since) throws InterruptedException {
        long end = Math.max(since, System.nanoTime()) + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            long round = System.nanoTime();
            if (answers() && isWritten(round)) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - since));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return Optional.empty();
    }

    private boolean answers() throws InterruptedException {
        for (String service : Stage.SERVICES) {
            if (!isShown("/api/v1/services/" + service + "/measures?limit=1")) {
                return false;
            }
        }
        return isShown("/measures") && crowd.signsIn();
    }

    private boolean isShown(String path) throws InterruptedException {
        try {
            return crowd.status(crowd.reading(path)) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Who writes at a service may still wait for an answer that was asked for before.
    private boolean isWritten(long round) throws InterruptedException {
        long end = System.nanoTime() + Crowd.PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (Stage.SERVICES.stream().allMatch(service -> crowd.ledger().isWritten(service, round))) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return false;
    }
}
