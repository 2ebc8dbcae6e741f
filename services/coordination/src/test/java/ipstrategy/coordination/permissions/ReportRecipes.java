package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On reports of SIPO, which SAIC may read as a participant, and on what follows from them.
record ReportRecipes(Fixture fixture) {

    private static final String WHOLE = """
            {"assessment": "ON_TRACK", "narrative": "已选定试点地方。", "issues": null, "important": false,
             "values": [], "deliverables": [{"id": "D1", "state": "IN_PROGRESS", "evidence": []}], "ready": true}""";
    private static final String REASON = """
            {"reason": "成果材料不全"}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listReportingRules", () -> Subject.at("/reporting-rules"));
        all.put("getReportingRule", () -> Subject.at("/reporting-rules/" + rule()));
        all.put(
                "setReportingRule",
                () -> Subject.at("/reporting-rules/" + rule()).send(rule("2099-04-01")));
        all.put(
                "setMeasureCadence",
                () -> Subject.at("/reporting-rules/" + rule() + "/measures/" + MeasureRecipes.MEASURE)
                        .send("""
                        {"cadence": "YEARLY", "reason": "逐年推进"}"""));
        all.put("listReports", () -> listed("/reports?limit=500&state=DUE&measure=" + MeasureRecipes.MEASURE, due()));
        all.put("getReport", () -> Subject.at("/reports/" + due()));
        all.put(
                "saveReportDraft",
                () -> Subject.at("/reports/" + due() + "/draft").send(WHOLE));
        all.put("submitReport", () -> Subject.at("/reports/" + drafted() + "/submission"));
        all.put(
                "recallReport",
                () -> Subject.at("/reports/" + submitted() + "/recall").send(REASON));
        all.put(
                "returnReport",
                () -> Subject.at("/reports/" + submitted() + "/return").send(REASON));
        all.put(
                "acceptReport",
                () -> Subject.at("/reports/" + submitted() + "/acceptance").send("""
                {"comment": "同意"}"""));
        all.put(
                "escalateReport",
                () -> Subject.at("/reports/" + submitted() + "/escalation").send(REASON));
        all.put("reviewReports", this::reviews);
        all.put("listContributions", () -> {
            String report = submitted();
            return Subject.at("/contributions?limit=500&measure=" + MeasureRecipes.MEASURE)
                    .shownBy("\"" + report + "\"");
        });
        all.put("listContributionsOfReport", () -> Subject.at("/reports/" + submitted() + "/contributions"));
        all.put("getContribution", () -> Subject.at("/reports/" + submitted() + "/contributions/SAIC"));
        all.put(
                "answerReport",
                () -> Subject.at("/reports/" + submitted() + "/contributions/SAIC")
                        .send("""
                {"answer": "COUNTERSIGNED", "text": null}"""));
        all.put("listInbox", this::inbox);
    }

    /// Nobody is asked by it: it begins late.
    private String rule() {
        fixture.office("PUT", "/reporting-rules/PROMOTION-2017", rule("2099-01-01"));
        return "PROMOTION-2017";
    }

    private static String rule(String from) {
        return """
                {"cadence": "QUARTERLY", "from": "%s", "reason": "按季度报告"}""".formatted(from);
    }

    /// A report that is due, of a period of its own.
    String due() {
        int year = 2200 + fixture.next();
        String id = MeasureRecipes.MEASURE + "_" + year + "_SIPO";
        fixture.sql("""
                insert into report (id, measure, plan, agency, role, period, period_start, period_end, opens_on, due_on,
                                    state, readers)
                values (?, ?, 'PROMOTION-2017', 'SIPO', 'LEAD', ?, '2026-01-01', '2026-12-31', '2026-01-01', '2999-12-31',
                        'DUE', array['SAIC', 'SAPPRFT', 'SIPO'])""", id, MeasureRecipes.MEASURE, String.valueOf(year));
        return id;
    }

    private String drafted() {
        String report = due();
        fixture.by("officer", "SIPO", "PUT", "/reports/" + report + "/draft", WHOLE);
        return report;
    }

    private String submitted() {
        String report = drafted();
        fixture.by("approver", "SIPO", "POST", "/reports/" + report + "/submission", null);
        return report;
    }

    private Subject reviews() {
        return Subject.at("/report-reviews").shownBy("\"status\":200").send("""
                [{"id": "%s", "ifMatch": "*", "decision": "ACCEPT", "reason": null}]""".formatted(submitted()));
    }

    private Subject inbox() {
        submitted();
        String report = due();
        fixture.sql("""
                insert into errand (id, kind, measure, plan, subject, waits_for, role, since, due_on)
                values (?, 'REPORT_TO_FILE', ?, 'PROMOTION-2017', ?, 'SIPO', 'officer', now(), '2999-12-31')""", report + "_REPORT_TO_FILE_SIPO", MeasureRecipes.MEASURE, report);
        return listed("/inbox?limit=500&measure=" + MeasureRecipes.MEASURE, report);
    }

    private static Subject listed(String path, String row) {
        return Subject.at(path).shownBy("\"" + row + "\"");
    }
}
