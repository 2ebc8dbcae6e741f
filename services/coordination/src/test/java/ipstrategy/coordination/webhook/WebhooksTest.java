package ipstrategy.coordination.webhook;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.wasAudited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import ipstrategy.coordination.Office;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(FeedOfAll.class)
class WebhooksTest {

    private static final String LIST = "/api/v1/webhooks";
    private static final String BANK =
            Tokens.of("service-account-bank").role("integrator").build();
    private static final String PROVINCE =
            Tokens.of("service-account-province").role("integrator").build();
    private static final String ADMINISTRATOR =
            Tokens.of("administrator").role("administrator").build();

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    FeedOfAll feed;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aReceiverThatWasDownGetsEverythingInOrderWhenItIsBack() {
        String id = active("downtime", "");
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
    void nothingIsSentBeforeTheAddressHasShownThatItWantsItAndAllIsSigned() throws Exception {
        JsonPath made = subscribe(BANK, "signed", "").extract().jsonPath();
        String id = made.getString("webhook.id");
        String secret = made.getString("secret");
        assertThat(secret).startsWith("whsec_");
        as(BANK).get(LIST + "/" + id)
                .then()
                .body("state", is("PENDING"))
                .body("owner", is("service-account-bank"))
                .body(not(containsString(secret.substring(6))));
        feed.happens("signed", "report.submitted", "R-1");
        receiver.echoesNothing();
        change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/verification", "")
                .statusCode(200)
                .body("state", is("PENDING"))
                .body("reason", is("NO_ECHO"));
        assertThat(receiver.taken()).isEmpty();
        try (Receiver other = new Receiver()) {
            change(BANK, LIST + "/" + id, "PUT", LIST + "/" + id, body(other.url(), "signed", ""))
                    .statusCode(200)
                    .body("reason", nullValue());
            verify(id).body("state", is("ACTIVE")).body("verifiedAt", notNullValue());
            soon("it arrives", () -> other.subjects().equals(List.of("R-1")));

            Receiver.Message message = other.taken().getFirst();
            assertThat(message.id()).startsWith("signed-");
            assertThat(message.signature()).isEqualTo(signature(secret, message));
            assertThat(other.challenges().getFirst().signature())
                    .isEqualTo(signature(secret, other.challenges().getFirst()));
            assertThat(Math.abs(clock.instant().getEpochSecond() - Long.parseLong(message.timestamp())))
                    .as("within the tolerance that receivers are told")
                    .isLessThan(300);

            String newer = change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/rotation", "")
                    .statusCode(200)
                    .body("webhook.keys", hasSize(2))
                    .body("webhook.keys[1].retiresAt", notNullValue())
                    .extract()
                    .path("secret");
            feed.happens("signed", "report.accepted", "R-1");
            soon("the next arrives", () -> other.taken().size() == 2);
            Receiver.Message next = other.taken().getLast();
            assertThat(next.signature()).isEqualTo(signature(newer, next) + " " + signature(secret, next));
        }
        wasAudited(
                id,
                "webhook.rotated",
                "webhook.verified",
                "webhook.changed",
                "webhook.not-verified",
                "webhook.subscribed");
    }

    @Test
    void whatIsNotTakenHoldsUpItsOwnThingAloneAndIsDeadAfterADayUntilAPersonHasItSentAgain() throws Exception {
        String id = active("poison", "");
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

    @Test
    void aRedirectionIsNotFollowedAndWhoWantsNoMoreGetsNoMore() {
        String id = active("redirected", "");
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
    void whoPausesIsSentLaterWhatHappenedMeanwhileAndNothingIsToldOfWebhooksThemselves() {
        String id = active("paused", "\"types\": [\"ipstrategy.report.*\", \"ipstrategy.webhook.*\"],");
        String webhook = LIST + "/" + id;
        change(BANK, webhook, "POST", webhook + "/resumption", "{}")
                .statusCode(409)
                .body("state", is("ACTIVE"));
        change(BANK, webhook, "POST", webhook + "/pause", "").statusCode(200).body("state", is("PAUSED"));
        feed.happens("paused", "report.submitted", "R-1");
        feed.happens("paused", "webhook.paused", id);
        assertThat(deliveries(id, "").getList("items")).isEmpty();

        change(BANK, webhook, "POST", webhook + "/resumption", "{}")
                .statusCode(200)
                .body("state", is("ACTIVE"));

        soon("it arrives", () -> receiver.subjects().equals(List.of("R-1")));
        feed.happens("paused", "report.accepted", "R-1");
        soon("and the next", () -> receiver.subjects().equals(List.of("R-1", "R-1")));
        assertThat(deliveries(id, "").getInt("total")).isEqualTo(2);
    }

    @Test
    void whoseEventsAreNoLongerKeptIsToldAndGoesOnOnlyWhereTheySaySo() {
        String id = active("gone", "");
        feed.forgets("gone");
        soon("it ends", () -> state(id).equals("DISABLED"));
        as(BANK).get(LIST + "/" + id).then().body("reason", containsString("no longer kept"));
        feed.forgets("");
        feed.happens("gone", "report.submitted", "R-1");

        change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/resumption", "{\"from\": \"NOW\"}")
                .statusCode(200)
                .body("state", is("ACTIVE"));

        // It begins once it has learnt where now is; until then what happens is before it.
        soon("what happens now arrives", () -> {
            feed.happens("gone", "report.accepted", "R-2");
            return receiver.subjects().contains("R-2");
        });
        assertThat(receiver.subjects()).doesNotContain("R-1");
    }

    @Test
    void anAddressOfTheHouseIsRefusedAtTheDoor() {
        for (String url : new String[] {
            "https://10.0.0.1/", "https://[::1]/", "http://169.254.169.254/latest", "https://[::ffff:127.0.0.1]/"
        }) {
            as(BANK).body(body(url, "refused", ""))
                    .post(LIST)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/url"));
        }
        as(BANK).body(body("https://user@receiver.example/", "refused", ""))
                .post(LIST)
                .then()
                .statusCode(400);
        as(BANK).body(body(receiver.url(), "Refused", "\"types\": [\"drop table\"],"))
                .post(LIST)
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void anothersWebhookIsNotThereAndOnlyIntegratorsAndAdministratorsHaveAny() {
        String id = subscribe(BANK, "owned", "").extract().path("webhook.id");
        given().get(LIST).then().statusCode(401);
        as(Office.officer("SIPO")).get(LIST).then().statusCode(403);
        as(Office.officer("SIPO"))
                .body(body(receiver.url(), "owned", ""))
                .post(LIST)
                .then()
                .statusCode(403);
        as(PROVINCE).get(LIST + "/" + id).then().statusCode(404);
        as(PROVINCE).get(LIST).then().statusCode(200).body("items", empty());
        as(PROVINCE).header("If-Match", "*").delete(LIST + "/" + id).then().statusCode(404);
        as(Office.AUDITOR).get(LIST + "/" + id).then().statusCode(200).body("_actions.allowed", not(contains(true)));
        as(BANK).delete(LIST + "/" + id).then().statusCode(428);

        change(ADMINISTRATOR, LIST + "/" + id, "DELETE", LIST + "/" + id, "").statusCode(204);

        as(BANK).get(LIST + "/" + id).then().statusCode(404);
        wasAudited(id, "webhook.removed", "webhook.subscribed");
    }

    @Test
    void aWebhookMayBeSignedWithAKeyThatEverybodyCanVerify() {
        String secret = subscribe(BANK, "public", "\"scheme\": \"ED25519\",")
                .body("webhook.keys[0].publicKey", startsWith("whpk_"))
                .extract()
                .path("secret");

        assertThat(Base64.getDecoder().decode(secret.substring("whpk_".length())))
                .hasSize(32);
    }

    /// A webhook of the bank for one service, whose address is verified and that begins with what happens from now on.
    private String active(String service, String more) {
        String id = subscribe(BANK, service, more).extract().path("webhook.id");
        verify(id).body("state", is("ACTIVE"));
        return id;
    }

    private ValidatableResponse verify(String id) {
        return change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/verification", "")
                .statusCode(200);
    }

    private ValidatableResponse subscribe(String token, String service, String more) {
        return as(token)
                .body(body(receiver.url(), service, more))
                .post(LIST)
                .then()
                .statusCode(201);
    }

    private String body(String url, String service, String more) {
        return "{%s \"url\": \"%s\", \"services\": [\"%s\"], \"after\": \"%s\"}"
                .formatted(more, url, service, feed.now());
    }

    private static String state(String id) {
        return as(BANK).get(LIST + "/" + id).then().extract().path("state");
    }

    private static JsonPath deliveries(String id, String query) {
        return as(BANK).get(LIST + "/" + id + "/deliveries" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// What was first sent now was first sent a day ago.
    private void aDayPasses(int delivery) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update webhook_delivery set next_attempt_at = now(), first_attempt_at ="
                    + " first_attempt_at - interval '1 day' where id = " + delivery);
        }
    }

    /// Computed anew, as a receiver does.
    private static String signature(String secret, Receiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] content =
                (message.id() + "." + message.timestamp() + "." + message.body()).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
    }

    private static void soon(String what, Callable<Boolean> happened) {
        Soon.within(Duration.ofSeconds(20), what, happened);
    }
}
