package ipstrategy.web;

import io.vertx.ext.web.RoutingContext;
import ipstrategy.tracing.Trace;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// The id under which one request can be found in the logs of every process it touched, in the problem it was answered
/// with, and in what it changed. Where traces are made it is the id of the trace, unless the caller has one of their
/// own.
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = "correlationId";

    /// By which a trace is looked for whose caller had an id of their own.
    private static final String ATTRIBUTE = "ipstrategy.correlation_id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlation() {}

    /// Takes the caller's id where it is well formed, else makes one; keeps it for logs and sends it back.
    public static void begin(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && FORM.matcher(given).matches()
                ? given
                : Trace.id().orElseGet(() -> UUID.randomUUID().toString());
        Trace.note(ATTRIBUTE, id);
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
    }

    public static String of(@Nullable RoutingContext context) {
        String id = context == null ? null : context.get(KEY);
        return id == null ? "" : id;
    }

    /// The id of the request this thread is answering, or an empty text outside of any request.
    public static String current() {
        Object id = MDC.get(KEY);
        return id == null ? "" : id.toString();
    }

    /// Does work that another request caused, under that request's id.
    public static void during(String id, Runnable work) {
        Object before = MDC.get(KEY);
        MDC.put(KEY, id);
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}
