package ipstrategy.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    private static final Context WITHIN = Context.root()
            .with(Span.wrap(SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault())));

    @Test
    void withoutATraceThereIsNoId() {
        assertThat(Trace.id()).isEmpty();
    }

    @Test
    void whoIsAskedLearnsWhichTraceItIs() {
        Map<String, String> headers = new HashMap<>();

        WITHIN.wrap(() -> Trace.tell(headers::put)).run();

        assertThat(headers).containsEntry("traceparent", "00-" + TRACE + "-" + SPAN + "-01");
    }

    @Test
    void whoIsAskedByAClerkLearnsThatThereIsNothingToKeep() {
        Map<String, String> headers = new HashMap<>();

        Trace.tell(headers::put);

        assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void whatGoesOnApartIsOfNoTraceThatIsKept() {
        Map<String, String> headers = new HashMap<>();

        WITHIN.wrap(() -> {
                    Trace.apart(() -> Trace.tell(headers::put));
                    assertThat(Trace.id()).hasValue(TRACE);
                })
                .run();

        assertThat(headers.get("traceparent")).doesNotContain(TRACE).endsWith("-00");
    }
}
