package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On the text of a plan of our own, as the office received it.
record ImportRecipes(Fixture fixture) {

    private static final String DRAFTS = "/plan-drafts";
    private static final String TEXT = """
            2030年灯塔保护推进计划

            一、夯实灯塔基础
            （一）理顺灯塔管理。
            1. 制定《灯塔登记办法》，开展灯塔保护试点工作。（知识产权局、工商总局负责）
            2. 建立灯塔专利数据库。（知识产权局负责）

            上述任务由多个部门负责的，列第一位的部门为牵头部门，其他为参与部门。
            """;
    private static final String PASTED = """
            {"plan": {"code": "%s", "title": {"zh": "灯塔保护推进计划", "en": "Plan for lighthouses"}, "kind": "ANNUAL",
                      "term": "2017", "issuer": "JC-OFFICE", "issuedOn": "2017-03-01"},
             "text": "%s"}""";
    private static final String REASON = """
            {"reason": "与印发稿核对"}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listPlanDrafts", () -> Subject.at(DRAFTS + "?limit=500").shownBy("\"" + received() + "\""));
        all.put("pastePlan", () -> Subject.at(DRAFTS).send(pasted(code())));
        all.put(
                "uploadPlan",
                () -> Subject.at(DRAFTS + "?kind=ANNUAL&term=2017&title.zh=a&title.en=b&code=" + code())
                        .send(TEXT, "text/plain"));
        all.put("getPlanDraft", () -> draft(""));
        all.put("getPlanDraftText", () -> draft("/text"));
        all.put("correctPlanDraft", () -> draft("").send("""
                {"doubtsSeen": true, "reason": "核对无误"}"""));
        all.put("confirmPlanDraft", () -> draft("/confirmation").send(REASON));
        all.put("discardPlanDraft", () -> draft("/discard").send(REASON));
        all.put("listPlanDraftItems", () -> draft("/items"));
        all.put("getPlanDraftItem", () -> draft("/items/1"));
        all.put("correctPlanDraftItem", () -> draft("/items/1").send("""
                {"conditional": true, "reason": "视情"}"""));
        all.put(
                "addPlanDraftItem",
                () -> draft("/items").send("""
                {"number": "3", "section": "1.1", "start": %d, "end": %d, "reason": "漏读"}""".formatted(TEXT.indexOf("建立灯塔"), TEXT.indexOf("上述任务") - 2)));
        all.put("removePlanDraftItem", () -> draft("/items/2?reason=x"));
        all.put("splitPlanDraftItem", () -> draft("/items/1/split").send("""
                {"at": %d, "number": "3", "reason": "两项任务"}""".formatted(TEXT.indexOf("开展灯塔"))));
        all.put("mergePlanDraftItem", () -> draft("/items/1/merger").send(REASON));
        all.put("getPlanText", () -> Subject.at("/plans/" + confirmed() + "/text"));
        all.put("listPlanItems", () -> Subject.at("/plans/" + confirmed() + "/items"));
        all.put("getPlanItem", () -> Subject.at("/plans/" + confirmed() + "/items/1"));
    }

    private String code() {
        return "LIGHTHOUSE-" + fixture.next();
    }

    private static String pasted(String code) {
        return PASTED.formatted(code, TEXT.replace("\n", "\\n"));
    }

    private String received() {
        return fixture.office("POST", DRAFTS, pasted(code()));
    }

    private Subject draft(String step) {
        return Subject.at(DRAFTS + "/" + received() + step);
    }

    private String confirmed() {
        String code = code();
        String draft = fixture.office("POST", DRAFTS, pasted(code));
        fixture.office("POST", DRAFTS + "/" + draft + "/confirmation", REASON);
        return code;
    }
}
