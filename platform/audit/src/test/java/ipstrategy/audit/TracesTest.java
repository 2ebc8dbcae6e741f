package ipstrategy.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One id leads from a request to all that came of it.
@QuarkusTest
@TestProfile(Traced.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class TracesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ID = "X-Correlation-Id";

    @Inject
    Spans spans;

    @Inject
    AuditTrail trail;

    @Test
    void aRequestAndWhatItAsksOfTheDatabaseAreOneTrace() {
        String trace = light("LAMP-TRACED", asked()).header(ID);

        SpanData request = request(trace);
        assertThat(request.getName()).isEqualTo("POST /workshop/{lamp}/light");
        assertThat(spans.of(trace).stream().filter(span -> span.getKind() == SpanKind.CLIENT))
                .isNotEmpty()
                .extracting(span -> String.valueOf(span.getAttributes().asMap()))
                .anySatisfy(said -> assertThat(said).containsIgnoringCase("audit_entry"));
    }

    @Test
    void theAuditEntryCarriesTheIdOfTheTrace() {
        String trace = light("LAMP-ENTERED", asked()).header(ID);

        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(entry("LAMP-ENTERED").correlationId()).isEqualTo(trace);
    }

    @Test
    void theProblemCarriesTheIdOfTheTrace() {
        Response refused = given().contentType("application/json").post("/api/v1/workshop/LAMP-REFUSED/light");

        refused.then().statusCode(401).body("correlationId", equalTo(refused.header(ID)));
        assertThat(request(refused.header(ID)).getName()).startsWith("POST");
    }

    @Test
    void theTraceOfACallerIsGoneOnWith() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        String id = light("LAMP-CONTINUED", asked().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"))
                .header(ID);

        assertThat(id).isEqualTo(trace);
        assertThat(request(trace).getParentSpanId()).isEqualTo("b7ad6b7169203331");
    }

    @Test
    void aCallersOwnIdStaysAndItsTraceIsFoundByIt() {
        light("LAMP-OWN", asked().header(ID, "word-of-the-caller"));

        assertThat(entry("LAMP-OWN").correlationId()).isEqualTo("word-of-the-caller");
        Soon.within(
                PATIENCE,
                "the trace says so",
                () -> spans.all().stream()
                        .anyMatch(span -> "word-of-the-caller"
                                .equals(span.getAttributes()
                                        .get(AttributeKey.stringKey("ipstrategy.correlation_id")))));
    }

    @Test
    void whatClerksAskOfTheDatabaseIsNoTrace() {
        light("LAMP-SEALED", asked());
        entry("LAMP-SEALED");

        assertThat(spans.all())
                .filteredOn(span -> !span.getParentSpanContext().isValid())
                .allMatch(span -> span.getKind() == SpanKind.SERVER);
    }

    private static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.of("officer-sipo").role("officer").build());
    }

    private static Response light(String lamp, RequestSpecification asked) {
        Response lit = asked.contentType("application/json")
                .body("{\"watts\": 60}")
                .post("/api/v1/workshop/" + lamp + "/light");
        lit.then().statusCode(204);
        return lit;
    }

    /// The span of the request itself; it ends a moment after the answer has come.
    private SpanData request(String trace) {
        Soon.within(PATIENCE, "the request is traced", () -> requests(trace).size() == 1);
        return requests(trace).getFirst();
    }

    private List<SpanData> requests(String trace) {
        return spans.of(trace).stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .toList();
    }

    private AuditEntry entry(String lamp) {
        Soon.within(PATIENCE, lamp + " is sealed", () -> trail.count(Sought.thing("lamp", lamp)) == 1);
        return trail.before(Long.MAX_VALUE, 1, Sought.thing("lamp", lamp)).getFirst();
    }
}
