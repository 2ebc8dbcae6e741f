package ipstrategy.coordination.webhook;

import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/// A bank that subscribes to events, and the endpoint at which it is told of them.
final class Subscriber implements AutoCloseable {

    static final String LIST = "/api/v1/webhooks";
    static final String BANK =
            Tokens.of("service-account-bank").role("integrator").build();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FeedOfAll feed;
    private final DataSource database;
    private final Receiver receiver = new Receiver();

    Subscriber(FeedOfAll feed, DataSource database) {
        this.feed = feed;
        this.database = database;
    }

    Receiver receiver() {
        return receiver;
    }

    /// A webhook of the bank for one service, whose address is verified and that begins with what happens from now on.
    String active(String service, String more) {
        String id = subscribe(BANK, service, more).extract().path("webhook.id");
        verify(id).body("state", is("ACTIVE"));
        return id;
    }

    ValidatableResponse verify(String id) {
        return change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/verification", "")
                .statusCode(200);
    }

    ValidatableResponse subscribe(String token, String service, String more) {
        return subscribe(token, receiver, service, more);
    }

    ValidatableResponse subscribe(String token, Receiver at, String service, String more) {
        return as(token).body(body(at.url(), service, more)).post(LIST).then().statusCode(201);
    }

    /// What is sent to subscribe.
    ///
    /// @param more fields of it, each with a comma behind
    String body(String url, String service, String more) {
        return "{%s \"url\": \"%s\", \"services\": [\"%s\"], \"after\": \"%s\"}"
                .formatted(more, url, service, feed.now());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    static String state(String id) {
        return as(BANK).get(LIST + "/" + id).then().extract().path("state");
    }

    static JsonPath deliveries(String id, String query) {
        return as(BANK).get(LIST + "/" + id + "/deliveries" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void soon(String what, Callable<Boolean> happened) {
        Soon.within(PATIENCE, what, happened);
    }

    @Override
    public void close() {
        receiver.close();
    }
}
