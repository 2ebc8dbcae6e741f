package ipstrategy.console.gateway;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A reply that has been asked for and may still be on its way: the parts of a page are asked for beside each other.
public final class Coming<T> {

    private final CompletableFuture<Reply<T>> future;

    Coming(CompletableFuture<Reply<T>> future) {
        this.future = future;
    }

    /// Waits for it.
    public Reply<T> reply() {
        return future.join();
    }

    /// What was found, or nothing: for the parts of a page that stands without them.
    public @Nullable T orNothing() {
        return reply().orNothing();
    }
}
