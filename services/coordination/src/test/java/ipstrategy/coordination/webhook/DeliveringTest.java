package ipstrategy.coordination.webhook;

import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.wasAudited;
import static ipstrategy.coordination.webhook.Subscriber.BANK;
import static ipstrategy.coordination.webhook.Subscriber.LIST;
import static ipstrategy.coordination.webhook.Subscriber.deliveries;
import static ipstrategy.coordination.webhook.Subscriber.soon;
import static ipstrategy.coordination.webhook.Subscriber.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.contract.Door;
import ipstrategy.testkit.contract.Promises;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How what happens reaches an endpoint that is down, refuses, or wants no more.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(FeedOfAll.class)
class DeliveringTest extends Subscribed {

    private static final String PROVINCE =
            Tokens.of("service-account-province").role("integrator").build();

    @Test
    void whatIsSentIsWhatTheContractSays() {
        Promises promises = Promises.at(Door.SERVICE);
        subscriber.active("described", "");
        feed.happens("described", "report.submitted", "R-1");
        soon("it arrives", () -> receiver.subjects().equals(List.of("R-1")));

        assertThat(broken(promises, "challenge", receiver.challenges().getFirst()))
                .isEmpty();
        assertThat(broken(promises, "event", receiver.taken().getFirst())).isEmpty();
    }

