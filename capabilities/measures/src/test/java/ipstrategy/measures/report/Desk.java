package ipstrategy.measures.report;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/// Somebody at work: one person in one role for one agency, or a machine client.
final class Desk {

    static final Desk OFFICE = new Desk("coordinator-jc", "coordinator", "JC-OFFICE");
    static final Desk COLLEAGUE = new Desk("coordinator-jc-2", "coordinator", "JC-OFFICE");
    static final Desk AUDITOR = new Desk("auditor", "auditor", "NONE");

    private static final String ROOT = "/api/v1";

    private final String token;

    private Desk(String name, String role, String agency) {
        this(Tokens.of(name).role(role).agency(agency));
    }

    private Desk(Tokens token) {
        this.token = token.build();
    }

    static Desk officer(String agency) {
        return new Desk("officer-" + agency.toLowerCase(), "officer", agency);
    }

    static Desk approver(String agency) {
        return new Desk("approver-" + agency.toLowerCase(), "approver", agency);
    }

    /// A machine client, with what the realm writes into its token.
    ///
    /// @param agency the one it acts for, or null
    static Desk client(@Nullable String agency, String scopes) {
        Tokens token = Tokens.of("service-account-bank").role("integrator").claim("scopes", scopes);
        return new Desk(agency == null ? token : token.role("officer").agency(agency));
    }

    RequestSpecification asking() {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    ValidatableResponse get(String path) {
        return asking().get(ROOT + path).then();
    }

    String tag(String path) {
        return get(path).statusCode(200).extract().header("ETag");
    }

    ValidatableResponse post(String path, String tag, String body) {
        return with(tag, body).post(ROOT + path).then();
    }

    ValidatableResponse put(String path, String tag, String body) {
        return with(tag, body).put(ROOT + path).then();
    }

    /// Does something with a report as it is now.
    ValidatableResponse act(String report, String what, String body) {
        return post("/reports/" + report + "/" + what, tag("/reports/" + report), body);
    }

    ValidatableResponse draft(String report, String body) {
        return put("/reports/" + report + "/draft", tag("/reports/" + report), body);
    }

    private RequestSpecification with(String tag, String body) {
        RequestSpecification request = asking().contentType("application/json");
        RequestSpecification filled = body == null ? request : request.body(body);
        return tag == null ? filled : filled.header("If-Match", tag);
    }
}
