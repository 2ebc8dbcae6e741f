package ipstrategy.metrics.arriving;

import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.events.CloudEvent;
import ipstrategy.metrics.Desk;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// That figures told by events come in as reported, once, and are made public by people.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class TakingValuesTest {

    private static final String REPORT = "PROMOTION-2017-001_2014-Q4_SIPO";
    private static final String LIST = "/metrics/PVP-APPLICATIONS/observations?from=1990&to=1992";

    @Inject
    TakingValues taking;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Test
    void theValuesOfAnAcceptedReportAreReportedOnceAndNotYetPublic() {
        String accepted = """
                {"after": {"id": "%s", "values": [
                    {"metric": "PVP-APPLICATIONS", "period": "1990", "value": 120.5, "unit": "件"},
                    {"metric": "PVP-APPLICATIONS", "period": "1991-Q1", "value": 1, "unit": "件"},
                    {"metric": "SOFTWARE-REGISTRATIONS", "period": "1990", "value": 7, "unit": "件"}]}}""".formatted(REPORT);
        tell("ipstrategy.report.accepted.v1", REPORT, "1", accepted);
        tell("ipstrategy.report.accepted.v1", REPORT, "1", accepted);
        STATISTICIAN
                .get(LIST)
                .body("items.value", contains(120.5f))
                .body("items.state", contains("REPORTED"))
                .body("items.origin", contains("MEASURE_REPORT"))
                .body("items.originId", contains(REPORT))
                .body("items.reportedBy", contains("platform:measure-reports"));
        PUBLIC.get(LIST).body("total", is(0));
        STATISTICIAN
                .step("/observation-batches/" + REPORT, "verification", null)
                .statusCode(200)
                .body("count", is(1));
        Soon.within(
                Duration.ofSeconds(10),
                "what was refused is written down",
                () -> Desk.AUDITOR
                        .get("/audit?subject=" + REPORT)
                        .extract()
                        .<List<String>>path("items.action")
                        .contains("figure-batch.refused"));
    }

    @Test
    void whatIsCountedFromRecordsComesInOnceAndAgainOnlyWhereItChanged() {
        String counted = """
                {"after": {"metric": "PVP-APPLICATIONS", "period": "1992", "region": "CN", "breakdown": {}, "value": %d}}""";
        tell("ipstrategy.records.counted.v1", "records", "e-1", counted.formatted(5));
        tell("ipstrategy.records.counted.v1", "records", "e-2", counted.formatted(5));
        STATISTICIAN
                .get(LIST.replace("1990", "1992") + "&includeHistory=true")
                .body("items.value", contains(5))
                .body("items.origin", contains("RECORDS"))
                .body("items.originId", contains("e-1"));
    }

    private void tell(String type, String subject, String id, String data) {
        try {
            CloudEvent event = new CloudEvent(
                    "1.0",
                    id,
                    "/services/coordination",
                    type,
                    subject,
                    clock.instant(),
                    "application/json",
                    "1",
                    null,
                    "c-1",
                    json.readTree(data));
            QuarkusTransaction.requiringNew().run(() -> taking.handle(event));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
