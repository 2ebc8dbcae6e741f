package ipstrategy.gateway.passing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import ipstrategy.web.problem.BodyTooLarge;
import org.jspecify.annotations.Nullable;

/// The body of a request as far as it may go: it fails where it grows larger than allowed, also where its length was
/// not announced.
final class BoundedStream implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long greatest;
    private long count;
    private @Nullable Handler<Throwable> failed;
    private boolean left;

    BoundedStream(HttpServerRequest request, long greatest) {
        this.request = request;
        this.greatest = greatest;
    }

    boolean isTooLarge() {
        return count > greatest;
    }

    /// Whether its sender is gone.
    boolean isLeft() {
        return left;
    }

    @Override
    public BoundedStream handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : part -> count(part, handler));
        return this;
    }

    @Override
    public BoundedStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        request.exceptionHandler(failure -> {
            left = true;
            if (handler != null) {
                handler.handle(failure);
            }
        });
        return this;
    }

    @Override
    public BoundedStream endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }

    @Override
    public BoundedStream pause() {
        request.pause();
        return this;
    }

    @Override
    public BoundedStream resume() {
        request.resume();
        return this;
    }

    @Override
    public BoundedStream fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    private void count(Buffer part, Handler<Buffer> handler) {
        if (part.length() == 0) {
            // HTTP/2 ends with one; who passed it on would have announced no body to put it into.
            return;
        }
        boolean wasTooLarge = isTooLarge();
        count += part.length();
        if (!isTooLarge()) {
            handler.handle(part);
        } else if (!wasTooLarge && failed != null) {
            failed.handle(new BodyTooLarge(greatest));
        }
    }
}
