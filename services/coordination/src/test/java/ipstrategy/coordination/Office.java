package ipstrategy.coordination;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import java.time.Duration;
import java.util.List;

/// People of these tests, and how they call.
public final class Office {

    public static final String COORDINATOR =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    public static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    private Office() {}

    public static String approver(String agency) {
        return Tokens.of("approver-" + agency).role("approver").agency(agency).build();
    }

    public static String officer(String agency) {
        return Tokens.of("officer-" + agency).role("officer").agency(agency).build();
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }

    /// A change of a thing as the caller has just read it.
    public static ValidatableResponse change(String token, String thing, String method, String door, String body) {
        return as(token)
                .header("If-Match", tag(token, thing))
                .body(body)
                .request(method, door)
                .then();
    }

    public static String tag(String token, String thing) {
        return as(token).get(thing).then().statusCode(200).extract().header("ETag");
    }

    /// What the audit trail tells of a thing, the last deed first, once it has been sealed.
    public static void wasAudited(String subject, String... actions) {
        Soon.within(
                Duration.ofSeconds(10),
                "the audit trail tells of " + subject,
                () -> audited(subject).equals(List.of(actions)));
        // Entries are sealed by one clerk and events put in order by another, each in its own time.
        List<String> types = List.of(actions).reversed().stream()
                .map(action -> "ipstrategy." + action + ".v1")
                .toList();
        Soon.within(
                Duration.ofSeconds(10),
                "the events tell of " + subject,
                () -> told(kind(actions[0]), subject).equals(types));
    }

    private static List<String> audited(String subject) {
        return as(AUDITOR)
                .queryParam("subject", subject)
                .queryParam("limit", 100)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .extract()
                .path("items.action");
    }

    private static String kind(String action) {
        return action.substring(0, action.indexOf('.'));
    }

    private static List<String> told(String kind, String subject) {
        return as(AUDITOR)
                .queryParam("limit", 500)
                .queryParam("type", "ipstrategy." + kind + ".*")
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subject == '" + subject + "' }.type");
    }

    /// The events of the seeds are some hundreds; those of these tests are the last.
    public static long lastEvents() {
        long total = as(AUDITOR)
                .get("/api/v1/events?limit=1")
                .then()
                .extract()
                .jsonPath()
                .getLong("total");
        return Math.max(0, total - 500);
    }
}
