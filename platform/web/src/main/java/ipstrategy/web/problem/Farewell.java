package ipstrategy.web.problem;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/// Ends a connection on which a body is still coming that nobody will read.
public final class Farewell {

    /// The caller reads the answer first: who closes while bytes come in may destroy what went out.
    private static final long LINGERING_IN_MILLISECONDS = 500;

    private Farewell() {}

    /// To be said before the answer.
    public static void say(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            // Other requests share the connection; only this one's stream ends.
            return;
        }
        context.response().putHeader("Connection", "close");
        context.addEndHandler(answered -> context.vertx()
                .setTimer(
                        LINGERING_IN_MILLISECONDS,
                        late -> context.request().connection().close()));
    }
}
