package ipstrategy.events;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

    @Inject
    AgroalDataSource database;

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

    @Test
    void whoWantsSomeOnlyIsShownThoseAndGoesOnBehindAllThatWasLookedAt() {
        long seen = lit("LAMP-FILTERED", 1, new AgencyCode("SIPO"));
        lit("LAMP-FILTERED", 2, new AgencyCode("MOF"));
        lit("LAMP-FILTERED", 3, null);
        String last = String.valueOf(outbox.total());

        asked(Map.of("after", seen, "agency", "MOF,MOJ"), "integrator")
                .statusCode(200)
                .body("items.data.time", contains(2))
                .body("next", equalTo(last));
        asked(Map.of("after", seen, "type", "ipstrategy.lamp.*"), "integrator").body("items.size()", equalTo(3));
        asked(Map.of("after", seen, "type", "ipstrategy.lamp.lit.v1", "agency", "SIPO"), "integrator")
                .body("items.data.time", contains(1));
        asked(Map.of("after", seen, "type", "ipstrategy.lamp"), "integrator")
                .body("items", empty())
                .body("next", equalTo(last));
        asked(Map.of("after", seen, "limit", 1, "type", "ipstrategy.lamp.*"), "integrator")
                .body("items.data.time", contains(1))
                .body("next", equalTo(String.valueOf(seen + 1)));
        asked(Map.of("type", "Lamp'"), "integrator").statusCode(400).body("errors.field", contains("type"));
        asked(Map.of("agency", "nobody"), "integrator").statusCode(400).body("errors.field", contains("agency"));
    }

    @Test
    void whoAsksForWhatIsNoLongerKeptIsToldWhereTheFeedBegins() {
        long first = lit("LAMP-FORGOTTEN", 1, null);
        forgotten(first + 1);
        try {
            asked(Map.of("after", first), "integrator")
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/gone"))
                    .body("errors.field", contains("after"))
                    .header("Link", "<?after=" + (first + 1) + ">; rel=\"first\"");
            asked(Map.of("after", 0), "integrator").statusCode(410);
            asked(Map.of(), "integrator")
                    .statusCode(200)
                    .body("earliest", equalTo(String.valueOf(first + 1)))
                    .body("items.subject", not(hasItem("LAMP-FORGOTTEN")));
            asked(Map.of("after", first + 1), "integrator").statusCode(200);
            assertThatThrownBy(() -> outbox.after(first, 10))
                    .as("who follows from within passes over nothing either")
                    .isInstanceOf(Forgotten.class);
        } finally {
            forgotten(0);
        }
    }

    /// As the clerk leaves it, who would also take the rows.
    private void forgotten(long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update outbox_begin set forgotten = ?")) {
            update.setLong(1, position);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
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
