package ipstrategy.gateway.reviewing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import ipstrategy.gateway.standin.Seen;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class ManyReviewsTest {

    private static final String DOOR = "/api/v1/report-reviews";

    StandIns standIns;

    @BeforeEach
    void servicesDecide() {
        standIns.calm();
        standIns.all().forEach(standIn -> standIn.publishes(request -> decide(standIn, request)));
    }

    @Test
    void eachServiceIsAskedOnceForItsOwnAndTheAnswersComeInTheOrderAsked() {
        String first = reportOf("trademarks", 0);
        String second = reportOf("patents", 0);
        String third = reportOf("trademarks", 1);
        String token =
                Tokens.of("office").role("coordinator").agency("JC-OFFICE").build();

        given().auth()
                .oauth2(token)
                .header("Idempotency-Key", "decided-once")
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(accepting(first, second, third))
                .post(DOOR)
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second, third))
                .body("items.status", contains(200, 200, 200))
                .body("items.report.decidedBy", contains("trademarks", "patents", "trademarks"))
                .body("unavailable", empty());

        Seen asked = only(standIns.named("trademarks"));
        assertThat(asked.body().toJsonArray().stream().map(one -> ((JsonObject) one).getString("id")))
                .containsExactly(first, third);
        assertThat(asked.headers().get("Authorization")).isEqualTo("Bearer " + token);
        assertThat(asked.headers().get("Idempotency-Key")).isEqualTo("decided-once");
        assertThat(asked.headers().get("Accept-Language")).isEqualTo("en");
        only(standIns.named("patents"));
        assertThat(posts(standIns.named("coordination"))).isEmpty();
    }

    @Test
    void aReportThatNobodyHasIsSaidToBeMissingAndTheOthersAreDecided() {
        String there = reportOf("copyright", 0);

        review(accepting("NOBODY-001_2026-Q4_SIPO", there, "no report"))
                .statusCode(200)
                .body("items.status", contains(404, 200, 404))
                .body("items[0].problem", equalTo("not-found"));
    }

    @Test
    void aServiceThatIsSilentIsNamedWithItsReportsAndTheOthersAreDecided() {
        String there = reportOf("patents", 1);
        String lost = reportOf("copyright", 0);
        review(accepting(there, lost)).body("items.status", contains(200, 200));
        standIns.named("copyright").fallsSilent();

        review(accepting(lost, there, lost))
                .statusCode(200)
                .body("items.id", contains(lost, there, lost))
                .body("items.status", contains(503, 200, 503))
                .body("items[0].problem", equalTo("unavailable"))
                .body("unavailable", contains("copyright"));
    }

    @Test
    void aReportThatASilentServiceMayHaveIsNotSaidToBeMissing() {
        String there = reportOf(
                "trademarks", 2 % standIns.named("trademarks").measures().size());
        standIns.named("international").fallsSilent();

        review(accepting("HIDDEN-001_2026-Q4_SIPO", there))
                .statusCode(200)
                .body("items.status", contains(503, 200))
                .body("unavailable", contains("international"));
    }

    @Test
    void aFaultInOneDecisionDecidesNothingAnywhere() {
        String one = reportOf("patents", 0);
        String other = reportOf("trademarks", 0);

        given().contentType("application/json")
                .body(new JsonArray()
                        .add(review(one, "ACCEPT", null))
                        .add(review(other, "RETURN", " "))
                        .encode())
                .post(DOOR)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors.pointer", contains("/1/reasoned"));
        given().contentType("application/json").body("[]").post(DOOR).then().statusCode(400);

        assertThat(standIns.all())
                .allSatisfy(standIn -> assertThat(posts(standIn)).isEmpty());
    }

    @Test
    void whatAllRefuseIsRefusedInTheirWords() {
        standIns.all()
                .forEach(standIn -> standIn.publishes(request -> {
                    if (request.method().name().equals("HEAD")) {
                        standIn.answer(request);
                    } else {
                        say(
                                request,
                                403,
                                new JsonObject()
                                        .put("type", "/problems/forbidden")
                                        .put("status", 403));
                    }
                }));

        review(accepting(reportOf("patents", 0), reportOf("copyright", 0)))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void whatOneRefusesIsToldOfItsReportsAlone() {
        StandIn patents = standIns.named("patents");
        patents.publishes(request -> {
            if (request.method().name().equals("HEAD")) {
                patents.answer(request);
            } else {
                say(request, 422, new JsonObject().put("type", "/problems/idempotency-key-reused"));
            }
        });

        review(accepting(reportOf("patents", 0), reportOf("copyright", 0)))
                .statusCode(200)
                .body("items.status", contains(422, 200))
                .body("items[0].problem", equalTo("idempotency-key-reused"));
    }

    private static void decide(StandIn standIn, HttpServerRequest request) {
        if (!request.method().name().equals("POST")) {
            standIn.answer(request);
            return;
        }
        request.body().onSuccess(body -> {
            JsonArray items = new JsonArray();
            body.toJsonArray().forEach(one -> {
                String id = ((JsonObject) one).getString("id");
                boolean here =
                        standIn.measures().stream().anyMatch(measure -> id.startsWith(measure.getString("id") + "_"));
                JsonObject item = new JsonObject().put("id", id).put("status", here ? 200 : 404);
                items.add(
                        here
                                ? item.put("report", new JsonObject().put("decidedBy", standIn.name()))
                                : item.put("problem", "not-found"));
            });
            say(request, 200, new JsonObject().put("items", items).put("unavailable", new JsonArray()));
        });
    }

    private static void say(HttpServerRequest request, int status, JsonObject json) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(json.toBuffer());
    }

    private static ValidatableResponse review(String body) {
        return given().contentType("application/json").body(body).post(DOOR).then();
    }

    private static String accepting(String... ids) {
        return new JsonArray(
                        Arrays.stream(ids).map(id -> review(id, "ACCEPT", null)).toList())
                .encode();
    }

    private static JsonObject review(String id, String decision, String reason) {
        return new JsonObject()
                .put("id", id)
                .put("ifMatch", "\"1\"")
                .put("decision", decision)
                .put("reason", reason);
    }

    private String reportOf(String service, int which) {
        return standIns.named(service).measures().get(which).getString("id") + "_2026-Q4_SIPO";
    }

    private static List<Seen> posts(StandIn standIn) {
        return standIn.seen().stream()
                .filter(seen -> seen.method().equals("POST"))
                .toList();
    }

    private static Seen only(StandIn standIn) {
        assertThat(posts(standIn)).hasSize(1);
        return posts(standIn).getFirst();
    }
}
