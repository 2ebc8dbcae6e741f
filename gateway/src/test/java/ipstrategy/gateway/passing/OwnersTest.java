package ipstrategy.gateway.passing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each test has a measure or metric of its own, since what was found is remembered from one test to the next.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class OwnersTest {

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @Test
    void theOwnerIsFoundByAskingAllAndRememberedForWhatLiesBelowToo() {
        StandIn owner = standIns.named("trademarks");
        String path = "/api/v1/measures/" + idOf(owner, 0);

        assertThat(Caller.get(path).statusCode()).isEqualTo(200);

        assertThat(owner.lines()).containsExactly("HEAD " + path, "GET " + path);
        assertThat(others(owner)).containsOnly("HEAD " + path).hasSize(5);

        standIns.calm();
        Caller.send("POST", path + "/deliverables?x=%E4%B8%AD", new byte[] {7});
        assertThat(owner.lines()).containsExactly("POST " + path + "/deliverables?x=%E4%B8%AD");
        assertThat(owner.last().body().getBytes()).containsExactly(7);
        assertThat(others(owner)).isEmpty();
    }

    @Test
    void aMetricIsFoundLikeAMeasure() {
        StandIn owner = standIns.named("international");
        String path = "/api/v1/metrics/INTERNATIONAL-A";

        HttpResponse<String> answer = Caller.get(path + "/observations?from=2020-01-01");

        assertThat(answer.headers().firstValue("X-Said-By")).hasValue("international");
        assertThat(owner.lines()).containsExactly("HEAD " + path, "GET " + path + "/observations?from=2020-01-01");
    }

    @Test
    void theBodyWaitsUntilTheOwnerIsFound() {
        StandIn owner = standIns.named("patents");
        byte[] body = "{\"title\": \"商标\"}".repeat(2000).getBytes(StandardCharsets.UTF_8);

        Caller.send("PATCH", "/api/v1/measures/" + idOf(owner, 1), body);

        assertThat(owner.last().method()).isEqualTo("PATCH");
        assertThat(owner.last().body().getBytes()).isEqualTo(body);
    }

    @Test
    void plansAndAgenciesAreTheOfficesAndNobodyIsAsked() {
        assertThat(Caller.get("/api/v1/plans/plans-1").statusCode()).isEqualTo(200);
        assertThat(Caller.get("/api/v1/agencies/agencies-2?asOf=2022-01-01").statusCode())
                .isEqualTo(200);

        StandIn office = standIns.named("coordination");
        assertThat(office.lines())
                .containsExactly("GET /api/v1/plans/plans-1", "GET /api/v1/agencies/agencies-2?asOf=2022-01-01");
        assertThat(others(office)).isEmpty();
    }

    @Test
    void whatIsFiledUnderAMeasureIsFoundWithTheMeasureItself() {
        StandIn owner = standIns.named("patents");
        String measure = "/api/v1/measures/" + idOf(owner, 2);
        String report = "/api/v1/reports/" + idOf(owner, 2) + "_2026-Q4_SIPO";

        assertThat(Caller.get(report).statusCode()).isEqualTo(200);

        assertThat(owner.lines()).containsExactly("HEAD " + measure, "GET " + report);
        assertThat(others(owner)).containsOnly("HEAD " + measure).hasSize(5);

        standIns.calm();
        Caller.send("POST", report + "/submit", new byte[] {7});
        Caller.get(report.replace("reports", "extensions"));
        Caller.get(report.replace("reports", "supervision-steps"));
        Caller.get(measure + "/evidence/0f3a");
        assertThat(owner.lines())
                .containsExactly(
                        "POST " + report + "/submit",
                        "GET " + report.replace("reports", "extensions"),
                        "GET " + report.replace("reports", "supervision-steps"),
                        "GET " + measure + "/evidence/0f3a");
        assertThat(others(owner)).isEmpty();
    }

    @Test
    void whatIsFiledUnderNoMeasureIsNotFound() {
        assertThat(Caller.get("/api/v1/reports/NOBODY-004_2026-Q4_SIPO").statusCode())
                .isEqualTo(404);
        assertThat(Caller.get("/api/v1/reports/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void aBatchOfFiguresIsLookedForInTheNameOfTheCaller() {
        StandIn owner = standIns.named("copyright");
        owner.answers(request -> request.response()
                .setStatusCode(request.getHeader("Authorization") == null ? 401 : 200)
                .putHeader("X-Said-By", "copyright")
                .end());
        String path = "/api/v1/observation-batches/0b0c3f0e";
        String token =
                "Bearer " + Tokens.of("statistician").role("statistician").build();

        assertThat(Caller.get(path).headers().firstValue("X-Said-By")).hasValue("coordination");
        assertThat(Caller.get(path, "Authorization", token).headers().firstValue("X-Said-By"))
                .hasValue("copyright");
        Caller.send("POST", path + "/publication", new byte[] {7}, "Authorization", token);

        assertThat(owner.lines())
                .containsExactly("HEAD " + path, "HEAD " + path, "GET " + path, "POST " + path + "/publication");
    }

    @Test
    void whatIsTheOfficesAloneIsItsOwnWithoutAsking() {
        StandIn office = standIns.named("coordination");

        Caller.get("/api/v1/meetings?limit=1");
        Caller.send("POST", "/api/v1/plan-drafts", new byte[] {7});
        Caller.get("/api/v1/provinces/CN-44");
        Caller.send("PUT", "/api/v1/region-classes/CLASS-1/members", new byte[] {7});

        assertThat(office.lines())
                .containsExactly(
                        "GET /api/v1/meetings?limit=1",
                        "POST /api/v1/plan-drafts",
                        "GET /api/v1/provinces/CN-44",
                        "PUT /api/v1/region-classes/CLASS-1/members");
        assertThat(others(office)).isEmpty();
    }

    @Test
    void whatNobodyHasIsNotFoundInTheWordsOfAService() {
        HttpResponse<String> answer = Caller.get("/api/v1/measures/NOBODY-001");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("nothing here at coordination");
    }

    @Test
    void whatASilentServiceMayHaveIsNotSaidToBeMissing() {
        standIns.named("copyright").fallsSilent();
        standIns.named("patents").answersWithStatus(503);

        HttpResponse<String> answer = Caller.get("/api/v1/measures/NOBODY-002", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("detail"))
                .isEqualTo("The service copyright, patents does not answer at the moment. Try again later.");
    }

    @Test
    void aBodyForWhatASilentServiceMayHaveIsTurnedAwayInOrder() {
        standIns.named("copyright").fallsSilent();

        HttpResponse<byte[]> answer = Caller.send("PATCH", "/api/v1/measures/NOBODY-003", new byte[900_000]);

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void whatSomebodyHasIsShownWhoeverElseIsSilent() {
        StandIn owner = standIns.named("coordination");
        standIns.named("copyright").fallsSilent();

        assertThat(Caller.get("/api/v1/measures/" + idOf(owner, 1)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRememberedOwnerThatIsSilentIsNamed() {
        StandIn owner = standIns.named("trademarks");
        String path = "/api/v1/measures/" + idOf(owner, 1);
        Caller.get(path);
        owner.fallsSilent();

        HttpResponse<String> answer = Caller.get(path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("The service trademarks does not answer");
    }

    @Test
    void whatMovedIsFoundAgainAfterItsOldOwnerDeniedIt() {
        StandIn old = standIns.named("coordination");
        StandIn heir = standIns.named("copyright");
        String path = "/api/v1/measures/" + idOf(old, 2);
        assertThat(Caller.get(path).statusCode()).isEqualTo(200);
        old.answersWithStatus(404);
        heir.answers(request ->
                request.response().putHeader("X-Said-By", "copyright").end());

        assertThat(Caller.get(path).statusCode()).isEqualTo(404);

        HttpResponse<String> again = Caller.get(path);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("X-Said-By")).hasValue("copyright");
    }

    private static String idOf(StandIn owner, int which) {
        return owner.measures().get(which).getString("id");
    }

    private List<String> others(StandIn owner) {
        List<String> lines = new ArrayList<>();
        standIns.all().stream().filter(standIn -> standIn != owner).forEach(standIn -> lines.addAll(standIn.lines()));
        return lines;
    }
}
