package ipstrategy.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    AgroalDataSource database;

    @Inject
    Forgetting forgetting;

    @Inject
    Keys keys;

    @Test
    void aCommandThatComesTwiceIsCarriedOutOnceAndAnsweredTwiceAlike() throws SQLException {
        Response first = hangUp("twice", 41);
        Response second = hangUp("twice", 41);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header(REPLAYED)).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header(REPLAYED)).isEqualTo("true");
        assertThat(second.header("Cache-Control")).isEqualTo("no-store");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isNotNull();
        }
        assertThat(lamps(41)).isEqualTo(1);
    }

    @Test
    void withoutAKeyACommandIsCarriedOutAsOftenAsItComes() throws SQLException {
        officer().contentType("application/json").body("{\"watts\": 42}").post("/api/v1/lamps");
        Response second = officer()
                .contentType("application/json")
                .body("{\"watts\": 42}")
                .post("/api/v1/lamps");

        assertThat(second.header(REPLAYED)).isNull();
        assertThat(lamps(42)).isEqualTo(2);
    }

    @Test
    void anotherCommandUnderTheSameKeyIsRefusedAndChangesNothing() throws SQLException {
        hangUp("other", 43);

        hangUp("other", 44)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"))
                .body("errors.field", contains(KEY));
        officer()
                .header(KEY, "other")
                .contentType("application/json")
                .queryParam("note", "brighter")
                .body("{\"watts\": 43}")
                .post("/api/v1/lamps")
                .then()
                .statusCode(422);
        assertThat(lamps(43)).isEqualTo(1);
        assertThat(lamps(44)).isZero();
    }

    @Test
    void whatStandsBehindTheLastBraceBelongsToTheCommandToo() {
        String body = "{\"watts\": 45}";
        post("braces", body + " ".repeat(20_000)).then().statusCode(201);

        post("braces", body).then().statusCode(422);
        post("braces", body + " ".repeat(20_000)).then().statusCode(201).header(REPLAYED, "true");
    }

    @Test
    void aKeyBelongsToItsCallerAndToOneDoor() throws SQLException {
        hangUp("mine", 46);
        given().auth()
                .oauth2(Tokens.of("officer-saic").role("officer").build())
                .header(KEY, "mine")
                .contentType("application/json")
                .body("{\"watts\": 46}")
                .post("/api/v1/lamps")
                .then()
                .statusCode(201);
        officer().header(KEY, "mine").post("/api/v1/lamps/spare").then().statusCode(202);

        assertThat(lamps(46)).isEqualTo(2);
    }

    @Test
    void theStatusOfADoorIsKeptWithoutABodyToo() throws SQLException {
        Response spare = officer().header(KEY, "spare").post("/api/v1/lamps/spare");
        Response again = officer().header(KEY, "spare").post("/api/v1/lamps/spare");
        assertThat(again.statusCode()).isEqualTo(202).isEqualTo(spare.statusCode());
        assertThat(again.asByteArray()).isEqualTo(spare.asByteArray());
        assertThat(again.header(REPLAYED)).isEqualTo("true");

        byte[] crate = crate(47);
        deliver("crate", crate).then().statusCode(204);
        deliver("crate", crate).then().statusCode(204).header(REPLAYED, "true");
        assertThat(lamps(47)).isEqualTo(1);
    }

    @Test
    void aBodyThatIsReadAsItComesIsComparedToItsEnd() throws SQLException {
        byte[] crate = crate(48);
        deliver("streamed", crate).then().statusCode(204);

        byte[] different = crate.clone();
        different[different.length - 1]++;
        deliver("streamed", different).then().statusCode(422);
        assertThat(lamps(48)).isEqualTo(1);
    }

    @Test
    void whatWasRefusedIsNotRememberedAndMayBeTriedAgain() throws SQLException {
        hangUp("refused", LampsResource.BROKEN).then().statusCode(409);
        hangUp("refused", LampsResource.BROKEN).then().statusCode(409);
        hangUp("refused", 2000).then().statusCode(400);
        hangUp("refused", 49).then().statusCode(201);
        hangUp("refused", 49).then().statusCode(201).header(REPLAYED, "true");

        assertThat(lamps(LampsResource.BROKEN)).isZero();
        assertThat(lamps(49)).isEqualTo(1);
    }

    @Test
    void whoMayNotUseADoorGetsNoAnswerFromBehindIt() {
        hangUp("guarded", 50);
        given().auth()
                .oauth2(Tokens.of("officer-sipo").role("auditor").build())
                .header(KEY, "guarded")
                .contentType("application/json")
                .body("{\"watts\": 50}")
                .post("/api/v1/lamps")
                .then()
                .statusCode(403);
    }

    @Test
    void equalCommandsAtTheSameTimeHaveOneEffectAndOneAnswer() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> all = IntStream.range(0, 6)
                    .mapToObj(_ -> crowd.submit(() -> hangUp("crowd", LampsResource.SLOW)))
                    .toList();
            Soon.within(Duration.ofSeconds(10), "the others wait for the first", () -> waiting() == 5);
            assertThat(all).noneMatch(Future::isDone);
            LampsResource.HURRY.countDown();
            Set<String> bodies = all.stream()
                    .map(IdempotencyTest::outcome)
                    .peek(one -> assertThat(one.statusCode()).isEqualTo(201))
                    .map(Response::asString)
                    .collect(Collectors.toSet());
            assertThat(bodies).hasSize(1);
            assertThat(all.stream().map(IdempotencyTest::outcome).filter(one -> one.header(REPLAYED) == null))
                    .hasSize(1);
        }
        assertThat(lamps(LampsResource.SLOW)).isEqualTo(1);
    }

    @Test
    void whatDiedBeforeItsCommitIsCarriedOutWhenItComesAgain() throws SQLException {
        assertThat(hangUp("died", LampsResource.DEADLY).statusCode()).isEqualTo(500);
        assertThat(lamps(LampsResource.DEADLY)).isZero();

        Soon.within(
                Duration.ofSeconds(10),
                "it goes through",
                () -> hangUp("died", LampsResource.DEADLY).statusCode() == 201);
        hangUp("died", LampsResource.DEADLY).then().statusCode(201).header(REPLAYED, "true");
        assertThat(lamps(LampsResource.DEADLY)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"has space", "schlüssel"})
    void aKeyThatIsNotWellFormedIsRefused(String key) {
        hangUp(key, 51).then().statusCode(400).body("errors.field", contains(KEY));
    }

    @Test
    void aKeyIsGivenOnceAndNotTooLong() throws SQLException {
        hangUp("k".repeat(256), 52).then().statusCode(400);
        officer()
                .headers(new Headers(new Header(KEY, "one"), new Header(KEY, "two")))
                .contentType("application/json")
                .body("{\"watts\": 52}")
                .post("/api/v1/lamps")
                .then()
                .statusCode(400);
        assertThat(lamps(52)).isZero();
        hangUp("k".repeat(255), 52).then().statusCode(201);
    }

    @Test
    void aDoorThatForgotItsTransactionIsFoundOut() {
        officer().header(KEY, "loose").post("/api/v1/lamps/loose").then().statusCode(500);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws SQLException {
        hangUp("old", 53);
        byte[] young = Fingerprint.of("young");
        QuarkusTransaction.requiringNew().run(() -> keys.take(young));
        execute("update idempotency_key set begun_at = begun_at - interval '25 hours' where id <> '\\x" + hex(young)
                + "'");

        assertThat(forgetting.forget()).isPositive();

        assertThat(keys.find(young)).isPresent();
        hangUp("old", 53).then().statusCode(201);
        assertThat(lamps(53)).isEqualTo(2);
    }

    @Test
    void theContractTellsWhichOperationsTakeAKey() {
        JsonPath contract = given().accept("application/json").get("/q/openapi").jsonPath();

        assertThat(contract.<String>getList("paths.'/api/v1/lamps'.post.parameters.name"))
                .containsOnlyOnce(KEY);
    }

    private Response hangUp(String key, int watts) {
        return post(key, "{\"watts\": " + watts + "}");
    }

    private static Response post(String key, String body) {
        return officer()
                .header(KEY, key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/lamps");
    }

    private static Response deliver(String key, byte[] crate) {
        return officer()
                .header(KEY, key)
                .contentType("application/octet-stream")
                .body(crate)
                .post("/api/v1/lamps/delivered");
    }

    /// A crate of which the door looks at the first byte alone.
    private static byte[] crate(int watts) {
        byte[] crate = new byte[200_000];
        Arrays.fill(crate, (byte) watts);
        return crate;
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.of("officer-sipo").role("officer").build());
    }

    private static Response outcome(Future<Response> one) {
        try {
            return one.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private long lamps(int watts) throws SQLException {
        return number("select count(*) from lamp where watts = " + watts);
    }

    /// How many sessions wait for another to end its transaction.
    private long waiting() throws SQLException {
        return number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like 'insert into idempotency_key%'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
