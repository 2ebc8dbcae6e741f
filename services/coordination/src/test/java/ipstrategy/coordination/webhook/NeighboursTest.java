package ipstrategy.coordination.webhook;

import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.webhook.Subscriber.LIST;
import static ipstrategy.coordination.webhook.Subscriber.soon;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What one subscriber's slow endpoints cost others, and each other.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(FeedOfAll.class)
class NeighboursTest extends Subscribed {

    private static final String NEIGHBOUR =
            Tokens.of("service-account-neighbour").role("integrator").build();
    private static final int HANDS = 8;

    private final List<Receiver> slow = new ArrayList<>();
    private final List<String> webhooks = new ArrayList<>();

    @AfterEach
    void theNeighbourIsGone() throws Exception {
        slow.forEach(Receiver::close);
        for (String webhook : webhooks) {
            subscriber.execute("update webhook set state = 'PAUSED' where id = '" + webhook + "'");
        }
    }

    @Test
    void whoseNeighbourIsSlowEverywhereIsToldAtOnceAllTheSame() {
        theNeighbourListens(HANDS, Duration.ofSeconds(8));
        feed.happens("neighbourhood", "report.submitted", "R-1");
        feed.happens("neighbourhood", "report.submitted", "R-2");
        soon("all of the neighbour's wait", () -> waiting() == 2 * HANDS && tried() > 0);
        subscriber.active("quiet-street", "");

        feed.happens("quiet-street", "report.submitted", "R-3");

        Soon.within(
                Duration.ofSeconds(3),
                "the bank is told",
                () -> receiver.subjects().equals(List.of("R-3")));
    }

    @Test
    void aTurnEndsAfterATimeSoThatTheNextOfTheSameOwnerIsServed() {
        int endpoints = 4;
        int events = 30;
        theNeighbourListens(endpoints, Duration.ofMillis(700));
        for (int event = 0; event < events; event++) {
            feed.happens("neighbourhood", "report.submitted", "R-" + event);
        }
        soon("all waits", () -> waiting() > (endpoints - 1) * events);

        Soon.within(
                Duration.ofSeconds(10),
                "each endpoint is told something",
                () -> slow.stream().noneMatch(endpoint -> endpoint.taken().isEmpty()));
    }

    private void theNeighbourListens(int endpoints, Duration thought) {
        for (int number = 0; number < endpoints; number++) {
            Receiver endpoint = new Receiver();
            endpoint.thinks(thought);
            slow.add(endpoint);
            String id = subscriber
                    .subscribe(NEIGHBOUR, endpoint, "neighbourhood", "")
                    .extract()
                    .path("webhook.id");
            webhooks.add(id);
            change(NEIGHBOUR, LIST + "/" + id, "POST", LIST + "/" + id + "/verification", "")
                    .statusCode(200);
        }
    }

    private long waiting() throws Exception {
        return number("state = 'WAITING'");
    }

    private long tried() throws Exception {
        return number("attempts > 0");
    }

    private long number(String condition) throws Exception {
        return subscriber.number("select count(*) from webhook_delivery where " + condition + " and webhook in ('"
                + String.join("', '", webhooks) + "')");
    }
}
