package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavingTest {

    /// So much is buffered neither here nor there.
    private static final int MORE_THAN_WAITS_ON_THE_WAY = 64 * 1024 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<RoutingContext> asked = new LinkedBlockingQueue<>();
    private final AtomicInteger heldFirst = new AtomicInteger();
    private final AtomicInteger heldThen = new AtomicInteger();
    private Socket caller;

    @BeforeEach
    void somebodyAsks() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            hold(context, heldFirst);
            asked.add(context);
        });
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        caller = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        caller.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: gateway.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void everybodyGoes() throws Exception {
        caller.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsHeldIsGivenBackOnceWhenTheRequestIsAnswered() throws Exception {
        RoutingContext context = request();
        hold(context, heldThen);
        assertThat(heldFirst).hasValue(1);
        assertThat(heldThen).hasValue(1);

        context.end("done");

        await().until(() -> heldFirst.get() == 0);
        assertThat(heldThen).hasValue(0);
    }

    @Test
    void whoHangsUpHoldsNothingWheneverItWasTaken() throws Exception {
        RoutingContext context = request();
        caller.close();
        await().until(() -> context.response().closed() && heldFirst.get() == 0);

        hold(context, heldThen);

        assertThat(heldThen).hasValue(0);
    }

    /// So ends an answer that cannot be written any more.
    @Test
    void whatIsHeldIsGivenBackWhereTheAnswerIsGivenUpInTheMiddle() throws Exception {
        RoutingContext context = request();
        context.response().setChunked(true).write("the beginning");

        context.response().reset();

        await().until(() -> heldFirst.get() == 0);
    }

    @Test
    void whatIsTakenAfterTheAnswerIsGivenBackAtOnce() throws Exception {
        RoutingContext context = request();
        context.end("done");

        hold(context, heldThen);

        assertThat(heldThen).hasValue(0);
        await().until(() -> heldFirst.get() == 0);
        assertThat(heldThen).hasValue(0);
    }

    @Test
    void whatIsHeldUntilTheAnswerIsTakenIsGivenBackWhenTheCallerHasReadIt() throws Exception {
        RoutingContext context = request();
        holdUntilTaken(context, heldThen);

        context.end(Buffer.buffer(new byte[MORE_THAN_WAITS_ON_THE_WAY]));

        await().until(() -> heldFirst.get() == 0);
        assertThat(heldThen).hasValue(1);
        assertThat(caller.getInputStream().readNBytes(MORE_THAN_WAITS_ON_THE_WAY))
                .hasSize(MORE_THAN_WAITS_ON_THE_WAY);
        await().until(() -> heldThen.get() == 0);
    }

    @Test
    void whatIsHeldUntilTheAnswerIsTakenIsGivenBackWhereTheCallerHangsUp() throws Exception {
        RoutingContext context = request();
        holdUntilTaken(context, heldThen);
        context.end(Buffer.buffer(new byte[MORE_THAN_WAITS_ON_THE_WAY]));
        await().until(() -> heldFirst.get() == 0);

        caller.close();

        await().until(() -> heldThen.get() == 0);
    }

    private static void holdUntilTaken(RoutingContext context, AtomicInteger held) {
        held.incrementAndGet();
        Leaving.whenTaken(context, held::decrementAndGet);
    }

    private static void hold(RoutingContext context, AtomicInteger held) {
        held.incrementAndGet();
        Leaving.whenOver(context, held::decrementAndGet);
    }

    private RoutingContext request() throws InterruptedException {
        RoutingContext context = asked.poll(10, TimeUnit.SECONDS);
        assertThat(context).isNotNull();
        return context;
    }
}
