package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;

/// Makes what some pages of the console show and no other journey leaves behind: a draft that is open, a task, a
/// matter, the strands of an evaluation, and a webhook that something was sent to.
final class Furnishing {

    /// The list that begins with the measure that is divided.
    static final String DIVIDED = "measures?plan=PROMOTION-2017&agency=SIPO&role=LEAD";

    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

    /// The evaluation round that has strands.
    static final String ROUND = "SILK-" + YEAR;

    private static final String TEXT = """
            %1$d年丝绸版权工作推进计划

            一、完善丝绸版权保护

            （一）健全制度。

            1. 制定《丝绸纹样作品登记指南》，及时公布登记情况。（新闻出版广电总局（版权局）、工商总局负责）
            """.formatted(YEAR);

    private final Platform platform;
    private final Visitor office;

    private Furnishing(Platform platform, Visitor office) {
        this.platform = platform;
        this.office = office;
    }

    static void of(Platform platform) throws Exception {
        Visitor office = Visitor.anonymous(platform.url()).person(platform.keycloakUrl(), "coordinator");
        Furnishing furnishing = new Furnishing(platform, office);
        furnishing.draft();
        furnishing.task();
        furnishing.matter();
        furnishing.strands();
        furnishing.delivery();
    }

    private Visitor person(String name) throws IOException, InterruptedException {
        return Visitor.anonymous(platform.url()).person(platform.keycloakUrl(), name);
    }

    private void draft() throws IOException, InterruptedException {
        PlanDraft.handIn(office, """
                {"code": "SILK-%1$d", "title": {"zh": "丝绸版权工作推进计划", "en": "Promotion plan for silk"},
                 "kind": "ANNUAL", "term": "%1$d", "issuer": "SAPPRFT"}
                """.formatted(YEAR), TEXT);
    }

    private void task() throws IOException, InterruptedException {
        Visitor lead = person("officer-sipo");
        JsonNode measure = lead.read(DIVIDED + "&limit=1").at("/items/0");
        JsonNode extended = measure.at("/deadline/extendedTo");
        JsonNode due = extended.isTextual() ? extended : measure.at("/deadline/due");
        lead.tell("POST", "measures/" + measure.path("id").asText() + "/tasks", """
                {"title": "起草指南", "agency": "SIPO", "due": %s}
                """.formatted(
                        due.isTextual() ? due : "null"));
    }

    private void matter() throws IOException, InterruptedException {
        JsonNode report = office.readAll("reports", 200).stream()
                .filter(Furnishing::canBeCarriedUp)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report that can be carried up: journeys before leave some"));
        String path = "reports/" + report.path("id").asText();
        office.change(path, "POST", path + "/escalation", "{\"reason\": \"事关重大\"}");
        eventually(
                () -> office.read("matters?limit=1"),
                found -> found.path("items").size() > 0);
    }

    private static boolean canBeCarriedUp(JsonNode report) {
        for (JsonNode action : report.path("_actions")) {
            if (action.path("action").asText().equals("escalate")
                    && action.path("allowed").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private void strands() throws IOException, InterruptedException {
        office.tell("POST", "evaluation-rounds", """
                {"code": "%s", "title": {"zh": "丝绸工作评估", "en": "Evaluation of the work on silk"},
                 "subjectKind": "AGENCY", "subjects": [{"code": "SIPO"}],
                 "basis": {"document": "PROMOTION-2017", "locator": "五(一)92"},
                 "items": [{"code": "RESULTS", "text": {"zh": "完成成果", "en": "Results"}, "maximum": 100}],
                 "grades": [{"code": "PASSED", "name": {"zh": "合格", "en": "Passed"}, "from": 0}],
                 "reason": "按工作方案"}
                """.formatted(ROUND));
        office.tell("POST", "evaluation-rounds/" + ROUND + "/synthesis", """
                {"basis": {"document": "REPORT-2017", "locator": "(一)1"},
                 "strands": [{"code": "DEPARTMENTS", "kind": "SELF_CHECK", "title": {"zh": "部门自查", "en": "Self-check"},
                              "bodies": ["SIPO", "SAIC"]}],
                 "reason": "按工作方案"}
                """);
    }

    private void delivery() throws Exception {
        Visitor administrator = person("administrator");
        try (Endpoint endpoint = new Endpoint()) {
            String webhook = endpoint.subscribe(
                            administrator,
                            "\"types\": [\"ipstrategy.client.*\"]",
                            Listener.now(Steadfast.integrator(platform)))
                    .path("id")
                    .asText();
            administrator.tell("POST", "clients", """
                    {"id": "silk-registry", "title": {"zh": "丝绸登记系统", "en": "Registry of silk"},
                     "scopes": ["copyright:read"], "reason": "对接需要"}
                    """);
            eventually(
                    () -> administrator.read("webhooks/" + webhook + "/deliveries?limit=1"),
                    found -> found.at("/items/0/state").asText().equals("DELIVERED"));
        }
    }
}
