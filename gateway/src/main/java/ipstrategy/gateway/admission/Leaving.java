package ipstrategy.gateway.admission;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPromise;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Gives back what a request holds, when it is over.
public final class Leaving {

    private Leaving() {}

    /// Runs once, however the request ends: answered, or left by the caller. Where it is over already it runs at once,
    /// since whoever asks to be told of an end after it is never told.
    public static void whenOver(RoutingContext context, Runnable leaving) {
        Ending ending = new Ending(leaving, hangUp(context));
        context.addEndHandler(ended -> ending.come());
        await(ending, context);
    }

    /// The same, but after an answer only when it has been taken: what is said, and not yet sent, waits here and costs
    /// memory for as long as its caller does not read.
    public static void whenTaken(RoutingContext context, Runnable leaving) {
        Ending ending = new Ending(leaving, hangUp(context));
        context.addEndHandler(ended -> ending.comeWhenSent(context));
        await(ending, context);
    }

    private static void await(Ending ending, RoutingContext context) {
        ending.awaitHangUp();
        // Asked after that, so that an end in between is told by either.
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            ending.come();
        }
    }

    private static @Nullable ChannelFuture hangUp(RoutingContext context) {
        return context.request().connection() instanceof ConnectionBase connection
                ? connection.channel().closeFuture()
                : null;
    }

    /// An end that is seen from two sides. Vert.x tells nobody of an answer that was given up because it could not
    /// be written, which is how the middle of a large one ends for whoever hangs up or is cut off: for Vert.x we
    /// closed it ourselves. The connection tells of its own end in any case.
    private static final class Ending implements ChannelFutureListener {

        private final Runnable leaving;
        private final @Nullable ChannelFuture hangUp;
        private final AtomicBoolean over = new AtomicBoolean();

        Ending(Runnable leaving, @Nullable ChannelFuture hangUp) {
            this.leaving = leaving;
            this.hangUp = hangUp;
        }

        void awaitHangUp() {
            if (hangUp != null) {
                hangUp.addListener(this);
            }
        }

        void come() {
            if (over.compareAndSet(false, true)) {
                if (hangUp != null) {
                    // The next request of the same connection has an end of its own.
                    hangUp.removeListener(this);
                }
                leaving.run();
            }
        }

        /// Nothing is sent behind the answer, and is sent when all before it is.
        void comeWhenSent(RoutingContext context) {
            if (context.request().connection() instanceof ConnectionBase connection) {
                ChannelPromise sent = connection.channelFuture();
                sent.addListener(this);
                connection.writeToChannel(Unpooled.EMPTY_BUFFER, sent);
            } else {
                come();
            }
        }

        @Override
        public void operationComplete(ChannelFuture sentOrClosed) {
            come();
        }
    }
}
