package ipstrategy.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CausedByARequestTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final Context WITHIN = Context.root()
            .with(Span.wrap(
                    SpanContext.create(TRACE, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault())));

    @Test
    void aRequestBeginsATrace() {
        assertThat(decision(Sampler.alwaysOn(), Context.root(), SpanKind.SERVER))
                .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @ParameterizedTest
    @EnumSource(names = "SERVER", mode = EnumSource.Mode.EXCLUDE)
    void nothingElseBeginsOne(SpanKind kind) {
        assertThat(decision(Sampler.alwaysOn(), Context.root(), kind)).isEqualTo(SamplingDecision.DROP);
    }

    @ParameterizedTest
    @EnumSource
    void whateverARequestCausesIsPartOfIt(SpanKind kind) {
        assertThat(decision(Sampler.alwaysOn(), WITHIN, kind)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @Test
    void whoIsConfiguredDecidesAboutRequests() {
        assertThat(decision(Sampler.alwaysOff(), Context.root(), SpanKind.SERVER))
                .isEqualTo(SamplingDecision.DROP);
        assertThat(new CausedByARequest(Sampler.alwaysOff()).getDescription()).contains("AlwaysOff");
    }

    private static SamplingDecision decision(Sampler configured, Context parent, SpanKind kind) {
        return new CausedByARequest(configured)
                .shouldSample(parent, TRACE, "GET /lamps", kind, Attributes.empty(), List.of())
                .getDecision();
    }
}
