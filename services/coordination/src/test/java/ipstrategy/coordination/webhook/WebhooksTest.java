package ipstrategy.coordination.webhook;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.wasAudited;
import static ipstrategy.coordination.webhook.Subscriber.BANK;
import static ipstrategy.coordination.webhook.Subscriber.LIST;
import static ipstrategy.coordination.webhook.Subscriber.deliveries;
import static ipstrategy.coordination.webhook.Subscriber.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import ipstrategy.coordination.Office;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who may have a webhook, of what and to where.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(FeedOfAll.class)
class WebhooksTest extends Subscribed {

    private static final String PROVINCE =
            Tokens.of("service-account-province").role("integrator").build();
    private static final String ADMINISTRATOR =
            Tokens.of("administrator").role("administrator").build();

    @Test
    void aMachineClientIsToldOnlyOfWhatItMayRead() {
        String reader = reader("coordination:read coordination:write patents:read");
        missing(
                as(reader)
                        .body(subscriber.body(receiver.url(), "trademarks", ""))
                        .post(LIST),
                "trademarks:read");
        missing(as(reader).body("{\"url\": \"%s\"}".formatted(receiver.url())).post(LIST), "all:read");
        String webhook = LIST + "/"
                + subscriber.subscribe(reader, "patents", "").extract().path("webhook.id");
        String tag = Office.tag(reader, webhook);
        missing(
                as(reader)
                        .header("If-Match", tag)
                        .body(subscriber.body(receiver.url(), "patents\", \"trademarks", ""))
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
        String id = as(BANK).body(subscriber.body(receiver.url() + "/s3cret?key=s3cret", "origin", ""))
                .post(LIST)
                .then()
                .statusCode(201)
                .header("Cache-Control", is("no-store"))
                .body("webhook.url", is(receiver.url() + "/s3cret?key=s3cret"))
                .extract()
                .path("webhook.id");
        String webhook = LIST + "/" + id;
        change(BANK, webhook, "PUT", webhook, subscriber.body(receiver.url() + "/s3cret-too", "origin", ""))
                .statusCode(200);
        subscriber.verify(id).body("state", is("ACTIVE"));
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
    void whoNamesAgenciesIsToldOnlyOfWhatHappensOnTheirBehalf() {
        String id = subscriber.active("on-behalf", "\"agencies\": [\"SIPO\", \"MOF\"],");
        String webhook = LIST + "/" + id;
        as(BANK).get(webhook).then().body("agencies", contains("SIPO", "MOF"));
        feed.happens("on-behalf", "report.submitted", "R-1", "SIPO");
        feed.happens("on-behalf", "report.submitted", "R-2", "MOJ");
        feed.happens("on-behalf", "report.submitted", "R-3");
        feed.happens("on-behalf", "report.submitted", "R-4", "MOF");
        soon("both arrive", () -> receiver.subjects().equals(List.of("R-1", "R-4")));
        assertThat(receiver.taken())
                .extracting(message -> message.json().path("agency").asText())
                .containsExactly("SIPO", "MOF");

        change(BANK, webhook, "PUT", webhook, subscriber.body(receiver.url(), "on-behalf", "\"agencies\": [\"MOJ\"],"))
                .statusCode(200)
                .body("agencies", contains("MOJ"));
        feed.happens("on-behalf", "report.accepted", "R-1", "SIPO");
        feed.happens("on-behalf", "report.accepted", "R-2", "MOJ");

        soon("the other arrives", () -> receiver.subjects().equals(List.of("R-1", "R-4", "R-2")));
        assertThat(deliveries(id, "").getInt("total")).isEqualTo(3);
    }

    @Test
    void anAddressOfTheHouseIsRefusedAtTheDoor() {
        for (String url : new String[] {
            "https://10.0.0.1/", "https://[::1]/", "http://169.254.169.254/latest", "https://[::ffff:127.0.0.1]/"
        }) {
            as(BANK).body(subscriber.body(url, "refused", ""))
                    .post(LIST)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/url"));
        }
        as(BANK).body(subscriber.body("https://user@receiver.example/", "refused", ""))
                .post(LIST)
                .then()
                .statusCode(400);
        as(BANK).body(subscriber.body(receiver.url(), "Refused", "\"types\": [\"drop table\"],"))
                .post(LIST)
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void anothersWebhookIsNotThereAndOnlyIntegratorsAndAdministratorsHaveAny() {
        String id = subscriber.subscribe(BANK, "owned", "").extract().path("webhook.id");
        given().get(LIST).then().statusCode(401);
        as(Office.officer("SIPO")).get(LIST).then().statusCode(403);
        as(Office.officer("SIPO"))
                .body(subscriber.body(receiver.url(), "owned", ""))
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

    private static String reader(String scopes) {
        return Tokens.of("service-account-reader")
                .role("integrator")
                .claim("scopes", scopes)
                .build();
    }

    private static void missing(Response answer, String scope) {
        answer.then().statusCode(403).body("detail", containsString("the scope " + scope + ","));
    }
}
