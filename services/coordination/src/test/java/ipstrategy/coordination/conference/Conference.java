package ipstrategy.coordination.conference;

import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import ipstrategy.coordination.Office;

/// What tests of the joint conference ask of it, and how.
final class Conference {

    static final String APPROVER = Office.approver("SIPO");
    static final String OTHER = Office.approver("MOF");

    static final String MEETINGS = "/api/v1/meetings";
    static final String ITEMS = "/api/v1/agenda-items";
    static final String RESOLUTIONS = "/api/v1/resolutions";
    static final String MATTERS = "/api/v1/matters";

    static final String MEETING = """
            {"kind": "%s", "title": {"zh": "第二次全体会议", "en": "Second plenary meeting"}, "date": "2017-06-01",
             "chair": "王勇", "reason": "working rules of 2017"}
            """;
    static final String HELD = """
            {"date": "2017-06-02", "chair": "王勇", "present": ["SIPO", "MOF"], "reason": null}
            """;

    private static final String ITEM = """
            {"title": {"zh": "审议推进计划", "en": "Adopt the promotion plan"},
             "subject": {"kind": "%s", "id": "%s"}, "agency": null, "reason": "需要审议"}
            """;

    private Conference() {}

    static String convene(String kind) {
        String id = post(COORDINATOR, MEETINGS, MEETING.formatted(kind))
                .statusCode(201)
                .body("state", is("CONVENED"))
                .extract()
                .path("id");
        return MEETINGS + "/" + id;
    }

    static String propose(String token, String kind, String subject) {
        String id = post(token, ITEMS, ITEM.formatted(kind, subject))
                .statusCode(201)
                .body("state", is("PROPOSED"))
                .body("origin", is("PERSON"))
                .extract()
                .path("id");
        return ITEMS + "/" + id;
    }

    static ValidatableResponse read(String token, String path) {
        return as(token).get(path).then().statusCode(200);
    }

    /// A step on what the caller sees now; to make something new there is nothing to have seen.
    static ValidatableResponse post(String token, String path, String body) {
        boolean makes = path.chars().filter(sign -> sign == '/').count() == 3;
        String seen = makes
                ? ""
                : as(token).get(path.substring(0, path.lastIndexOf('/'))).header("ETag");
        return as(token).header("If-Match", seen).body(body).post(path).then();
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
