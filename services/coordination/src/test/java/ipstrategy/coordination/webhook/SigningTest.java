package ipstrategy.coordination.webhook;

import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.wasAudited;
import static ipstrategy.coordination.webhook.Subscriber.BANK;
import static ipstrategy.coordination.webhook.Subscriber.LIST;
import static ipstrategy.coordination.webhook.Subscriber.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.coordination.webhook.signing.SigningKeys;
import ipstrategy.coordination.webhook.signing.Verifier;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// By which keys messages are signed, and that nothing is sent to an address that has not asked for it.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(FeedOfAll.class)
class SigningTest extends Subscribed {

    @Inject
    Clock clock;

    @Inject
    SigningKeys keys;

    @Test
    void nothingIsSentBeforeTheAddressHasShownThatItWantsItAndAllIsSigned() throws Exception {
        JsonPath made = subscriber.subscribe(BANK, "signed", "").extract().jsonPath();
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
            change(BANK, LIST + "/" + id, "PUT", LIST + "/" + id, subscriber.body(other.url(), "signed", ""))
                    .statusCode(200)
                    .body("reason", nullValue());
            subscriber.verify(id).body("state", is("ACTIVE")).body("verifiedAt", notNullValue());
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
    void aKeyThatHasRetiredSignsNoMoreAndIsNotKept() throws Exception {
        String id = subscriber.active("retired", "");
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
        subscriber.execute(
                "update webhook_key set retires_at = now() - interval '1 second' where retires_at is not null"
                        + " and webhook = '" + id + "'");
        as(BANK).get(LIST + "/" + id).then().body("keys", hasSize(1));
        feed.happens("retired", "report.submitted", "R-1");
        soon("it arrives", () -> receiver.taken().size() == 1);
        Receiver.Message message = receiver.taken().getFirst();
        assertThat(message.signature()).isEqualTo(signature(newer, message));

        QuarkusTransaction.requiringNew().run(() -> keys.forget(clock.instant()));

        assertThat(subscriber.number("select count(*) from webhook_key where webhook = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoHasThePublicKeyVerifiesWhatTheyAreSentAndOfBothWhileANewOneTakesOver() throws Exception {
        JsonPath made = subscriber
                .subscribe(BANK, "public", "\"scheme\": \"ED25519\",")
                .body("webhook.keys[0].publicKey", startsWith("whpk_"))
                .extract()
                .jsonPath();
        String id = made.getString("webhook.id");
        String older = made.getString("secret");
        assertThat(older).isEqualTo(made.getString("webhook.keys[0].publicKey"));
        subscriber.verify(id).body("state", is("ACTIVE"));
        assertThat(fits(older, receiver.challenges().getFirst())).containsExactly(true);
        feed.happens("public", "report.submitted", "R-1");
        soon("it arrives", () -> receiver.taken().size() == 1);
        assertThat(fits(older, receiver.taken().getFirst())).containsExactly(true);

        String newer = change(BANK, LIST + "/" + id, "POST", LIST + "/" + id + "/rotation", "")
                .statusCode(200)
                .body("webhook.keys.scheme", contains("ED25519", "ED25519"))
                .body("webhook.keys[1].publicKey", is(older))
                .body("webhook.keys[1].retiresAt", notNullValue())
                .extract()
                .path("secret");
        assertThat(newer).startsWith("whpk_").isNotEqualTo(older);
        feed.happens("public", "report.accepted", "R-1");
        soon("the next arrives", () -> receiver.taken().size() == 2);
        Receiver.Message next = receiver.taken().getLast();
        assertThat(fits(newer, next)).containsExactly(true, false);
        assertThat(fits(older, next)).containsExactly(false, true);

        subscriber.execute(
                "update webhook_key set retires_at = now() - interval '1 second' where retires_at is not null"
                        + " and webhook = '" + id + "'");
        feed.happens("public", "report.returned", "R-1");
        soon("the last arrives", () -> receiver.taken().size() == 3);
        assertThat(fits(newer, receiver.taken().getLast())).containsExactly(true);
    }

    /// Which of a message's signatures a public key verifies.
    private static List<Boolean> fits(String key, Receiver.Message message) throws Exception {
        byte[] raw = Base64.getDecoder().decode(key.substring("whpk_".length()));
        String content = message.id() + "." + message.timestamp() + "." + message.body();
        List<Boolean> fits = new ArrayList<>();
        for (String signature : message.signature().split(" ")) {
            assertThat(signature).startsWith("v1a,");
            byte[] signed = Base64.getDecoder().decode(signature.substring("v1a,".length()));
            fits.add(Verifier.verifies(raw, content, signed));
        }
        return fits;
    }

    private int signing(String webhook, Instant when) {
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.of(webhook, when).size());
    }

    /// Computed anew, as a receiver does.
    private static String signature(String secret, Receiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] content =
                (message.id() + "." + message.timestamp() + "." + message.body()).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
    }
}
