package ipstrategy.events;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import ipstrategy.identity.AgencyCode;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class FeedTest {

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Test
    void anEventIsACloudEventWithOurExtensions() {
        Instant before = clock.instant();
        long seen = lit("LAMP-CLOUD", 7, new AgencyCode("SIPO"));

        Map<String, Object> event = feed(Map.of("after", seen)).getMap("items[0]");

        assertThat(event.keySet())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "sequence",
                        "agency",
                        "correlationid",
                        "data");
        assertThat(event)
                .containsEntry("specversion", "1.0")
                .containsEntry("source", "/services/events-under-test")
                .containsEntry("type", "ipstrategy.lamp.lit.v1")
                .containsEntry("subject", "LAMP-CLOUD")
                .containsEntry("datacontenttype", "application/json")
                .containsEntry("sequence", String.valueOf(seen + 1))
                .containsEntry("agency", "SIPO")
                .containsEntry("correlationid", "request-0001")
                .containsEntry("data", Map.of("time", 7));
        assertThat(event.get("id")).asString().isNotBlank();
        assertThat(Instant.parse(event.get("time").toString()))
                .isBetween(before.minusMillis(1), clock.instant().plusMillis(1));
    }

    @Test
    void anEventOnNobodysBehalfNamesNoAgency() {
        long seen = lit("LAMP-NOBODY", 1, null);

        assertThat(feed(Map.of("after", seen)).getMap("items[0]").keySet()).doesNotContain("agency");
    }

    @Test
    void everyEventHasAnIdOfItsOwn() {
        lit("LAMP-IDS", 1, null);
        lit("LAMP-IDS", 2, null);

        assertThat(feed(Map.of("limit", 500)).<String>getList("items.id")).doesNotHaveDuplicates();
    }

    @Test
    void aFollowerComesThroughTheWholeFeedAndIsToldWhereToGoOn() {
        for (int time = 0; time < 5; time++) {
            lit("LAMP-FOLLOWED", time, null);
        }
        List<String> followed = new ArrayList<>();
        String position = "0";
        JsonPath page = feed(Map.of("limit", 2));
        while (!page.getList("items").isEmpty()) {
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            followed.addAll(page.getList("items.sequence"));
            position = page.getString("next");
            assertThat(position).isEqualTo(followed.getLast());
            page = feed(Map.of("limit", 2, "after", position));
        }

        assertThat(page.getString("next"))
                .as("where nothing is new, the place stays")
                .isEqualTo(position);
        assertThat(followed)
                .hasSize(page.getInt("total"))
                .isSortedAccordingTo((one, other) -> Long.compare(Long.parseLong(one), Long.parseLong(other)));
    }

    @Test
    void afterTheLastThereIsNothingYet() {
        asked(Map.of("after", Long.MAX_VALUE), "auditor")
                .statusCode(200)
                .body("items", empty())
                .body("next", equalTo(String.valueOf(Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @CsvSource({"after,-1", "after,x", "limit,0", "limit,501", "limit,abc", "sort,time", "subject,LAMP-1"})
    void aQuestionThatIsNotWellFormedIsRefused(String name, String value) {
        asked(Map.of(name, value), "integrator")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"integrator", "auditor", "coordinator", "administrator"})
    void whoFollowsOrOverseesMayReadTheFeed(String role) {
        asked(Map.of(), role).statusCode(200).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "approver", "statistician", "offline_access"})
    void othersMayNot(String role) {
        asked(Map.of(), role).statusCode(403).contentType("application/problem+json");
    }

    @Test
    void aCoordinatorOfAnAgencyMayNot() {
        given().auth()
                .oauth2(Tokens.of("coordinator-mof")
                        .role("coordinator")
                        .agency("MOF")
                        .build())
                .get("/api/v1/events")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void nobodyReadsTheFeedWithoutSigningIn() {
        given().get("/api/v1/events").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aFeedIsNeverChangedThroughItsDoor() {
        String token = Tokens.of("administrator").role("administrator").build();
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            given().auth()
                    .oauth2(token)
                    .request(method, "/api/v1/events")
                    .then()
                    .statusCode(405);
        }
    }

    /// Lights a lamp; answers the position before the event.
    private long lit(String lamp, int time, AgencyCode agency) {
        long before = outbox.total();
        requiringNew().run(() -> outbox.add(Lamps.lit(lamp, time, agency), "request-0001"));
        Soon.within(Duration.ofSeconds(10), "the event is placed", () -> outbox.total() > before);
        return before;
    }

    private static JsonPath feed(Map<String, ?> query) {
        return asked(query, "integrator").statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse asked(Map<String, ?> query, String role) {
        return given().auth()
                .oauth2(Tokens.of("a-" + role).role(role).agency("JC-OFFICE").build())
                .queryParams(query)
                .get("/api/v1/events")
                .then();
    }
}
