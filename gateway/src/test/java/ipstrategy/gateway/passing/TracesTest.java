package ipstrategy.gateway.passing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.Collector;
import ipstrategy.gateway.standin.Seen;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A gateway that is told where traces go.
@QuarkusTest
@WithTestResource(Collector.class)
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class TracesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ID = "X-Correlation-Id";
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

    StandIns standIns;
    Collector collector;

    @Inject
    Spans spans;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRequestThatIsPassedOnIsOneTraceWithWhatTheServiceMakesOfIt(boolean signedIn) {
        String path = "/api/v1/services/patents/echo";
        String trace = Caller.get(path, signedIn ? token() : new String[0])
                .headers()
                .firstValue(ID)
                .orElseThrow();

        assertThat(trace).matches("[0-9a-f]{32}");
        Seen seen = standIns.named("patents").last();
        assertThat(seen.headers().getAll(ID)).containsExactly(trace);
        assertIsToldOf(trace, seen);
        assertThat(request(trace).getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void aTraceComesToWhereItIsSaidThatTracesGo() {
        String trace = Caller.get("/api/v1/services/patents/echo")
                .headers()
                .firstValue(ID)
                .orElseThrow();

        Soon.within(PATIENCE, "the collector knows it", () -> collector.knows(trace));
    }

    @Test
    void whatIsLookedForAtItsOwnerIsOneTrace() {
        String measure = standIns.named("patents").measures().getFirst().getString("id");
        String trace = Caller.get("/api/v1/measures/" + measure)
                .headers()
                .firstValue(ID)
                .orElseThrow();

        assertIsToldOf(trace, standIns.named("patents").last());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aListThatAllServicesAreAskedForIsOneTrace(boolean signedIn) {
        String trace = Caller.get("/api/v1/measures", signedIn ? token() : new String[0])
                .headers()
                .firstValue(ID)
                .orElseThrow();

        assertThat(standIns.all()).hasSize(6).allSatisfy(standIn -> assertIsToldOf(trace, standIn.last()));
    }

    @Test
    void theTraceOfACallerIsGoneOnWith() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        HttpResponse<String> answer =
                Caller.get("/api/v1/services/patents/echo", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");

        assertThat(answer.headers().allValues(ID)).containsExactly(trace);
        assertIsToldOf(trace, standIns.named("patents").last());
        assertThat(request(trace).getParentSpanId()).isEqualTo("b7ad6b7169203331");
    }

    @Test
    void whatIsNoTraceIsForgotten() {
        HttpResponse<String> answer = Caller.get("/api/v1/services/patents/echo", "traceparent", "00-not-a-trace-01");

        String trace = answer.headers().firstValue(ID).orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertIsToldOf(trace, standIns.named("patents").last());
    }

    @Test
    void aProblemOfTheGatewayCarriesTheIdOfTheTrace() {
        HttpResponse<String> answer = Caller.get("/api/v1/services/ministry/echo");

        String trace = answer.headers().firstValue(ID).orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"correlationId\":\"" + trace + "\"");
        assertThat(request(trace).getKind()).isEqualTo(SpanKind.SERVER);
    }

    private static String[] token() {
        return new String[] {
            "Authorization",
            "Bearer " + Tokens.of("officer-sipo").role("officer").build()
        };
    }

    /// That a service goes on with the trace, below the span of the question that it was asked.
    private void assertIsToldOf(String trace, Seen seen) {
        List<String> told = seen.headers().getAll("traceparent");
        assertThat(told).hasSize(1);
        Matcher parent = PARENT.matcher(told.getFirst());
        assertThat(parent.matches()).as(told.getFirst()).isTrue();
        assertThat(parent.group(1)).isEqualTo(trace);
        Soon.within(
                PATIENCE,
                "the question is traced",
                () -> of(trace, SpanKind.CLIENT).stream()
                        .anyMatch(span -> span.getSpanId().equals(parent.group(2))));
    }

    /// The span of the request itself; it ends a moment after the answer has come.
    private SpanData request(String trace) {
        Soon.within(
                PATIENCE,
                "the request is traced",
                () -> of(trace, SpanKind.SERVER).size() == 1);
        return of(trace, SpanKind.SERVER).getFirst();
    }

    private List<SpanData> of(String trace, SpanKind kind) {
        return spans.of(trace).stream().filter(span -> span.getKind() == kind).toList();
    }
}
