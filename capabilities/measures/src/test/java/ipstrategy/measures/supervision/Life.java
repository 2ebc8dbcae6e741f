package ipstrategy.measures.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import ipstrategy.measures.asking.Asking;
import ipstrategy.testkit.Tokens;
import java.time.LocalDate;

/// What happened in the year 2025 of a plan that is reported on by the quarter. The last quarter of 2024 was to be
/// reported by 15 January 2025. The clerk of supervision was away from 3 to 9 February, and after March came once a
/// month.
final class Life {

    static final String PLAN = "PROMOTION-2017";
    static final String SILENT = PLAN + "-001_2024-Q4_SIPO";
    static final String REFUSED = PLAN + "-004_2024-Q4_NBS";
    static final String GRANTED = PLAN + "-005_2024-Q4_OD-CPC";
    static final String RETURNED = PLAN + "-003_2024-Q4_SCOPSR";
    static final String PUNCTUAL = PLAN + "-100_2024-Q4_MOE";

    static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();

    private final Asking asking;
    private final Supervising supervising;

    Life(Asking asking, Supervising supervising) {
        this.asking = asking;
        this.supervising = supervising;
    }

    void live() {
        // Of the plan that is under way in that year nothing is told here.
        rule("PROTECTION-2022", """
                {"from": "2099-01-01", "reason": "另行通知"}
                """);
        day("2024-12-16");
        rule(PLAN, """
                {"cadence": "QUARTERLY", "from": "2024-10-01", "to": "2025-12-31", "reason": "每季报送"}
                """);
        days("2024-12-17", "2025-01-08", 7);
        file(PUNCTUAL, "MOE", "2025-01-08T10:00");
        days("2025-01-09", "2025-01-10", 1);
        review(PUNCTUAL, "acceptance", "2025-01-10T11:00");
        day("2025-01-13");
        String refused = ask(REFUSED, "NBS", "2025-01-13T10:00");
        String granted = ask(GRANTED, "OD-CPC", "2025-01-13T10:30");
        day("2025-01-14");
        file(RETURNED, "SCOPSR", "2025-01-14T09:00");
        days("2025-01-15", "2025-01-17", 1);
        decide(refused, false, "2025-01-17T16:00");
        decide(granted, true, "2025-01-17T16:30");
        day("2025-01-20");
        review(RETURNED, "return", "2025-01-20T11:00");
        days("2025-01-21", "2025-02-02", 1);
        file(RETURNED, "SCOPSR", "2025-02-06T15:00");
        day("2025-02-10");
        review(RETURNED, "acceptance", "2025-02-10T15:00");
        days("2025-02-11", "2025-03-20", 3);
        days("2025-04-01", "2025-12-31", 30);
        day("2025-12-31");
        day("2026-01-01");
    }

    private static void rule(String plan, String rule) {
        as(OFFICE)
                .contentType("application/json")
                .body(rule)
                .put("/api/v1/reporting-rules/" + plan)
                .then()
                .statusCode(200);
    }

    private void days(String first, String last, int step) {
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(step)) {
            day(day.toString());
        }
    }

    private void day(String day) {
        Year.set(day + "T00:10");
        asking.once();
        supervising.lookAtAll();
    }

    private void file(String report, String agency, String time) {
        Year.set(time);
        String approver = approver(agency);
        change(approver, report)
                .body("""
                        {"assessment": "ON_TRACK", "narrative": "按计划推进", "important": false, "ready": true}
                        """)
                .put("/api/v1/reports/" + report + "/draft")
                .then()
                .statusCode(200);
        change(approver, report)
                .post("/api/v1/reports/" + report + "/submission")
                .then()
                .statusCode(200);
    }

    private void review(String report, String what, String time) {
        Year.set(time);
        change(OFFICE, report)
                .body(what.equals("return") ? "{\"reason\": \"请补充\"}" : "{\"comment\": \"同意\"}")
                .post("/api/v1/reports/" + report + "/" + what)
                .then()
                .statusCode(200);
    }

    private String ask(String report, String agency, String time) {
        Year.set(time);
        return as(approver(agency))
                .contentType("application/json")
                .body("""
                        {"of": "REPORT", "report": "%s", "until": "2025-02-14", "reason": "数据尚未汇总"}
                        """.formatted(report))
                .post("/api/v1/measures/" + report.substring(0, report.indexOf('_')) + "/extensions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void decide(String extension, boolean granted, String time) {
        Year.set(time);
        String path = "/api/v1/extensions/" + extension;
        as(OFFICE)
                .contentType("application/json")
                .header("If-Match", as(OFFICE).get(path).header("ETag"))
                .body("{\"granted\": %s, \"reason\": \"经研究\"}".formatted(granted))
                .post(path + "/decision")
                .then()
                .statusCode(200);
    }

    private RequestSpecification change(String token, String report) {
        String tag = as(token).get("/api/v1/reports/" + report).header("ETag");
        return as(token).contentType("application/json").header("If-Match", tag);
    }

    static String approver(String agency) {
        return Tokens.of("approver-" + agency).role("approver").agency(agency).build();
    }

    static String officer(String agency) {
        return Tokens.of("officer-" + agency).role("officer").agency(agency).build();
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
