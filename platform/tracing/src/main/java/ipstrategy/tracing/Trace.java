package ipstrategy.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The trace that the work at hand belongs to: all that one request causes, in every process it touches.
public final class Trace {

    private Trace() {}

    /// Its id, 32 hexadecimal digits; empty where no traces are made.
    public static Optional<String> id() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? Optional.of(span.getTraceId()) : Optional.empty();
    }

    /// Notes something by which it is looked for.
    public static void note(String name, String value) {
        Span.current().setAttribute(name, value);
    }

    /// Says which it is to a process that is asked for something, or that there is none to be kept (W3C Trace Context).
    public static void tell(BiConsumer<String, String> header) {
        Context told = id().isPresent() ? Context.current() : unkept();
        W3CTraceContextPropagator.getInstance()
                .inject(told, header, (carrier, name, value) -> header.accept(name, value));
    }

    /// Does work that would drown what it belongs to, as no part of it: nobody keeps what it asks for, here or
    /// elsewhere.
    public static void apart(Runnable work) {
        unkept().wrap(work).run();
    }

    private static Context unkept() {
        IdGenerator ids = IdGenerator.random();
        return Context.root()
                .with(Span.wrap(SpanContext.create(
                        ids.generateTraceId(),
                        ids.generateSpanId(),
                        TraceFlags.getDefault(),
                        TraceState.getDefault())));
    }
}
