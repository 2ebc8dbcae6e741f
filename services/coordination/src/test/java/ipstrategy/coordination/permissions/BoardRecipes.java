package ipstrategy.coordination.permissions;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// On regional boards, work points and reports on resources, which everybody reads and the office changes.
record BoardRecipes(Fixture fixture) {

    private static final String BOARDS = "/boards";
    private static final String POINTS = "/work-points";
    private static final String REPORTS = "/resource-reports";

    private static final List<String> PROVINCES =
            List.of("110000", "120000", "130000", "140000", "150000", "210000", "220000", "230000", "310000", "320000");

    private static final String DESCRIPTION = """
            {"name": {"zh": "东北地区", "en": "Northeast"}, "region": "AREA-NORTHEAST", "members": [],
             "sources": [{"document": "REPORT-2017", "locator": "(一)3"}], "reason": "区域战略"}""";
    private static final String POLICY = """
            {"title": {"zh": "若干意见", "en": "Opinions"}, "issuers": ["SIPO"],
             "source": {"document": "REPORT-2017", "locator": "(一)3"}, "reason": "印发"}""";
    private static final String MEETING = """
            {"on": "2017-09-01", "record": "召开联席会", "reason": "会议"}""";
    private static final String TASK = """
            {"title": {"zh": "专利资源分析", "en": "Patent analysis"}, "agencies": ["SIPO"], "provinces": [],
             "due": "2999-12-31", "reason": "任务"}""";
    private static final String DONE = """
            {"evidence": "分析报告", "locator": "国知发〔2017〕1号"}""";
    private static final String CHECKED = """
            {"finding": "均已落实", "locator": "检查报告第1页", "reason": "检查"}""";
    private static final String POINT = """
            {"title": {"zh": "工作要点", "en": "Work points"}, "locator": "汇编第1页", "reason": "汇编"}""";
    private static final String REPORT = """
            {"region": "AREA-NORTHEAST", "title": {"zh": "专利资源分析", "en": "Patent analysis"}, "period": "2017",
             "locator": "全文", "figures": [], "reason": "归档"}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("getBoard", () -> Subject.at(BOARDS + "/NORTHEAST"));
        all.put("setUpBoard", () -> Subject.at(BOARDS).send(fresh(code())));
        all.put("changeBoard", () -> board(setUp(), "").send(DESCRIPTION));
        all.put("issueBoardPolicy", () -> board(setUp(), "/policy").send(POLICY));
        all.put("holdBoardMeeting", () -> board(issued(), "/meeting").send(MEETING));
        all.put("assignBoardTask", () -> board(met(), "/tasks").send(TASK));
        all.put(
                "completeBoardTask",
                () -> board(tasked(), "/tasks/1/completion").send(DONE));
        all.put(
                "reportBoardResources",
                () -> board(tasked(), "/resource-report").send(reported()));
        all.put("checkBoard", () -> board(readyToCheck(), "/check").send(CHECKED));
        all.put("getWorkPoint", () -> Subject.at(POINTS + "/" + point()));
        all.put("compileWorkPoint", () -> Subject.at(POINTS).send(freshPoint()));
        all.put("changeWorkPoint", () -> Subject.at(POINTS + "/" + point()).send(POINT));
        all.put("getResourceReport", () -> Subject.at(REPORTS + "/" + report()));
        all.put("fileResourceReport", () -> Subject.at(REPORTS).send(freshReport(code())));
        all.put(
                "changeResourceReport",
                () -> Subject.at(REPORTS + "/" + report()).send(REPORT));
    }

    private String code() {
        return "MATRIX-" + fixture.next();
    }

    private String setUp() {
        String code = code();
        fixture.office("POST", BOARDS, fresh(code));
        return code;
    }

    private String issued() {
        return on(setUp(), "/policy", POLICY);
    }

    private String met() {
        return on(issued(), "/meeting", MEETING);
    }

    private String tasked() {
        return on(met(), "/tasks", TASK);
    }

    private String readyToCheck() {
        return on(on(tasked(), "/tasks/1/completion", DONE), "/resource-report", reported());
    }

    private String report() {
        String code = code();
        fixture.office("POST", REPORTS, freshReport(code));
        return code;
    }

    private String reported() {
        return """
                {"report": "%s", "reason": "归档"}""".formatted(report());
    }

    private String point() {
        return fixture.office("POST", POINTS, freshPoint());
    }

    private String on(String board, String step, String body) {
        fixture.office("POST", BOARDS + "/" + board + step, body);
        return board;
    }

    /// A province's year of its own each time.
    private String freshPoint() {
        int next = fixture.next();
        return """
                {"region": "%s", "year": %d, "content": %s}""".formatted(PROVINCES.get(next / 100 % PROVINCES.size()), 2001 + next % 100, POINT);
    }

    private static String fresh(String code) {
        return """
                {"code": "%s", "board": %s}""".formatted(code, DESCRIPTION);
    }

    private static String freshReport(String code) {
        return """
                {"code": "%s", "content": %s}""".formatted(code, REPORT);
    }

    private static Subject board(String board, String step) {
        return Subject.at(BOARDS + "/" + board + step);
    }
}
