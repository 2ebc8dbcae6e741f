package ipstrategy.audit;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class AuditDoorTest {

    private static final String TRAIL = "/api/v1/audit";
    private static final String VERIFICATION = "/api/v1/audit/verification";

    @Inject
    Changes changes;

    @Inject
    AuditTrail trail;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @ParameterizedTest
    @CsvSource({
        "auditor,200",
        "administrator,200",
        "officer,403",
        "approver,403",
        "coordinator,403",
        "statistician,403",
        "integrator,403",
        "offline_access,403"
    })
    void onlyWhoAuditsOrRunsThePlatformReadsTheTrail(String role, int status) {
        asked(TRAIL, role, Map.of()).statusCode(status);
        asked(VERIFICATION, role, Map.of()).statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIL, VERIFICATION})
    void nobodyReadsItWithoutSigningIn(String door) {
        given().get(door)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void theTrailIsNeverChangedThroughItsDoors() {
        String token = Tokens.of("administrator").role("administrator").build();
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            given().auth().oauth2(token).request(method, TRAIL).then().statusCode(405);
            given().auth().oauth2(token).request(method, VERIFICATION).then().statusCode(405);
        }
    }

    @Test
    void theNewestEntryComesFirstAndPagesLeadToTheOldest() {
        for (int time = 0; time < 5; time++) {
            lit("lamp", "LAMP-PAGED");
        }
        List<Integer> positions = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> query = new TreeMap<>(Map.of("limit", 2, "kind", "lamp", "subject", "LAMP-PAGED"));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            JsonPath page =
                    asked(TRAIL, "auditor", query).statusCode(200).extract().jsonPath();
            assertThat(page.getInt("total")).isEqualTo(5);
            positions.addAll(page.getList("items.position"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(positions).hasSize(5).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void entriesAreFoundByKindAndBySubject() {
        lit("lamp", "LAMP-FOUND");
        lit("torch", "LAMP-FOUND");
        lit("torch", "TORCH-FOUND");

        asked(TRAIL, "auditor", Map.of("subject", "LAMP-FOUND")).body("total", equalTo(2));
        asked(TRAIL, "auditor", Map.of("kind", "torch"))
                .body("total", equalTo(2))
                .body("items.subject", contains("TORCH-FOUND", "LAMP-FOUND"));
        asked(TRAIL, "auditor", Map.of("kind", "torch", "subject", "LAMP-FOUND"))
                .body("total", equalTo(1))
                .body("items[0].actor", equalTo("officer-sipo"))
                .body("items[0].agency", equalTo("SIPO"))
                .body("items[0].before", nullValue())
                .body("items[0].after.watts", equalTo(60))
                .body("items[0].reason", equalTo("it was dark"));
        asked(TRAIL, "auditor", Map.of("kind", "candle"))
                .body("total", equalTo(0))
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "actor,officer-sipo,officer-saic",
        "action,lamp.lit,lamp.put-out",
        "agency,SIPO,SAIC",
        "from,2000-01-01,2999-01-01",
        "to,2999-01-01,2000-01-01"
    })
    void entriesAreFoundByWhoDidWhatForWhomAndWhen(String name, String its, String another) {
        lit("lamp", "LAMP-SOUGHT-" + name);

        asked(TRAIL, "auditor", Map.of("subject", "LAMP-SOUGHT-" + name, name, its))
                .body("total", equalTo(1))
                .body("items.subject", contains("LAMP-SOUGHT-" + name));
        asked(TRAIL, "auditor", Map.of("subject", "LAMP-SOUGHT-" + name, name, another))
                .body("total", equalTo(0))
                .body("items", empty());
    }

    @Test
    void theDaysBetweenWhichEntriesAreSoughtAreWhole() {
        lit("lamp", "LAMP-TODAY");
        String today = LocalDate.now(clock).toString();

        asked(TRAIL, "auditor", Map.of("subject", "LAMP-TODAY", "from", today, "to", today))
                .body("total", equalTo(1));
        asked(TRAIL, "auditor", Map.of("from", "2017-02-01", "to", "2017-01-31"))
                .statusCode(400)
                .body("errors.field", contains("from"));
    }

    @Test
    void theTrailIsATableForWhoAsksForOne() {
        lit("lamp", "LAMP-TABLE");

        given().auth()
                .oauth2(token("auditor"))
                .accept("text/csv")
                .queryParam("subject", "LAMP-TABLE")
                .get(TRAIL)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("position,occurredAt,actor,agency,action,kind,subject,before,after.watts,reason,"));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "sort,position", "cursor,abc", "who,somebody", "kind,' '", "agency,sipo", "from,yesterday"})
    void aQuestionThatIsNotWellFormedIsRefused(String name, String value) {
        asked(TRAIL, "auditor", Map.of(name, value)).statusCode(400).body("errors.field", contains(name));
    }

    @Test
    void theVerifierTellsTheHeadToNoteAndHoldsAgainstIt() {
        lit("lamp", "LAMP-HEAD");
        JsonPath found = verification(Map.of());

        assertThat(found.getBoolean("holds")).isTrue();
        assertThat(found.getString("damage")).isNull();
        Map<String, Object> noted =
                Map.of("position", found.getInt("head.position"), "hash", found.getString("head.hash"));
        lit("lamp", "LAMP-HEAD");
        assertThat(verification(noted).getBoolean("holds")).isTrue();
    }

    @Test
    void theVerifierTellsWhereTheChainIsNotWhatWasNoted() {
        lit("lamp", "LAMP-NOTED");
        String other = "0".repeat(64);

        JsonPath replaced = verification(Map.of("position", 1, "hash", other));
        assertThat(replaced.getBoolean("holds")).isFalse();
        assertThat(replaced.getString("head")).isNull();
        assertThat(replaced.getInt("brokenAt")).isEqualTo(1);
        assertThat(replaced.getString("damage")).isEqualTo("REPLACED");
        JsonPath truncated = verification(Map.of("position", 1_000_000, "hash", other));
        assertThat(truncated.getString("damage")).isEqualTo("TRUNCATED");
    }

    @ParameterizedTest
    @CsvSource({"position,3,hash", "position,-1,position", "hash,abc,hash", "at,3,at"})
    void aNotedHeadIsGivenWholeOrNotAtAll(String name, String value, String atFault) {
        asked(VERIFICATION, "auditor", Map.of(name, value)).statusCode(400).body("errors.field", contains(atFault));
        asked(VERIFICATION, "auditor", Map.of("hash", "0".repeat(64)))
                .statusCode(400)
                .body("errors.field", contains("position"));
    }

    @Test
    void anEditedEntryIsTold() throws Exception {
        long position = lit("lamp", "LAMP-EDITED");
        String edit = "alter table audit_entry disable trigger all;"
                + " update audit_entry set actor = '%s' where position = " + position
                + "; alter table audit_entry enable trigger all";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(edit.formatted("somebody-else"));
            JsonPath found = verification(Map.of());
            statement.execute(edit.formatted("officer-sipo"));

            assertThat(found.getBoolean("holds")).isFalse();
            assertThat(found.getLong("brokenAt")).isEqualTo(position);
            assertThat(found.getString("damage")).isEqualTo("ALTERED");
        }
        assertThat(verification(Map.of()).getBoolean("holds")).isTrue();
    }

    @Test
    void aHashCanBeComputedByWhoeverReadsTheEntry() throws Exception {
        lit("lamp", "LAMP-HASHED");
        JsonNode entry = json.readTree(asked(TRAIL, "auditor", Map.of("subject", "LAMP-HASHED"))
                        .extract()
                        .asString())
                .at("/items/0");
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        entry.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove("hash");
        fields.put("after", json.getNodeFactory().textNode(entry.get("after").toString()));
        ObjectNode canonical = json.createObjectNode();
        canonical.setAll(fields);

        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(entry.get("hash").asText()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    /// Lights a lamp; answers the place of the entry.
    private long lit(String kind, String subject) {
        Sought sought = Sought.thing(kind, subject);
        long before = trail.count(sought);
        requiringNew()
                .run(() -> changes.record(
                        new Change(
                                "lamp.lit",
                                kind,
                                subject,
                                new AgencyCode("SIPO"),
                                null,
                                json.createObjectNode().put("watts", 60),
                                "it was dark"),
                        new Caller("officer-sipo", new AgencyCode("SIPO"), Set.of())));
        Soon.within(Duration.ofSeconds(10), "it is sealed", () -> trail.count(sought) > before);
        return trail.before(Long.MAX_VALUE, 1, sought).getFirst().position();
    }

    private static JsonPath verification(Map<String, ?> noted) {
        return asked(VERIFICATION, "auditor", noted).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse asked(String door, String role, Map<String, ?> query) {
        return given().auth().oauth2(token(role)).queryParams(query).get(door).then();
    }

    private static String token(String role) {
        return Tokens.of("a-" + role).role(role).build();
    }
}
