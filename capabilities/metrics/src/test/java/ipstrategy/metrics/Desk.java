package ipstrategy.metrics;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.Tokens;
import java.util.Locale;
import java.util.Set;

/// Somebody at work on figures: one person in some roles for one agency, or nobody who signed in.
public final class Desk {

    public static final Desk PUBLIC = new Desk(null);
    public static final Desk STATISTICIAN = Desk.of("statistician-nbs", "NBS", "statistician");
    public static final Desk OFFICE = Desk.of("coordinator-jc", "JC-OFFICE", "coordinator");
    public static final Desk AUDITOR = Desk.of("auditor", "JC-OFFICE", "auditor");

    private static final String ROOT = "/api/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What a metric shows that is not part of its definition.
    private static final Set<String> NOT_DEFINED =
            Set.of("code", "revision", "service", "unitName", "targets", "latest", "_actions");

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk of(String name, String agency, String... roles) {
        Tokens making = Tokens.of(name).agency(agency);
        for (String role : roles) {
            making.role(role);
        }
        return new Desk(making.build());
    }

    public static Desk approver(String agency) {
        return of("approver-" + agency.toLowerCase(Locale.ROOT), agency, "approver");
    }

    public RequestSpecification asking() {
        RequestSpecification request = given().header("Accept-Language", "en");
        return token == null ? request : request.auth().oauth2(token);
    }

    public ValidatableResponse get(String path) {
        return asking().get(ROOT + path).then();
    }

    public String tag(String path) {
        return get(path).statusCode(200).extract().header("ETag");
    }

    public ValidatableResponse post(String path, String tag, String body) {
        return with(tag, body).post(ROOT + path).then();
    }

    public ValidatableResponse put(String path, String tag, String body) {
        return with(tag, body).put(ROOT + path).then();
    }

    /// Takes a step with a thing as it is now.
    public ValidatableResponse step(String thing, String step, String body) {
        return post(thing + "/" + step, tag(thing), body);
    }

    /// Makes an agency answer for the figures of a metric.
    public static void entrust(String metric, String agency) {
        ObjectNode definition = definition(metric);
        if (!agency.equals(definition.path("owner").asText())) {
            definition.put("owner", agency).put("reason", "明确责任部门");
            STATISTICIAN
                    .put("/metrics/" + metric, STATISTICIAN.tag("/metrics/" + metric), definition.toString())
                    .statusCode(200);
        }
    }

    /// The definition that holds, as it would be sent to be revised.
    public static ObjectNode definition(String metric) {
        try {
            ObjectNode shown = (ObjectNode) JSON.readTree(
                    PUBLIC.get("/metrics/" + metric).statusCode(200).extract().asString());
            shown.remove(NOT_DEFINED);
            return shown;
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private RequestSpecification with(String tag, String body) {
        RequestSpecification request = asking().contentType("application/json");
        RequestSpecification filled = body == null ? request : request.body(body);
        return tag == null ? filled : filled.header("If-Match", tag);
    }
}
