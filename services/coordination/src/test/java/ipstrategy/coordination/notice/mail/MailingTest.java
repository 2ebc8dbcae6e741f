package ipstrategy.coordination.notice.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.coordination.Told;
import ipstrategy.coordination.notice.Notifying;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(MailServer.class)
class MailingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ADMINISTRATOR =
            Tokens.of("administrator").role("administrator").build();

    @Inject
    Notifying notifying;

    @Inject
    AgroalDataSource database;

    MailServer server;

    @Test
    void aMailReachesTheServerOnceAndIsWrittenDownAsSent() {
        name("MOST", "plans@most.example");
        tell("8001", "MOST");

        Soon.within(
                PATIENCE,
                "it is sent",
                () -> mail("MOST").getString("items[0].state").equals("SENT"));

        int number = mail("MOST").getInt("items[0].id");
        assertThat(server.received())
                .filteredOn(line -> line.startsWith("plans@most.example"))
                .containsExactly("plans@most.example: 应报送进展报告：PATENT-2017-003 / Progress report due: PATENT-2017-003 #"
                        + number);
        isWrittenDown(number, List.of("mail.sent"));
    }

    @Test
    void aMailThatCannotBeSentIsKeptAndTriedAgainUntilItIs() throws SQLException {
        name("MPS", "plans@mps.example");
        server.fallsSilent();
        try {
            tell("8002", "MPS");
            Soon.within(
                    PATIENCE,
                    "it fails",
                    () -> mail("MPS").getString("items[0].state").equals("FAILED"));
            given().auth()
                    .oauth2(ADMINISTRATOR)
                    .get("/api/v1/mailbox?agency=MPS")
                    .then()
                    .body("items[0].attempts", is(1))
                    .body("items[0].failure", notNullValue())
                    .body("items[0].nextTryAt", notNullValue())
                    .body("items[0].sentAt", nullValue());
        } finally {
            server.comesBack();
        }
        aMinutePasses();

        Soon.within(
                PATIENCE,
                "it is sent after all",
                () -> mail("MPS").getString("items[0].state").equals("SENT"));

        assertThat(server.received())
                .filteredOn(line -> line.startsWith("plans@mps.example"))
                .hasSize(1);
        isWrittenDown(mail("MPS").getInt("items[0].id"), List.of("mail.sent", "mail.failed"));
    }

    @Test
    void theWaitDoublesUpToAQuarterOfADay() {
        assertThat(List.of(0, 1, 2, 8, 9, 1000))
                .extracting(Mail::waitAfter)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(256),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }

    private void tell(String event, String agency) {
        QuarkusTransaction.requiringNew().run(() -> notifying.handle(Told.event(event, "report.due", agency, """
                {"id": "PATENT-2017-003_2026-Q4_X", "measure": "PATENT-2017-003", "period": "2026-Q4", "due": "2027-01-15"}
                """)));
    }

    private static void name(String agency, String address) {
        String path = "/api/v1/agencies/" + agency + "/mail-addresses";
        String seen = given().auth().oauth2(ADMINISTRATOR).get(path).header("ETag");
        given().auth()
                .oauth2(ADMINISTRATOR)
                .header("If-Match", seen)
                .contentType("application/json")
                .body("{\"addresses\": [\"" + address + "\"], \"reason\": \"new desk\"}")
                .put(path)
                .then()
                .statusCode(200);
    }

    private static JsonPath mail(String agency) {
        return given().auth()
                .oauth2(ADMINISTRATOR)
                .get("/api/v1/mailbox?agency=" + agency)
                .jsonPath();
    }

    private static void isWrittenDown(int mail, List<String> actions) {
        String auditor = Tokens.of("auditor").role("auditor").build();
        Soon.within(
                PATIENCE,
                "the trail has " + actions,
                () -> given().auth()
                        .oauth2(auditor)
                        .get("/api/v1/audit?kind=mail&subject=" + mail)
                        .jsonPath()
                        .getList("items.action")
                        .equals(actions));
    }

    private void aMinutePasses() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate("update mail set next_try_at = next_try_at - interval '1 minute'");
        }
    }
}
