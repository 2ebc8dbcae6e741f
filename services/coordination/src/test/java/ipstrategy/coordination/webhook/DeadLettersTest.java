package ipstrategy.coordination.webhook;

import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.wasAudited;
import static ipstrategy.coordination.webhook.Subscriber.BANK;
import static ipstrategy.coordination.webhook.Subscriber.LIST;
import static ipstrategy.coordination.webhook.Subscriber.deliveries;
import static ipstrategy.coordination.webhook.Subscriber.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.Office;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of all that an endpoint never took, once it takes again.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(FeedOfAll.class)
class DeadLettersTest extends Subscribed {

    private static final String PROVINCE =
            Tokens.of("service-account-province").role("integrator").build();

    @Test
    void allThatIsDeadIsSentAgainInItsOrderWithWhatWaitsBehindItAndNothingElse() throws Exception {
        String id = subscriber.active("dead", "");
        receiver.refuses("R-1", 500);
        receiver.refuses("R-2", 400);
        feed.happens("dead", "report.submitted", "R-1");
        feed.happens("dead", "report.submitted", "R-2");
        feed.happens("dead", "report.accepted", "R-1");
        feed.happens("dead", "report.submitted", "R-3");
        soon("the others go on", () -> receiver.subjects().equals(List.of("R-3")));
        soon(
                "two are refused",
                () -> deliveries(id, "?state=WAITING")
                                .getList("items.findAll { it.failure == 'STATUS' }")
                                .size()
                        == 2);
        aDayPasses(id);
        soon("they are dead", () -> deliveries(id, "?state=DEAD").getInt("total") == 2);
        List<Integer> dead = deliveries(id, "?state=DEAD").getList("items.id");
        receiver.takesAll();
        as(PROVINCE).post(LIST + "/" + id + "/replay").then().statusCode(404);
        assertThat(receiver.subjects()).containsExactly("R-3");

        as(BANK).post(LIST + "/" + id + "/replay").then().statusCode(200).body("replayed", is(2));

        soon("all are settled", () -> deliveries(id, "?state=DELIVERED").getInt("total") == 4);
        assertThat(receiver.subjects()).containsExactly("R-3", "R-1", "R-2", "R-1");
        assertThat(receiver.taken()).extracting(Receiver.Message::id).doesNotHaveDuplicates();
        as(BANK).post(LIST + "/" + id + "/replay").then().statusCode(200).body("replayed", is(0));
        for (int one : dead) {
            wasAudited(String.valueOf(one), "webhook-delivery.replayed", "webhook-delivery.dead");
        }
    }

    @Test
    void whatIsSentAgainWhileAWebhookIsPausedWaitsUntilItGoesOn() throws Exception {
        String id = subscriber.active("dead-and-paused", "");
        String webhook = LIST + "/" + id;
        receiver.refuses("R-1", 500);
        feed.happens("dead-and-paused", "report.submitted", "R-1");
        soon("it is refused", () -> "STATUS".equals(deliveries(id, "").getString("items[0].failure")));
        aDayPasses(id);
        soon("it is dead", () -> deliveries(id, "?state=DEAD").getInt("total") == 1);
        Office.change(BANK, webhook, "POST", webhook + "/pause", "").statusCode(200);
        receiver.takesAll();

        as(BANK).post(webhook + "/replay").then().statusCode(200).body("replayed", is(1));

        feed.happens("dead-and-paused", "report.accepted", "R-1");
        assertThat(deliveries(id, "").getList("items.state")).isEqualTo(List.of("WAITING"));
        Office.change(BANK, webhook, "POST", webhook + "/resumption", "{}").statusCode(200);
        soon("both arrive", () -> deliveries(id, "?state=DELIVERED").getInt("total") == 2);
        assertThat(receiver.taken())
                .extracting(message -> message.json().path("type").asText())
                .containsExactly("ipstrategy.report.submitted.v1", "ipstrategy.report.accepted.v1");
    }

    /// What of a webhook was refused now was first sent a day ago, and is tried for the last time.
    private void aDayPasses(String webhook) throws Exception {
        subscriber.execute("update webhook_delivery set next_attempt_at = now(), first_attempt_at ="
                + " first_attempt_at - interval '1 day' where failure = 'STATUS' and webhook = '" + webhook + "'");
    }
}
