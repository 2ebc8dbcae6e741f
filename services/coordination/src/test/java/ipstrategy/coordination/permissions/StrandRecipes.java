package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On evaluation rounds in strands, in which SIPO checks itself.
record StrandRecipes(Fixture fixture) {

    private static final String ROUNDS = "/evaluation-rounds";

    private static final String PLANNED = """
            {"code": "%s", "title": {"zh": "十年评估", "en": "Ten-year evaluation"}, "subjectKind": "AGENCY",
             "subjects": [{"code": "SIPO"}], "basis": {"document": "REPORT-2017", "locator": "(一)1"},
             "items": [{"code": "RESULTS", "text": {"zh": "完成成果", "en": "Results"}, "maximum": 100}],
             "grades": [{"code": "PASSED", "name": {"zh": "合格", "en": "Passed"}, "from": 0}], "reason": "启动评估"}""";
    private static final String WORK_PLAN = """
            {"basis": {"document": "REPORT-2017", "locator": "(一)1"}, "reason": "审议通过工作方案",
             "strands": [{"code": "DEPARTMENTS", "kind": "SELF_CHECK",
                          "title": {"zh": "部门自查", "en": "Self-check"}, "bodies": ["SIPO"]}]}""";
    private static final String REASON = """
            {"reason": "按工作方案"}""";
    private static final String REPORTED = """
            {"text": "自查报告", "evidence": ["e-1"]}""";
    private static final String CONCLUDED = """
            {"text": "总体良好", "reason": "汇总自查"}""";
    private static final String WRITTEN = """
            {"text": "综合结论", "reason": "汇总"}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("adoptWorkPlan", () -> at(planned(), "/synthesis").send(WORK_PLAN));
        all.put("getSynthesis", () -> at(adopted(), "/synthesis"));
        all.put("listSynthesisVersions", () -> at(adopted(), "/synthesis/versions"));
        all.put("advanceSynthesis", () -> at(adopted(), "/synthesis/stage").send(REASON));
        all.put("writeSynthesis", () -> at(concluded(), "/synthesis/text").send(WRITTEN));
        all.put(
                "publishSynthesis",
                () -> at(written(), "/synthesis/publication").send(REASON));
        all.put(
                "correctSynthesis",
                () -> at(published(), "/synthesis/corrections").send(WRITTEN));
        all.put("listStrands", () -> {
            String round = adopted();
            return at(round, "/strands").shownBy("\"" + round + "_DEPARTMENTS\"");
        });
        all.put("getStrand", () -> at(adopted(), "/strands/DEPARTMENTS"));
        all.put(
                "concludeStrand",
                () -> at(reported(), "/strands/DEPARTMENTS/conclusion").send(CONCLUDED));
        all.put("listSelfReports", () -> {
            String round = adopted();
            return at(round, "/strands/DEPARTMENTS/self-reports").shownBy("\"" + round + "_DEPARTMENTS_SIPO\"");
        });
        all.put("getSelfReport", () -> at(adopted(), "/strands/DEPARTMENTS/self-reports/SIPO"));
        all.put(
                "fileSelfReport",
                () -> at(checking(), "/strands/DEPARTMENTS/self-reports/SIPO").send(REPORTED));
    }

    private String planned() {
        String code = "STRANDS-" + fixture.next();
        fixture.office("POST", ROUNDS, PLANNED.formatted(code));
        return code;
    }

    private String adopted() {
        return on(planned(), "POST", "/synthesis", WORK_PLAN);
    }

    private String checking() {
        return on(adopted(), "POST", "/synthesis/stage", REASON);
    }

    private String reported() {
        String round = checking();
        fixture.by(
                "approver", "SIPO", "PUT", ROUNDS + "/" + round + "/strands/DEPARTMENTS/self-reports/SIPO", REPORTED);
        return round;
    }

    private String concluded() {
        return on(
                on(reported(), "PUT", "/strands/DEPARTMENTS/conclusion", CONCLUDED),
                "POST",
                "/synthesis/stage",
                REASON);
    }

    private String written() {
        return on(concluded(), "PUT", "/synthesis/text", WRITTEN);
    }

    private String published() {
        return on(written(), "POST", "/synthesis/publication", REASON);
    }

    private String on(String round, String method, String step, String body) {
        fixture.office(method, ROUNDS + "/" + round + step, body);
        return round;
    }

    private static Subject at(String round, String step) {
        return Subject.at(ROUNDS + "/" + round + step);
    }
}
