package ipstrategy.events.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FewConnections.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class PunctualDatabaseTest {

    private static final String LANTERNS = "/api/v1/lanterns";

    @Inject
    AgroalDataSource database;

    private final Deque<Connection> held = new ArrayDeque<>();

    @BeforeEach
    void begin() throws SQLException {
        execute("create table if not exists lantern (id text primary key)");
        execute("delete from lantern");
    }

    @AfterEach
    void letGo() throws SQLException {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }

    @Test
    void aStatementEndsWhenNobodyWaitsForItAnyMore() {
        long begin = System.nanoTime();

        isOver(given().header("Request-Timeout", "0.5")
                .header("Accept-Language", "en")
                .get(LANTERNS + "/slow/8"));

        assertThat(since(begin)).isBetween(Duration.ofMillis(450), Duration.ofSeconds(6));
        Soon.within(Duration.ofSeconds(5), "the database sleeps no more", () -> sleeping() == 0);
    }

    @Test
    void whatWasBegunInATransactionIsUndone() throws SQLException {
        isOver(given().header("Request-Timeout", "0.5")
                .header("Accept-Language", "en")
                .post(LANTERNS + "/LATE/hanging/8"));
        assertThat(count("select count(*) from lantern")).isZero();

        given().header("Request-Timeout", "5")
                .post(LANTERNS + "/IN-TIME/hanging/0.1")
                .then()
                .statusCode(200);
        assertThat(count("select count(*) from lantern")).isEqualTo(1);
    }

    @Test
    void nobodyWaitsForAConnectionLongerThanItsCaller() throws SQLException {
        holdAll();
        long begin = System.nanoTime();

        isOver(given().header("Request-Timeout", "0.4")
                .header("Accept-Language", "en")
                .get(LANTERNS + "/slow/0"));

        // The pool itself would have let it wait for two seconds, and told 503.
        assertThat(since(begin)).isGreaterThanOrEqualTo(Duration.ofMillis(350));
        letGo();
        IntStream.range(0, 10)
                .forEach(again -> given().header("Request-Timeout", "2")
                        .get(LANTERNS + "/slow/0")
                        .then()
                        .statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8"})
    void whoGetsNoConnectionIsToldThatTheServiceIsBusy(String time) throws SQLException {
        holdAll();
        long begin = System.nanoTime();

        (time.isEmpty() ? given() : given().header("Request-Timeout", time))
                .header("Accept-Language", "en")
                .get(LANTERNS + "/slow/0")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", equalTo("The service is busy; try again in a moment."));

        assertThat(since(begin)).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/patience", "/patience-in-transaction"})
    void aConnectionForgetsTheTimeOfARequest(String door) {
        Set<String> limits = new HashSet<>();
        for (int again = 0; again < 3 * FewConnections.CONNECTIONS; again++) {
            limits.add(given().header("Request-Timeout", "7")
                    .get(LANTERNS + door)
                    .jsonPath()
                    .getString("patience"));
        }
        assertThat(limits).allMatch(limit -> limit.matches("(6[0-9]{3}ms|7s)"));

        for (int again = 0; again < 3 * FewConnections.CONNECTIONS; again++) {
            given().get(LANTERNS + "/patience").then().body("patience", equalTo("0"));
        }
    }

    @Test
    void whatIsDoneForNoRequestTakesItsTime() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show statement_timeout")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("0");
        }
    }

    private static void isOver(Response answer) {
        answer.then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/gateway-timeout"))
                .body("detail", containsString("Request-Timeout"));
    }

    private void holdAll() throws SQLException {
        for (int one = 0; one < FewConnections.CONNECTIONS; one++) {
            held.push(database.getConnection());
        }
    }

    private int sleeping() throws SQLException {
        return count("select count(*) from pg_stat_activity where state = 'active' and query like '%pg_sleep(%'"
                + " and pid <> pg_backend_pid()");
    }

    private int count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
