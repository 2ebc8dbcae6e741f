package ipstrategy.coordination.permissions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

/// On the evidence and the tasks of PROMOTION-2017-001, which are SIPO's.
record WorkRecipes(Fixture fixture) {

    private static final String EVIDENCE = "/measures/" + MeasureRecipes.MEASURE + "/evidence";
    private static final String TASKS = "/measures/" + MeasureRecipes.MEASURE + "/tasks";
    private static final String TASK = """
            {"parent": %s, "title": "起草试点方案", "body": null, "agency": "SIPO", "due": "2017-06-30", "weight": 2,
             "reason": "分解任务"}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("fileEvidence", () -> file("试点名单第" + fixture.next() + "批"));
        all.put("listEvidence", () -> Subject.at(EVIDENCE + "?limit=500").shownBy(filed()));
        all.put("downloadEvidence", () -> Subject.at(EVIDENCE + "/" + filed()));
        all.put("verifyEvidence", () -> Subject.at(EVIDENCE + "/" + filed() + "/verification"));
        all.put("listTasks", () -> Subject.at(TASKS + "?limit=500").shownBy("\"" + made("null") + "\""));
        all.put("rollUpTasks", this::parts);
        all.put("getTask", () -> task(""));
        all.put("makeTask", () -> Subject.at(TASKS).send(TASK.formatted("null")));
        all.put("changeTask", () -> task("").send(TASK.formatted("null").replace("起草", "修改")));
        all.put("startTask", () -> task("/start"));
        all.put("completeTask", this::underWay);
        all.put("dropTask", () -> task("/drop").send("""
                {"evidence": null, "reason": "并入其他任务"}"""));
    }

    private static Subject file(String content) {
        return Subject.at(EVIDENCE + "?name=list.txt").send(content, "application/octet-stream");
    }

    /// The hash of a file that SIPO has put there.
    private String filed() {
        String content = "试点名单第" + fixture.next() + "批";
        fixture.by("officer", "SIPO", "POST", file(content));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /// @param parent the number of the task that it is a part of, or `null`
    private String made(String parent) {
        return fixture.by("officer", "SIPO", "POST", TASKS, TASK.formatted(parent));
    }

    private Subject task(String step) {
        return Subject.at(TASKS + "/" + number(made("null")) + step);
    }

    private Subject parts() {
        String whole = made("null");
        made(number(whole));
        return Subject.at(TASKS + "/roll-up").shownBy("\"" + whole + "\"");
    }

    private Subject underWay() {
        String path = TASKS + "/" + number(made("null"));
        fixture.by("officer", "SIPO", "POST", path + "/start", null);
        return Subject.at(path + "/completion").send("""
                {"evidence": ["%s"], "reason": null}""".formatted(filed()));
    }

    private static String number(String task) {
        return task.substring(task.lastIndexOf("_T") + 2);
    }
}
