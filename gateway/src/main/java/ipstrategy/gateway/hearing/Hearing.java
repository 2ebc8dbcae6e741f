package ipstrategy.gateway.hearing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.admission.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Hears callers out, but not for ever: who says a head a byte at a time would hold a connection for nothing, and who
/// makes more connections than are held would leave no files for anybody else. Neither Quarkus nor Vert.x bounds the
/// time of a head, and their bound of connections does not count those that have said nothing yet.
@ApplicationScoped
class Hearing {

    /// Before anything else is done for a request.
    private static final int FIRST_OF_ALL = -2101;

    private final Duration patience;
    private final int most;
    private final Counter cutOff;
    private final Counter turnedAway;
    private final AtomicInteger held = new AtomicInteger();

    Hearing(ConnectionsConfig config, MeterRegistry metrics) {
        this.patience = config.head();
        this.most = config.most();
        this.cutOff = metrics.counter("gateway.callers.cut.off");
        this.turnedAway = metrics.counter("gateway.connections.turned.away");
        Gauge.builder("gateway.connections", held, AtomicInteger::get).register(metrics);
    }

    /// Netty looks for [Accepting] only where it is told so, and only before the first connection of the process, which
    /// is not a caller's but one to Keycloak.
    static void tellNetty(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    void stand(@Observes Router router) {
        router.route().order(FIRST_OF_ALL).handler(this::heard);
    }

    private void heard(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            Ear ear = connection.channel().pipeline().get(Ear.class);
            if (ear != null) {
                HttpServerRequest request = context.request();
                ear.heard(request);
                Leaving.whenOver(context, () -> ear.answered(request));
            }
        }
        context.next();
    }

    /// Whether one more connection is held; where not, it is to be closed.
    boolean takesOne() {
        if (held.incrementAndGet() <= most) {
            return true;
        }
        turnedAway.increment();
        return false;
    }

    void letGoOfOne() {
        held.decrementAndGet();
    }

    void cutOffOne() {
        cutOff.increment();
    }

    long patienceInMilliseconds() {
        return patience.toMillis();
    }
}