    private static List<String> broken(Promises promises, String webhook, Receiver.Message message) {
        return promises.brokenByMessage(
                webhook, message.headers(), message.body().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aReceiverThatWasDownGetsEverythingInOrderWhenItIsBack() {
        String id = subscriber.active("downtime", "");
        feed.happens("downtime", "report.submitted", "R-1");
        soon("the first arrives", () -> receiver.subjects().equals(List.of("R-1")));

        receiver.goesDown();
        feed.happens("downtime", "report.accepted", "R-1");
        feed.happens("downtime", "report.submitted", "R-2");
        feed.happens("downtime", "report.returned", "R-2");
        feed.happens("downtime", "report.submitted", "R-3");
        soon(
                "it is tried in vain",
                () -> deliveries(id, "?state=WAITING")
                                        .getList("items.findAll { it.attempts >= 2 }")
                                        .size()
                                == 1
                        && deliveries(id, "?state=WAITING").getList("items").size() == 4);
        assertThat(deliveries(id, "?state=WAITING").getList("items.findAll { it.attempts > 0 }.failure"))
                .as("only the first is tried, so that none overtakes it")
                .containsExactly("NO_CONNECTION");
        receiver.comesUp();

        soon("all arrive", () -> receiver.subjects().size() == 5);
        assertThat(receiver.subjects()).containsExactly("R-1", "R-1", "R-2", "R-2", "R-3");
        assertThat(receiver.taken().stream()
                        .map(message -> message.json().path("sequence").asInt()))
                .isSorted();
        soon("all are settled", () -> deliveries(id, "?state=DELIVERED").getInt("total") == 5);
        int first = deliveries(id, "?subject=R-1").getInt("items[0].id");
        as(BANK).get(LIST + "/" + id + "/deliveries/" + first + "/attempts")
                .then()
                .statusCode(200)
                .body("items[0].status", is(204))
                .body("items[0].failure", nullValue())
                .body("items[-1].status", nullValue())
                .body("items[-1].failure", is("NO_CONNECTION"));
    }

    @Test
    void whatIsNotTakenHoldsUpItsOwnThingAloneAndIsDeadAfterADayUntilAPersonHasItSentAgain() throws Exception {
        String id = subscriber.active("poison", "");
        receiver.refuses("R-BAD", 500);
        feed.happens("poison", "report.submitted", "R-BAD");
        feed.happens("poison", "report.submitted", "R-GOOD");
        feed.happens("poison", "report.accepted", "R-BAD");
        soon("the others go on", () -> receiver.subjects().equals(List.of("R-GOOD")));
        soon(
                "it is refused",
                () -> deliveries(id, "?subject=R-BAD").getInt("total") == 2
                        && deliveries(id, "?subject=R-BAD").getInt("items[-1].attempts") == 1);
        int bad = deliveries(id, "?subject=R-BAD").getInt("items[-1].id");
        assertThat(deliveries(id, "?subject=R-BAD").getList("items.attempts")).isEqualTo(List.of(0, 1));

        aDayPasses(bad);
        soon("it is dead", () -> deliveries(id, "?state=DEAD").getInt("total") == 1);
        receiver.takesAll();
        String delivery = LIST + "/" + id + "/deliveries/" + bad;
        as(BANK).get(delivery)
                .then()
                .body("state", is("DEAD"))
                .body("status", is(500))
                .body("failure", is("STATUS"))
                .body("attempts", is(2))
                .body("_actions.allowed", contains(true, true));
        as(PROVINCE).get(delivery).then().statusCode(404);
        as(BANK).body("{}").post(delivery + "/replay").then().statusCode(428);
        assertThat(receiver.subjects()).as("what is behind it waits").containsExactly("R-GOOD");

        change(BANK, delivery, "POST", delivery + "/replay", "").statusCode(200).body("state", is("WAITING"));

        soon("both arrive", () -> receiver.subjects().equals(List.of("R-GOOD", "R-BAD", "R-BAD")));
        soon("it is settled", () -> deliveries(id, "?state=DELIVERED").getInt("total") == 3);
        change(BANK, delivery, "POST", delivery + "/dismissal", "{\"reason\": \"不再需要\"}")
                .statusCode(409)
                .body("state", is("DELIVERED"))
                .body("allowedActions", empty());
        wasAudited(String.valueOf(bad), "webhook-delivery.replayed", "webhook-delivery.dead");
    }

    /// However it came to be active: a verification may have been under way when its client was disabled.
    @Test
    void whoMayReadNoMoreIsToldNothingOfWhatHappensFromThenOn() throws Exception {
        String id = subscriber.active("ended", "");
        feed.happens("ended", "report.submitted", "R-1");
        soon("it arrives", () -> receiver.subjects().equals(List.of("R-1")));

        execute(
                "insert into client (id, title_zh, title_en, scopes, signs_in_by, state, account, registered_at, renewed_at,"
                        + " version) values ('bank', '银行', 'Bank', '{all:read}', 'SECRET', 'DISABLED', 'a', now(), now(), 0)");
        try {
            feed.happens("ended", "report.accepted", "R-1");

            soon("it is paused", () -> state(id).equals("PAUSED"));
            assertThat(receiver.subjects()).containsExactly("R-1");
            assertThat(deliveries(id, "").getInt("total")).isEqualTo(1);
        } finally {
            execute("delete from client where id = 'bank'");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aRedirectionIsNotFollowedAndWhoWantsNoMoreGetsNoMore() {
        String id = subscriber.active("redirected", "");
        receiver.refuses("R-1", 302);
        receiver.refuses("R-2", 410);
        feed.happens("redirected", "report.submitted", "R-1");
        soon("it is refused", () -> "STATUS".equals(deliveries(id, "").getString("items[0].failure")));
        assertThat(receiver.taken()).isEmpty();

        feed.happens("redirected", "report.submitted", "R-2");

        soon("it ends", () -> state(id).equals("DISABLED"));
        as(BANK).get(LIST + "/" + id).then().body("reason", startsWith("the endpoint answered 410"));
        wasAudited(id, "webhook.disabled", "webhook.verified", "webhook.subscribed");
    }

    @Test
    void anEndpointThatWasDownForADayEndsAndOneThatHasAnsweredIsNoLongerDown() throws Exception {
        String id = subscriber.active("silent", "");
        String down = " from webhook where down_since is not null and failures > 0 and id = '" + id + "'";
        receiver.goesDown();
        feed.happens("silent", "report.submitted", "R-1");
        soon("it is down", () -> subscriber.number("select count(*)" + down) == 1);
        receiver.comesUp();
        soon("it arrives", () -> receiver.subjects().equals(List.of("R-1")));
        soon("it is down no longer", () -> subscriber.number("select count(*)" + down) == 0);

        receiver.goesDown();
        feed.happens("silent", "report.accepted", "R-1");
        soon("it is down again", () -> subscriber.number("select count(*)" + down) == 1);
        assertThat(state(id)).isEqualTo("ACTIVE");
        subscriber.execute(
                "update webhook set down_since = down_since - interval '1 day', rest_until = now() where id = '" + id
                        + "'");

        soon("it ends", () -> state(id).equals("DISABLED"));
        as(BANK).get(LIST + "/" + id).then().body("reason", containsString("not answered for a day"));
        assertThat(deliveries(id, "?state=WAITING").getInt("total"))
                .as("what waits is kept")
                .isEqualTo(1);
        receiver.comesUp();
        change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/resumption", "{}")
                .statusCode(200);
        soon("it arrives", () -> receiver.subjects().equals(List.of("R-1", "R-1")));
    }

    @Test
    void howLongTheEndpointTookStandsInTheLog() {
        String id = subscriber.active("thoughtful", "");
        receiver.thinks(Duration.ofMillis(400));
        feed.happens("thoughtful", "report.submitted", "R-1");
        soon("it is settled", () -> deliveries(id, "?state=DELIVERED").getInt("total") == 1);
        receiver.thinks(Duration.ZERO);
        feed.happens("thoughtful", "report.accepted", "R-1");
        soon("the next is settled", () -> deliveries(id, "?state=DELIVERED").getInt("total") == 2);

        int slow = deliveries(id, "").getInt("items[1].latency");
        assertThat(slow).isBetween(400, 10_000);
        assertThat(deliveries(id, "").getInt("items[0].latency"))
                .as("of this one and not of the one before")
                .isBetween(0, slow - 1);
        String delivery = LIST + "/" + id + "/deliveries/" + deliveries(id, "").getInt("items[1].id");
        as(BANK).get(delivery).then().body("latency", is(slow));
        as(BANK).get(delivery + "/attempts").then().body("items.latency", contains(slow));
    }

    /// What was first sent now was first sent a day ago.
    private void aDayPasses(int delivery) throws Exception {
        subscriber.execute("update webhook_delivery set next_attempt_at = now(), first_attempt_at ="
                + " first_attempt_at - interval '1 day' where id = " + delivery);
    }
}
