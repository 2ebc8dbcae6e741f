package ipstrategy.coordination.webhook.destination;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks for the addresses of a host, and waits for them no longer than a time. The JDK has no such limit, and who
/// answers for a subscriber's name is up to the subscriber: one that never does would hold whoever asks. A look-up
/// cannot be ended either, so those that hang are left behind, and only so many of them.
final class Names {

    private static final int MOST_LEFT_BEHIND = 64;
    private static final int REST_IN_SECONDS = 10;

    private final Asking asking;
    private final Duration patience;
    private final ExecutorService clerks = new ThreadPoolExecutor(
            0,
            MOST_LEFT_BEHIND,
            REST_IN_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("webhook-names-", 1).factory());

    /// Who is asked.
    interface Asking {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    Names(Asking asking, Duration patience) {
        this.asking = asking;
        this.patience = patience;
    }

    /// The addresses of a host.
    ///
    /// @throws UnknownHostException also where nobody says so in time
    InetAddress[] of(String host) throws UnknownHostException {
        Future<InetAddress[]> asked;
        try {
            asked = clerks.submit(() -> asking.of(host));
        } catch (RejectedExecutionException tooMany) {
            throw unknown(host, tooMany);
        }
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException without) {
            throw unknown(host, without);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unknown(host, stopping);
        }
    }

    private static UnknownHostException unknown(String host, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }
}
