package ipstrategy.gateway.hearing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.admission.LimitsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Cuts off callers who do not take what they are answered, so that what waits for them is bounded in time and in
/// memory, and whoever answers them is free again. A connection costs nothing as long as its caller keeps up.
@ApplicationScoped
class Taking {

    /// Before anything else is done for a request.
    private static final int FIRST_OF_ALL = -2100;

    /// Whoever asks for more while so much waits does not mean to take it.
    private static final long MOST_WAITING = 4L * 1024 * 1024;

    private static final AttributeKey<Boolean> WATCHED = AttributeKey.valueOf(Taking.class, "watched");

    private final Duration patience;
    private final Counter cutOff;

    Taking(LimitsConfig config, MeterRegistry metrics) {
        this.patience = config.patience();
        this.cutOff = metrics.counter("gateway.callers.cut.off");
    }

    void stand(@Observes Router router) {
        router.route().order(FIRST_OF_ALL).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            if (channel.attr(WATCHED).setIfAbsent(true) == null) {
                channel.pipeline().addFirst(new Watch());
            } else if (channel.bytesBeforeWritable() > MOST_WAITING) {
                cut(channel.pipeline().context(Watch.class));
                return;
            }
        }
        context.next();
    }

    /// From the handler that is next to the wire: any other would wait until all is sent.
    private void cut(ChannelHandlerContext watch) {
        cutOff.increment();
        watch.close();
    }

    /// Sees when more waits for a caller than is sent at once, and when it has been taken.
    private final class Watch extends ChannelInboundHandlerAdapter {

        private @Nullable ScheduledFuture<?> tooLate;

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            if (context.channel().isWritable()) {
                rest();
            } else if (tooLate == null) {
                tooLate = context.executor().schedule(() -> cut(context), patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            context.fireChannelWritabilityChanged();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            rest();
            context.fireChannelInactive();
        }

        private void rest() {
            if (tooLate != null) {
                tooLate.cancel(false);
                tooLate = null;
            }
        }
    }
}
