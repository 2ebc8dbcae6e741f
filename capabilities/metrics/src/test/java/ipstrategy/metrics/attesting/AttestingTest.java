package ipstrategy.metrics.attesting;

import static ipstrategy.metrics.Desk.OFFICE;
import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static ipstrategy.metrics.attesting.ReportedFigures.METRIC;
import static ipstrategy.metrics.attesting.ReportedFigures.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.metrics.Desk;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That a figure is public only when three people have had it in their hands, and that what was public stays so.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class AttestingTest {

    private static final String LIST = "/metrics/" + METRIC + "/observations";
    private static final Desk OWNER = Desk.approver("SIPO");

    @Inject
    ReportedFigures figures;

    @Inject
    Clock clock;

    @BeforeEach
    void sipoAnswersForTheMetric() {
        Desk.entrust(METRIC, "SIPO");
    }

    @Test
    void aFigureIsReportedVerifiedAndPublishedByThreePeople() {
        String figure = figures.report("2001", 100);
        PUBLIC.get(figure).statusCode(404);
        STATISTICIAN
                .step(figure, "verification", null)
                .statusCode(200)
                .body("state", is("VERIFIED"))
                .body("reportedBy", is(REPORTER))
                .body("verifiedBy", is("statistician-nbs"));
        PUBLIC.get(LIST + "?from=2001&to=2001").body("total", is(0));
        OWNER.step(figure, "publication", null)
                .statusCode(200)
                .body("state", is("PUBLISHED"))
                .body("publishedBy", is("approver-sipo"));
        PUBLIC.get(figure)
                .statusCode(200)
                .body("value", is(100))
                .body("publishedAt", notNullValue())
                .body("reportedBy", nullValue())
                .body("verifiedBy", nullValue())
                .body("publishedBy", nullValue())
                .body("_actions.allowed", contains(false, false, false, false));
        audited(METRIC + "|2001|CN|", "observation.published", "observation.verified");
    }

    @Test
    void nobodyAttestsWhatHasBeenInTheirHandsAlready() {
        Desk both = Desk.of("li-wei", "SIPO", "statistician", "approver");
        String reported = figures.report("2002", "CN", 1, null, null, "li-wei");
        both.step(reported, "verification", null).statusCode(403).body("detail", containsString("reported themselves"));
        both.step(reported, "return", "{\"reason\": \"重复\"}").statusCode(403);
        STATISTICIAN.step(reported, "verification", null).statusCode(200);
        both.step(reported, "publication", null).statusCode(403);
        String verified = figures.report("2003", 1);
        both.step(verified, "verification", null).statusCode(200);
        both.step(verified, "publication", null).statusCode(403).body("detail", containsString("verified themselves"));
        both.get(verified).body("_actions.allowed", contains(false, false, true, false));
        OFFICE.step(verified, "publication", null).statusCode(200);
    }

    @Test
    void anotherAgencyDoesNotEvenSeeAFigureOnItsWay() {
        String figure = figures.report("2004", 1);
        String tag = STATISTICIAN.tag(figure);
        Desk.approver("SAIC").post(figure + "/publication", tag, null).statusCode(404);
        Desk.of("admin", "SIPO", "administrator")
                .post(figure + "/publication", tag, null)
                .statusCode(403);
        OWNER.step(figure, "verification", null).statusCode(403);
        STATISTICIAN.get(figure).body("state", is("REPORTED"));
    }

    @Test
    void aStepThatTheStateDoesNotAllowIsRefusedWithWhatItDoes() {
        String figure = figures.report("2005", 1);
        OWNER.step(figure, "publication", null)
                .statusCode(409)
                .body("state", is("REPORTED"))
                .body("allowedActions", containsInAnyOrder("verify", "return"));
        STATISTICIAN.post(figure + "/verification", null, null).statusCode(428);
        String seen = STATISTICIAN.tag(figure);
        STATISTICIAN.post(figure + "/verification", seen, null).statusCode(200);
        STATISTICIAN.post(figure + "/verification", seen, null).statusCode(412);
    }

    @Test
    void whatIsPublishedSupersedesWhatWasBelievedAndBothStayReadable() {
        publish(figures.report("2006", 600), null);
        Instant before = clock.instant();
        String better = figures.report("2006", 660);
        STATISTICIAN.step(better, "verification", null).statusCode(200);
        PUBLIC.get(LIST + "?from=2006&to=2006").body("items.value", contains(600));
        STATISTICIAN.get(LIST + "?from=2006&to=2006").body("items.state", containsInAnyOrder("PUBLISHED", "VERIFIED"));
        STATISTICIAN.get(LIST + "?from=2006&to=2006&publishedOnly=true").body("items.value", contains(600));
        OWNER.step(better, "publication", null).statusCode(400).body("errors.field", contains("reason"));
        OWNER.step(better, "publication", "{\"reason\": \"漏计一地\"}").statusCode(200);

        PUBLIC.get(LIST + "?from=2006&to=2006")
                .body("items.value", contains(660))
                .body("items.revision", contains(2))
                .body("items.reason", contains("漏计一地"));
        PUBLIC.get(LIST + "?from=2006&to=2006&asOf=" + before)
                .body("items.value", contains(600))
                .body("items.state", contains("PUBLISHED"))
                .body("items[0].supersededAt", nullValue());
        ValidatableResponse history = PUBLIC.get(LIST + "?from=2006&to=2006&includeHistory=true")
                .body("items.state", contains("SUPERSEDED", "PUBLISHED"));
        assertThat(history.extract().<String>path("items[0].supersededAt"))
                .isEqualTo(history.extract().<String>path("items[1].publishedAt"));
        PUBLIC.get(LIST + "?from=2006&to=2006&updatedAfter=" + before)
                .body("items.state", contains("SUPERSEDED", "PUBLISHED"));
        PUBLIC.get(LIST + "?from=2006&to=2006&updatedAfter=" + clock.instant()).body("items", empty());
        audited(METRIC + "|2006|CN|", "observation.superseded", "observation.verified");
    }

    @Test
    void aFigureGivenBackWasNeverPublic() {
        Instant before = clock.instant();
        String figure = figures.report("2007", 7);
        STATISTICIAN.step(figure, "verification", null).statusCode(200);
        OWNER.step(figure, "return", "{\"reason\": \" \"}").statusCode(400);
        OWNER.step(figure, "return", "{\"reason\": \"口径不符\"}")
                .statusCode(200)
                .body("state", is("SUPERSEDED"))
                .body("returnedBy", is("approver-sipo"))
                .body("returnReason", is("口径不符"));
        PUBLIC.get(figure).statusCode(404);
        PUBLIC.get(LIST + "?from=2007&to=2007&includeHistory=true").body("total", is(0));
        PUBLIC.get(LIST + "?from=2007&to=2007&updatedAfter=" + before).body("total", is(0));
        OWNER.get(LIST + "?from=2007&to=2007").body("total", is(0));
        OWNER.get(LIST + "?from=2007&to=2007&includeHistory=true").body("items.state", contains("SUPERSEDED"));
        publish(figures.report("2007", 8), null);
        PUBLIC.get(LIST + "?from=2007&to=2007").body("items.value", contains(8));
    }

    @Test
    void theLatestPeriodsOfEachSeriesAreGiven() {
        for (String region : List.of("110000", "310000")) {
            for (String year : List.of("1995", "1996", "1997")) {
                publish(figures.report(year, region, 1, null, null, REPORTER), null);
            }
        }
        PUBLIC.get(LIST + "?to=1999&latest=1").body("items.period", contains("1997", "1997"));
        PUBLIC.get(LIST + "?to=1999&latest=2&region=110000").body("items.period", contains("1996", "1997"));
        PUBLIC.get(LIST + "?latest=0").statusCode(400).body("errors.field", contains("latest"));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        String figure = figures.report("2008", 1);
        STATISTICIAN.step(figure, "verification", null).statusCode(200);
        Desk colleague = Desk.of("approver-sipo-2", "SIPO", "approver");
        String tag = OWNER.tag(figure);
        List<Callable<Integer>> both = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> (i % 2 == 0 ? OWNER : colleague)
                        .post(figure + "/publication", tag, null)
                        .extract()
                        .statusCode())
                .toList();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers =
                    people.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
        }
        audited(METRIC + "|2008|CN|", "observation.published", "observation.verified");
    }

    @Test
    void manyFiguresAreAttestedEachForItself() {
        String first = figures.report("2009", 1);
        String second = figures.report("2010", "CN", 1, null, null, "statistician-nbs");
        STATISTICIAN
                .post("/metrics/" + METRIC + "/attestations", null, """
                        [{"id": %s, "step": "VERIFY"}, {"id": %s, "step": "VERIFY"}, {"id": 999999999, "step": "VERIFY"},
                         {"id": %s, "step": "PUBLISH"}]""".formatted(id(first), id(second), id(first)))
                .statusCode(200)
                .body("items.status", contains(200, 403, 404, 403))
                .body("items.problem", contains(null, "forbidden", "not-found", "forbidden"))
                .body("items[0].observation.state", is("VERIFIED"))
                .body("items[1].observation.state", is("REPORTED"));
        STATISTICIAN.post("/metrics/" + METRIC + "/attestations", null, """
                        [{"id": 1, "step": "RETURN"}]""").statusCode(400);
    }

    @Test
    void figuresThatCameTogetherArePublishedTogether() {
        String batch = "/observation-batches/import-2011";
        publish(figures.report("2011", 1), null);
        figures.report("2011", "CN", 2, "重新核算", "import-2011", REPORTER);
        figures.report("2011", "110000", 3, null, "import-2011", REPORTER);
        PUBLIC.get(batch).statusCode(401);
        Desk.approver("SAIC").get(batch).statusCode(404);
        OWNER.step(batch, "publication", null)
                .statusCode(409)
                .body("state", is("REPORTED"))
                .body("allowedActions", contains("return", "verify"));
        Desk.of(REPORTER, "SIPO", "statistician")
                .step(batch, "verification", null)
                .statusCode(403);
        STATISTICIAN
                .step(batch, "verification", null)
                .statusCode(200)
                .body("state", is("VERIFIED"))
                .body("count", is(2));
        OWNER.step(batch, "publication", null).statusCode(200).body("states.PUBLISHED", is(2));
        PUBLIC.get(LIST + "?from=2011&to=2011").body("items.value", containsInAnyOrder(2, 3));
        PUBLIC.get(LIST + "?from=2011&to=2011&includeHistory=true").body("total", is(3));
        audited("import-2011", "figure-batch.published", "figure-batch.verified")
                .body("items[0].after.changed", is(2))
                .body("items[0].after.superseded", is(1))
                .body("items[0].after.metrics", contains(METRIC))
                .body("items[0].after.sha256", is("9b707bbe6e39de0e021cafd384ea38289c2f4b80888534b2fd1ea854a8005cda"));
    }

    @Test
    void figuresThatReplaceOthersTogetherNeedAReasonToo() {
        String batch = "/observation-batches/import-2012";
        publish(figures.report("2012", 1), null);
        figures.report("2012", "CN", 2, null, "import-2012", REPORTER);
        STATISTICIAN.step(batch, "verification", null).statusCode(200);
        OWNER.step(batch, "publication", null).statusCode(400).body("errors.field", contains("reason"));
        OWNER.step(batch, "publication", "{\"reason\": \"年报更正\"}").statusCode(200);
        PUBLIC.get(LIST + "?from=2012&to=2012").body("items.reason", contains("年报更正"));
        OWNER.step(batch, "return", "{\"reason\": \"太迟\"}")
                .statusCode(409)
                .body("state", is("PUBLISHED"))
                .body("allowedActions", empty());
    }

    @Test
    void figuresThatCameTogetherAreGivenBackTogether() {
        String batch = "/observation-batches/import-2013";
        figures.report("2013", "CN", 2, null, "import-2013", REPORTER);
        figures.report("2013", "110000", 3, null, "import-2013", REPORTER);
        STATISTICIAN
                .step(batch, "return", "{\"reason\": \"单位有误\"}")
                .statusCode(200)
                .body("state", is("SUPERSEDED"))
                .body("states.SUPERSEDED", is(2));
        audited("import-2013", "figure-batch.returned").body("items[0].reason", is("单位有误"));
    }

    private void publish(String figure, String body) {
        STATISTICIAN.step(figure, "verification", null).statusCode(200);
        OFFICE.step(figure, "publication", body).statusCode(200);
    }

    private static String id(String figure) {
        return figure.substring(figure.lastIndexOf('/') + 1);
    }

    /// The last entries about a subject, and that followers were told the same.
    private static ValidatableResponse audited(String subject, String... actions) {
        Soon.within(
                Duration.ofSeconds(10),
                "the trail tells of " + subject,
                () -> trail(subject).extract().<List<String>>path("items.action").stream()
                        .limit(actions.length)
                        .toList()
                        .equals(List.of(actions)));
        Soon.within(Duration.ofSeconds(10), "followers hear of " + subject, () -> isTold(actions[0], subject));
        return trail(subject);
    }

    private static boolean isTold(String action, String subject) {
        for (long after = 0; ; ) {
            ValidatableResponse page = Desk.of("follower", "JC-OFFICE", "integrator")
                    .get("/events?limit=500&after=" + after)
                    .statusCode(200);
            List<String> subjects =
                    page.extract().path("items.findAll { it.type == 'ipstrategy.%s.v1' }.subject".formatted(action));
            if (subjects.contains(subject)) {
                return true;
            }
            if (page.extract().<List<Object>>path("items").isEmpty()) {
                return false;
            }
            after = Long.parseLong(page.extract().path("next").toString());
        }
    }

    private static ValidatableResponse trail(String subject) {
        return Desk.AUDITOR
                .asking()
                .queryParam("subject", subject)
                .get("/api/v1/audit")
                .then()
                .statusCode(200);
    }
}
