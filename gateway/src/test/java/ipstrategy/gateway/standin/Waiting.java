package ipstrategy.gateway.standin;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for what must come soon.
final class Waiting {

    private static final int PATIENCE_IN_SECONDS = 20;

    private Waiting() {}

    static <T> T forIt(Future<T> coming) {
        try {
            return coming.toCompletionStage().toCompletableFuture().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
