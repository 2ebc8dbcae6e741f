package ipstrategy.coordination.webhook;

import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.webhook.Subscriber.BANK;
import static ipstrategy.coordination.webhook.Subscriber.LIST;
import static ipstrategy.coordination.webhook.Subscriber.deliveries;
import static ipstrategy.coordination.webhook.Subscriber.soon;
import static ipstrategy.coordination.webhook.Subscriber.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where a webhook begins among all that happens, and where it goes on after a pause.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(FeedOfAll.class)
class BeginningTest extends Subscribed {

    @Test
    void whoNamesNoCursorIsToldOfAllThatHappensFromTheVerificationOn() {
        String id = as(BANK).body("{\"url\": \"%s\", \"services\": [\"begun\"]}".formatted(receiver.url()))
                .post(LIST)
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
        feed.happens("begun", "report.submitted", "R-BEFORE");
        feed.isSilent(true);
        change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/verification", "")
                .statusCode(503)
                .header("Retry-After", is("5"));
        feed.isSilent(false);
        assertThat(receiver.challenges()).as("who cannot begin asks nobody").isEmpty();
        receiver.whenChallenged(() -> feed.happens("begun", "report.submitted", "R-1"));

        subscriber.verify(id).body("state", is("ACTIVE"));
        feed.happens("begun", "report.submitted", "R-2");

        soon("both arrive", () -> receiver.subjects().equals(List.of("R-1", "R-2")));
    }

    @Test
    void anAddressThatWasChangedWhileTheOneBeforeWasAskedIsNotVerified() {
        String webhook =
                LIST + "/" + subscriber.subscribe(BANK, "moved", "").extract().path("webhook.id");
        receiver.whenChallenged(() -> change(
                        BANK, webhook, "PUT", webhook, subscriber.body(receiver.url() + "/else", "moved", ""))
                .statusCode(200));

        change(BANK, webhook, "POST", webhook + "/verification", "")
                .statusCode(409)
                .body("state", is("PENDING"))
                .body("detail", containsString("verify the new one"));

        as(BANK).get(webhook).then().body("state", is("PENDING")).body("verifiedAt", nullValue());
    }

    @Test
    void whoPausesIsSentLaterWhatHappenedMeanwhileAndNothingIsToldOfWebhooksThemselves() {
        String id = subscriber.active("paused", "\"types\": [\"ipstrategy.report.*\", \"ipstrategy.webhook.*\"],");
        String webhook = LIST + "/" + id;
        change(BANK, webhook, "POST", webhook + "/resumption", "{}")
                .statusCode(409)
                .body("state", is("ACTIVE"));
        change(BANK, webhook, "POST", webhook + "/pause", "").statusCode(200).body("state", is("PAUSED"));
        try (Receiver other = new Receiver()) {
            String witness =
                    subscriber.subscribe(BANK, other, "paused", "").extract().path("webhook.id");
            subscriber.verify(witness).body("state", is("ACTIVE"));
            feed.happens("paused", "report.submitted", "R-1");
            feed.happens("paused", "webhook.paused", id);
            feed.happens("paused", "report.submitted", "R-0");
            soon("others are told of it", () -> other.subjects().equals(List.of("R-1", "R-0")));
            change(BANK, LIST + "/" + witness, "DELETE", LIST + "/" + witness, "")
                    .statusCode(204);
        }
        assertThat(deliveries(id, "").getList("items")).isEmpty();
        assertThat(receiver.taken()).isEmpty();

        change(BANK, webhook, "POST", webhook + "/resumption", "{}")
                .statusCode(200)
                .body("state", is("ACTIVE"));

        soon("it arrives", () -> receiver.subjects().equals(List.of("R-1", "R-0")));
        feed.happens("paused", "report.accepted", "R-1");
        soon("and the next", () -> receiver.subjects().equals(List.of("R-1", "R-0", "R-1")));
        assertThat(deliveries(id, "").getInt("total")).isEqualTo(3);
    }

    @Test
    void whoseEventsAreNoLongerKeptIsToldAndGoesOnOnlyWhereTheySaySo() {
        String id = subscriber.active("gone", "");
        feed.forgets("gone");
        soon("it ends", () -> state(id).equals("DISABLED"));
        as(BANK).get(LIST + "/" + id).then().body("reason", containsString("no longer kept"));
        feed.forgets("");
        feed.happens("gone", "report.submitted", "R-1");

        String resumption = LIST + "/" + id + "/resumption";
        feed.isSilent(true);
        change(BANK, LIST + "/" + id, "POST", resumption, "{\"from\": \"NOW\"}")
                .statusCode(503)
                .header("Retry-After", is("5"));
        feed.isSilent(false);
        assertThat(state(id)).isEqualTo("DISABLED");
        change(BANK, LIST + "/" + id, "POST", resumption, "{\"from\": \"NOW\"}")
                .statusCode(200)
                .body("state", is("ACTIVE"));
        feed.happens("gone", "report.accepted", "R-2");

        soon("what happens now arrives", () -> receiver.subjects().contains("R-2"));
        assertThat(receiver.subjects()).doesNotContain("R-1");
    }
}
