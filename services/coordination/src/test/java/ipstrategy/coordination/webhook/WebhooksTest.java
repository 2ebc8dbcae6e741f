package ipstrategy.coordination.webhook;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.wasAudited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import ipstrategy.coordination.Office;
import ipstrategy.coordination.webhook.signing.SigningKeys;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    @Inject
    SigningKeys keys;

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
        try (Receiver other = new Receiver()) {
            String witness = subscribe(BANK, other, "paused", "").extract().path("webhook.id");
            verify(witness).body("state", is("ACTIVE"));
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
        String id = active("gone", "");
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

        verify(id).body("state", is("ACTIVE"));
        feed.happens("begun", "report.submitted", "R-2");

        soon("both arrive", () -> receiver.subjects().equals(List.of("R-1", "R-2")));
    }

    @Test
    void anAddressThatWasChangedWhileTheOneBeforeWasAskedIsNotVerified() {
        String webhook = LIST + "/" + subscribe(BANK, "moved", "").extract().path("webhook.id");
        receiver.whenChallenged(() -> change(BANK, webhook, "PUT", webhook, body(receiver.url() + "/else", "moved", ""))
                .statusCode(200));

        change(BANK, webhook, "POST", webhook + "/verification", "")
                .statusCode(409)
                .body("state", is("PENDING"))
                .body("detail", containsString("verify the new one"));

        as(BANK).get(webhook).then().body("state", is("PENDING")).body("verifiedAt", nullValue());
    }

    @Test
    void anEndpointThatWasDownForADayEndsAndOneThatHasAnsweredIsNoLongerDown() throws Exception {
        String id = active("silent", "");
        String down = " from webhook where down_since is not null and failures > 0 and id = '" + id + "'";
        receiver.goesDown();
        feed.happens("silent", "report.submitted", "R-1");
        soon("it is down", () -> number("select count(*)" + down) == 1);
        receiver.comesUp();
        soon("it arrives", () -> receiver.subjects().equals(List.of("R-1")));
        soon("it is down no longer", () -> number("select count(*)" + down) == 0);

        receiver.goesDown();
        feed.happens("silent", "report.accepted", "R-1");
        soon("it is down again", () -> number("select count(*)" + down) == 1);
        assertThat(state(id)).isEqualTo("ACTIVE");
        execute("update webhook set down_since = down_since - interval '1 day', rest_until = now() where id = '" + id
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
    void aMachineClientIsToldOnlyOfWhatItMayRead() {
        String reader = reader("coordination:read coordination:write patents:read");
        missing(as(reader).body(body(receiver.url(), "trademarks", "")).post(LIST), "trademarks:read");
        missing(as(reader).body("{\"url\": \"%s\"}".formatted(receiver.url())).post(LIST), "all:read");
        String webhook = LIST + "/" + subscribe(reader, "patents", "").extract().path("webhook.id");
        String tag = Office.tag(reader, webhook);
        missing(
                as(reader)
                        .header("If-Match", tag)
                        .body(body(receiver.url(), "patents\", \"trademarks", ""))
                        .put(webhook),
                "trademarks:read");
        missing(
                as(reader)
                        .header("If-Match", tag)
                        .body("{\"url\": \"%s\"}".formatted(receiver.url()))
                        .put(webhook),
                "all:read");

        String narrowed = reader("coordination:read coordination:write");
        missing(as(narrowed).header("If-Match", tag).post(webhook + "/verification"), "patents:read");
        assertThat(receiver.challenges()).isEmpty();
        change(reader, webhook, "POST", webhook + "/verification", "")
                .statusCode(200)
                .body("state", is("ACTIVE"));
        change(narrowed, webhook, "POST", webhook + "/pause", "").statusCode(200);
        missing(
                as(narrowed)
                        .header("If-Match", Office.tag(narrowed, webhook))
                        .body("{}")
                        .post(webhook + "/resumption"),
                "patents:read");
        change(ADMINISTRATOR, webhook, "POST", webhook + "/resumption", "{}").statusCode(200);
        change(ADMINISTRATOR, webhook, "DELETE", webhook, "").statusCode(204);
    }

    @Test
    void whoReadsEventsLearnsTheOriginOfAnAddressAndNothingOfWhatIsBehindIt() {
        String id = as(BANK).body(body(receiver.url() + "/s3cret?key=s3cret", "origin", ""))
                .post(LIST)
                .then()
                .statusCode(201)
                .header("Cache-Control", is("no-store"))
                .body("webhook.url", is(receiver.url() + "/s3cret?key=s3cret"))
                .extract()
                .path("webhook.id");
        String webhook = LIST + "/" + id;
        change(BANK, webhook, "PUT", webhook, body(receiver.url() + "/s3cret-too", "origin", ""))
                .statusCode(200);
        verify(id).body("state", is("ACTIVE"));
        change(BANK, webhook, "DELETE", webhook, "").statusCode(204);
        wasAudited(id, "webhook.removed", "webhook.verified", "webhook.changed", "webhook.subscribed");

        String told = as(Office.AUDITOR)
                .queryParam("limit", 500)
                .queryParam("after", Office.lastEvents())
                .get("/api/v1/events")
                .asString();
        String written = as(Office.AUDITOR)
                .queryParam("subject", id)
                .get("/api/v1/audit")
                .asString();
        String origin = receiver.url().replace("/events", "/");
        assertThat(told).contains(id, "\"" + origin + "\"").doesNotContain("s3cret", origin + "events");
        assertThat(written).contains(origin).doesNotContain("s3cret", origin + "events");
    }

    @Test
    void aKeyThatHasRetiredSignsNoMoreAndIsNotKept() throws Exception {
        String id = active("retired", "");
        String newer = change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/rotation", "")
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body("webhook.keys", hasSize(2))
                .extract()
                .path("secret");
        Instant retires =
                Instant.parse(as(BANK).get(LIST + "/" + id).then().extract().path("keys[1].retiresAt"));
        assertThat(signing(id, retires.minusMillis(1))).isEqualTo(2);
        assertThat(signing(id, retires)).as("until then and no longer").isEqualTo(1);
        execute("update webhook_key set retires_at = now() - interval '1 second' where retires_at is not null"
                + " and webhook = '" + id + "'");
        as(BANK).get(LIST + "/" + id).then().body("keys", hasSize(1));
        feed.happens("retired", "report.submitted", "R-1");
        soon("it arrives", () -> receiver.taken().size() == 1);
        Receiver.Message message = receiver.taken().getFirst();
        assertThat(message.signature()).isEqualTo(signature(newer, message));

        QuarkusTransaction.requiringNew().run(() -> keys.forget(clock.instant()));

        assertThat(number("select count(*) from webhook_key where webhook = '" + id + "'"))
                .isEqualTo(1);
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
        as(Office.AUDITOR).get(LIST + "/" + id).then().statusCode(200).body("_actions.allowed", not(hasItem(true)));
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

    private int signing(String webhook, Instant when) {
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.of(webhook, when).size());
    }

    private static String reader(String scopes) {
        return Tokens.of("service-account-reader")
                .role("integrator")
                .claim("scopes", scopes)
                .build();
    }

    private static void missing(Response answer, String scope) {
        answer.then().statusCode(403).body("detail", containsString("the scope " + scope + ","));
    }

    private ValidatableResponse subscribe(String token, String service, String more) {
        return subscribe(token, receiver, service, more);
    }

    private ValidatableResponse subscribe(String token, Receiver at, String service, String more) {
        return as(token).body(body(at.url(), service, more)).post(LIST).then().statusCode(201);
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
        execute("update webhook_delivery set next_attempt_at = now(), first_attempt_at ="
                + " first_attempt_at - interval '1 day' where id = " + delivery);
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long number(String query) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
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
