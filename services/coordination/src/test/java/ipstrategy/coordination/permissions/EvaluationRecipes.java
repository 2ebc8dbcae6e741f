package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On evaluation rounds in which SIPO is evaluated, and on successions of agencies.
record EvaluationRecipes(Fixture fixture) {

    private static final String ROUNDS = "/evaluation-rounds";
    private static final String EVALUATIONS = "/evaluations";
    private static final String REFORMS = "/reforms";

    private static final String PLANNED = """
            {"code": "%s", "title": {"zh": "年度评估", "en": "Yearly evaluation"}, "subjectKind": "AGENCY",
             "subjects": [{"code": "SIPO"}], "basis": {"document": "FYP-13", "locator": "六(三)"},
             "items": [{"code": "RESULTS", "text": {"zh": "完成成果", "en": "Results"}, "maximum": 100}],
             "grades": [{"code": "GOOD", "name": {"zh": "良好", "en": "Good"}, "from": 75},
                        {"code": "FAILED", "name": {"zh": "不合格", "en": "Failed"}, "from": 0}],
             "reason": "监督检查和绩效评估"}""";
    private static final String ASSESSED = """
            {"marks": [{"item": "RESULTS", "score": 90, "text": "成果清单见附件", "evidence": ["e-1"]}]}""";
    private static final String VERIFIED = """
            {"reason": "核评", "marks": [{"item": "RESULTS", "score": 80, "reason": "见到两项成果"}]}""";
    private static final String REASON = """
            {"reason": "按会议决定"}""";
    private static final String FINDING = """
            {"text": "成果没有佐证材料", "severity": "SERIOUS", "due": "2999-12-31"}""";
    private static final String DONE = """
            {"text": "已补充佐证", "evidence": ["e-7"]}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listEvaluationRounds", () -> Subject.at(ROUNDS + "?limit=500").shownBy("\"" + planned() + "\""));
        all.put("planEvaluationRound", () -> Subject.at(ROUNDS).send(PLANNED.formatted(code())));
        all.put("getEvaluationRound", () -> round(planned(), ""));
        all.put("openEvaluationRound", () -> round(planned(), "/opening").send(REASON));
        all.put(
                "verifyEvaluationRound",
                () -> round(assessed(), "/verification").send(REASON));
        all.put("gradeEvaluationRound", () -> round(verified(), "/grading").send(REASON));
        all.put("publishEvaluationRound", () -> round(graded(), "/publication").send(REASON));
        all.put("listEvaluations", () -> {
            String round = opened();
            return Subject.at(EVALUATIONS + "?round=" + round).shownBy("\"" + round + "_SIPO\"");
        });
        all.put("getEvaluation", () -> evaluation(opened(), ""));
        all.put("listEvaluationVersions", () -> evaluation(opened(), "/versions"));
        all.put(
                "assessEvaluation",
                () -> evaluation(opened(), "/self-assessment").send(ASSESSED));
        all.put(
                "verifyEvaluation",
                () -> evaluation(beingVerified(), "/verification").send(VERIFIED));
        all.put("recordFinding", () -> evaluation(beingVerified(), "/findings").send(FINDING));
        all.put(
                "rectifyFinding",
                () -> evaluation(found(), "/findings/1/rectification").send(DONE));
        all.put(
                "verifyFinding",
                () -> evaluation(rectified(), "/findings/1/verification").send("""
                {"accepted": true, "reason": "均已见到"}"""));
        all.put(
                "correctEvaluation",
                () -> evaluation(published(), "/corrections").send(VERIFIED));
        all.put("listReforms", () -> Subject.at(REFORMS + "?limit=500").shownBy("\"" + reform() + "\""));
        all.put("getReform", () -> Subject.at(REFORMS + "/" + reform()));
        all.put("enterReform", () -> Subject.at(REFORMS).send(fresh()));
        all.put("changeReform", () -> Subject.at(REFORMS + "/" + reform()).send("""
                {"measures": ["PROMOTION-2017-003"], "reason": "职责调整"}"""));
        all.put(
                "decideReform",
                () -> Subject.at(REFORMS + "/" + reform() + "/decision").send(REASON));
        all.put(
                "dropReform",
                () -> Subject.at(REFORMS + "/" + reform() + "/drop").send(REASON));
    }

    private String code() {
        return "MATRIX-" + fixture.next();
    }

    private String planned() {
        String code = code();
        fixture.office("POST", ROUNDS, PLANNED.formatted(code));
        return code;
    }

    private String opened() {
        return on(planned(), "/opening");
    }

    private String assessed() {
        String round = opened();
        fixture.by("approver", "SIPO", "PUT", one(round) + "/self-assessment", ASSESSED);
        return round;
    }

    private String beingVerified() {
        return on(assessed(), "/verification");
    }

    private String verified() {
        String round = beingVerified();
        fixture.office("PUT", one(round) + "/verification", VERIFIED);
        return round;
    }

    private String graded() {
        return on(verified(), "/grading");
    }

    private String published() {
        return on(graded(), "/publication");
    }

    private String found() {
        String round = beingVerified();
        fixture.office("POST", one(round) + "/findings", FINDING);
        return round;
    }

    private String rectified() {
        String round = found();
        fixture.by("approver", "SIPO", "POST", one(round) + "/findings/1/rectification", DONE);
        return round;
    }

    private String on(String round, String step) {
        fixture.office("POST", ROUNDS + "/" + round + step, REASON);
        return round;
    }

    /// A succession on a day of its own, of one measure of its own.
    private String fresh() {
        int day = fixture.next();
        return """
                {"predecessor": "GAC", "successor": "SAMR", "on": "%s", "measures": ["PROMOTION-2017-%03d"],
                 "reason": "职责调整", "source": "国发〔2026〕1号"}""".formatted(java.time.LocalDate.of(2050, 1, 1).plusDays(day), 1 + day % 99);
    }

    private String reform() {
        return fixture.office("POST", REFORMS, fresh());
    }

    private static Subject round(String round, String step) {
        return Subject.at(ROUNDS + "/" + round + step);
    }

    private static Subject evaluation(String round, String step) {
        return Subject.at(one(round) + step);
    }

    private static String one(String round) {
        return EVALUATIONS + "/" + round + "_SIPO";
    }
}
