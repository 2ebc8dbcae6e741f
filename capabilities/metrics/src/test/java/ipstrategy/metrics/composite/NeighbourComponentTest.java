package ipstrategy.metrics.composite;

import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.metrics.Neighbours;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That an index takes the figures of other services as they published them, and none where they do not answer.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(Neighbours.class)
class NeighbourComponentTest {

    private static final String DEFINITION = """
            {"name": {"zh": "登记指数", "en": "Registrations"}, "concept": {"zh": "登记", "en": "Registrations"},
             "regions": ["110000", "310000", "440000"],
             "components": [{"metric": "%s", "weight": 1, "normalisation": "MIN_MAX"}],
             "missing": "REWEIGHT", "decimals": 2, "rounding": "HALF_EVEN", "reason": "评价体系"}""";
    private static final String INDEX = "{\"code\": \"%s\", \"definition\": " + DEFINITION + "}";

    private static final String HOLD = "select pg_try_advisory_xact_lock(hashtextextended(?, 230))";

    @Inject
    AgroalDataSource database;

    Neighbours neighbours;

    @AfterEach
    void speakAgain() {
        neighbours.fallSilent(false);
        neighbours.whenAsked(() -> {});
    }

    @Test
    void figuresOfAnotherServiceAreReadThroughTheGateway() {
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("NEXT-DOOR", "SOFTWARE-REGISTRATIONS"))
                .statusCode(201);
        STATISTICIAN
                .post("/indexes/NEXT-DOOR/computations", null, "{\"period\": \"2016\"}")
                .statusCode(201)
                .body("scores.rank", contains(1, 2, null))
                .body("scores.score.collect { it == null ? '-' : it.toString() }", contains("100", "0", "-"))
                .body("scores[0].parts[0].value.toString()", is("40000.5"))
                .body("scores[0].parts[0].revision", is(3))
                .body("scores[2].parts[0].reason.zh", is("未上报"));
    }

    @Test
    void aServiceThatFallsSilentLetsNothingBeComputed() {
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("SILENT-DOOR", "SOFTWARE-REGISTRATIONS"))
                .statusCode(201);
        neighbours.fallSilent(true);
        STATISTICIAN
                .post("/indexes/SILENT-DOOR/computations", null, "{\"period\": \"2016\"}")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("detail", containsString("SOFTWARE-REGISTRATIONS"));
        STATISTICIAN.get("/indexes/SILENT-DOOR/computations").body("items", empty());
    }

    @Test
    void nobodyHoldsAnIndexWhileOthersAreAsked() {
        List<Boolean> free = new CopyOnWriteArrayList<>();
        neighbours.whenAsked(() -> free.add(isFree("FREE-DOOR")));
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("FREE-DOOR", "SOFTWARE-REGISTRATIONS"))
                .statusCode(201);
        String revised = DEFINITION.formatted("SOFTWARE-REGISTRATIONS").replace("\"decimals\": 2", "\"decimals\": 3");
        STATISTICIAN
                .put("/indexes/FREE-DOOR", STATISTICIAN.tag("/indexes/FREE-DOOR"), revised)
                .statusCode(200)
                .body("version", is(2));
        STATISTICIAN
                .post("/indexes/FREE-DOOR/computations", null, "{\"period\": \"2016\"}")
                .statusCode(201);
        assertThat(free).containsExactly(true, true, true);
    }

    @Test
    void anIndexThatIsRevisedMeanwhileIsComputedInTheVersionThatHolds() {
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("MOVED-DOOR", "SOFTWARE-REGISTRATIONS"))
                .statusCode(201);
        AtomicInteger asked = new AtomicInteger();
        neighbours.whenAsked(() -> {
            if (asked.incrementAndGet() == 1) {
                revise("MOVED-DOOR", 3);
            }
        });
        STATISTICIAN
                .post("/indexes/MOVED-DOOR/computations", null, "{\"period\": \"2016\"}")
                .statusCode(201)
                .body("version", is(2))
                .body("scores.rank", contains(1, 2, null));
        // For the first version, for the revision and for the second version.
        assertThat(asked).hasValue(3);
    }

    @Test
    void anIndexIsComputedOnceUnderOneKey() {
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("KEYED-DOOR", "SOFTWARE-REGISTRATIONS"))
                .statusCode(201);
        ValidatableResponse first = computeUnderOneKey().statusCode(201);
        Object made = first.extract().path("id");
        computeUnderOneKey()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(made));
        STATISTICIAN.get("/indexes/KEYED-DOOR/computations").body("items.id", contains(made));
    }

    private static ValidatableResponse computeUnderOneKey() {
        return STATISTICIAN
                .asking()
                .contentType("application/json")
                .header("Idempotency-Key", "\"computed-once\"")
                .body("{\"period\": \"2016\"}")
                .post("/api/v1/indexes/KEYED-DOOR/computations")
                .then();
    }

    @Test
    void anIndexThatIsRevisedAgainAndAgainIsNotComputed() {
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("TURNING-DOOR", "SOFTWARE-REGISTRATIONS"))
                .statusCode(201);
        AtomicInteger asked = new AtomicInteger();
        neighbours.whenAsked(() -> {
            int times = asked.incrementAndGet();
            // Whoever revises asks as well.
            if (times % 2 == 1) {
                revise("TURNING-DOOR", 3 + times);
            }
        });
        STATISTICIAN
                .post("/indexes/TURNING-DOOR/computations", null, "{\"period\": \"2016\"}")
                .statusCode(409)
                .body("detail", containsString("TURNING-DOOR"));
        assertThat(asked).hasValue(6);
        STATISTICIAN.get("/indexes/TURNING-DOOR").body("version", is(4));
        STATISTICIAN.get("/indexes/TURNING-DOOR/computations").body("items", empty());
    }

    private static void revise(String index, int decimals) {
        String revised =
                DEFINITION.formatted("SOFTWARE-REGISTRATIONS").replace("\"decimals\": 2", "\"decimals\": " + decimals);
        STATISTICIAN
                .put("/indexes/" + index, STATISTICIAN.tag("/indexes/" + index), revised)
                .statusCode(200);
    }

    @Test
    void aSilentServiceLetsNoIndexBeDefinedOrRevised() {
        String index = INDEX.formatted("DEAF-DOOR", "SOFTWARE-REGISTRATIONS");
        neighbours.fallSilent(true);
        STATISTICIAN.post("/indexes", null, index).statusCode(503).header("Retry-After", "5");
        neighbours.fallSilent(false);
        STATISTICIAN.post("/indexes", null, index).statusCode(201);
        neighbours.fallSilent(true);
        String revised = DEFINITION.formatted("SOFTWARE-REGISTRATIONS").replace("\"decimals\": 2", "\"decimals\": 3");
        STATISTICIAN
                .put("/indexes/DEAF-DOOR", STATISTICIAN.tag("/indexes/DEAF-DOOR"), revised)
                .statusCode(503);
        STATISTICIAN.put("/indexes/DEAF-DOOR", "\"stale\"", revised).statusCode(412);
        STATISTICIAN.put("/indexes/NOBODYS-DOOR", "\"stale\"", revised).statusCode(404);
    }

    private boolean isFree(String index) {
        try (Connection connection = database.getConnection();
                PreparedStatement trying = connection.prepareStatement(HOLD)) {
            trying.setString(1, index);
            try (ResultSet answer = trying.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aMetricThatNobodyHasIsNoComponent() {
        STATISTICIAN
                .post("/indexes", null, INDEX.formatted("NO-DOOR", "NOBODYS-METRIC"))
                .statusCode(400)
                .body("errors.pointer", contains("/components"));
        PUBLIC.get("/indexes/NO-DOOR").statusCode(404);
    }
}
