package ipstrategy.gateway.hearing;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Listens on one connection. Its caller has a while to say the head of the first request, from when it is connected,
/// and of each further one from the first byte. In between it may be silent, and for what is being answered it waits as
/// long as that takes. All of it happens on the connection's own thread.
final class Ear extends ChannelInboundHandlerAdapter {

    private final Hearing hearing;
    private @Nullable ChannelHandlerContext wire;
    private @Nullable HttpServerRequest inHand;
    private @Nullable ScheduledFuture<?> tooLate;

    Ear(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        wire = context;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (hearing.takesOne()) {
            listen(context);
            context.fireChannelActive();
        } else {
            context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (inHand == null) {
            listen(context);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        hearing.letGoOfOne();
        rest();
        context.fireChannelInactive();
    }

    /// A request has a whole head.
    void heard(HttpServerRequest request) {
        rest();
        inHand = request;
    }

    /// A request has been answered. Who has not said all of it may go on for as long as for a head, and then no more.
    void answered(HttpServerRequest request) {
        ChannelHandlerContext context = wire;
        if (context == null) {
            return;
        }
        // Its end may be among the bytes that are being read at this moment.
        context.executor().execute(() -> {
            if (inHand == request) {
                inHand = null;
                if (hasBody(request) && !request.isEnded()) {
                    listen(context);
                }
            }
        });
    }

    /// Where it has none it has been said with its head, even if whoever answered did not want to hear the end of it.
    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void listen(ChannelHandlerContext context) {
        if (tooLate == null && context.channel().isActive()) {
            tooLate = context.executor()
                    .schedule(() -> judge(context), hearing.patienceInMilliseconds(), TimeUnit.MILLISECONDS);
        }
    }

    private void judge(ChannelHandlerContext context) {
        tooLate = null;
        if (context.channel().config().isAutoRead()) {
            hearing.cutOffOne();
            context.close();
        } else {
            // We do not read at the moment, so it is not the caller who is late.
            listen(context);
        }
    }

    private void rest() {
        if (tooLate != null) {
            tooLate.cancel(false);
            tooLate = null;
        }
    }
}
