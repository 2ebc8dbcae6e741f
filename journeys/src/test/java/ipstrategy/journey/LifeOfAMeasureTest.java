package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// From the official text of a plan to the evaluated result, by everybody who has a part in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class LifeOfAMeasureTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
    private static final YearMonth LAST_MONTH = YearMonth.from(TODAY).minusMonths(1);
    private static final String PLAN = "LIGHTHOUSE-" + LAST_MONTH.getYear();
    private static final String RULES = PLAN + "-001";
    private static final String PILOTS = PLAN + "-002";
    private static final String OF_THE_RULES = RULES + "_" + LAST_MONTH + "_SIPO";
    private static final String OF_THE_PILOTS = PILOTS + "_" + LAST_MONTH + "_SIPO";
    private static final String PENDENCY = "TRADEMARK-EXAMINATION-PENDENCY";
    private static final int LAST_YEAR = TODAY.getYear() - 1;
    private static final int POSTGRES = 8132 + 13_000;

    private static final String TEXT = """
            %1$d年灯塔知识产权工作推进计划

            一、完善灯塔知识产权治理

            （一）健全制度。

            1. 制定《灯塔外观设计保护办法》，及时公布执行情况。（知识产权局、工商总局、新闻出版广电总局（版权局）负责）

            2. 开展灯塔专利导航试点，总结推广试点
            经验。(知识产权局负责）

            上述各项任务分工中，由多个部门负责的，列第一位的部门为牵头部门，其他为参与部门；由多个部门牵头的，牵头部门不分先后。
            """;

    private Platform platform;
    private Visitor anybody;
    private Visitor office;
    private Visitor auditor;
    private Visitor officer;
    private Visitor approver;
    private Visitor saic;
    private Visitor sapprft;

    @BeforeAll
    void everybodySignsIn(Platform running) throws Exception {
        platform = running;
        anybody = Visitor.anonymous(running.url());
        signIn();
    }

    private void signIn() throws Exception {
        office = person("coordinator");
        auditor = person("auditor");
        officer = person("officer-sipo");
        approver = person("approver-sipo");
        saic = person("approver-saic");
        sapprft = person("approver-sapprft");
    }

    private Visitor person(String name) throws IOException, InterruptedException {
        return anybody.person(platform.keycloakUrl(), name);
    }

    @Test
    @Order(1)
    void theOfficeImportsAPlanSeesWhereEachItemStandsAndConfirms() throws Exception {
        PlanDraft draft = handIn();
        assertThat(draft.received().at("/counts/items").asInt()).isEqualTo(2);
        assertThat(draft.received().path("defects")).isEmpty();
        String text = office.get(draft.path() + "/text").body();
        for (JsonNode item : draft.items()) {
            String cut = text.substring(
                    item.at("/anchor/start").asInt(), item.at("/anchor/end").asInt());
            assertThat(cut).contains("灯塔");
            draft.putRight(item, """
                    {"service": "patents", "doubtsSeen": true, "title": {"zh": "灯塔工作%1$s", "en": "Lighthouse work %1$s"},
                     "deliverables": [{"kind": "POLICY", "title": {"zh": "灯塔外观设计保护办法", "en": "Rules on lighthouse designs"}}],
                     "responsibilities": [%2$s], "reason": "owned by the patent service; the offices as before the reform"}
                    """.formatted(item.path("number").asText(), answering(item.path("responsibilities"))));
        }
        assertThat(officer.get(draft.path()).statusCode()).isEqualTo(403);
        assertThat(draft.adopt().path("state").asText()).isEqualTo("CONFIRMED");
        JsonNode measure = eventually(
                () -> anybody.read("measures/" + RULES),
                found -> found.path("service").asText().equals("patents"));
        assertThat(measure.path("responsibilities"))
                .extracting(
                        one -> one.path("agency").asText(),
                        one -> one.path("role").asText())
                .containsExactly(tuple("SIPO", "LEAD"), tuple("SAIC", "PARTICIPANT"), tuple("SAPPRFT", "PARTICIPANT"));
        eventually(
                () -> anybody.read("measures/" + PILOTS),
                found -> found.path("status").asText().equals("ASSIGNED"));
        assertThat(anybody.get("measures/" + RULES + "/text").body()).contains("制定《灯塔外观设计保护办法》");
        assertThat(anybody.read("plans/" + PLAN).path("code").asText()).isEqualTo(PLAN);
        JsonNode again = handIn().received();
        assertThat(again.path("id")).isEqualTo(draft.received().path("id"));
        assertThat(again.path("state").asText()).isEqualTo("CONFIRMED");
    }

    private PlanDraft handIn() throws IOException, InterruptedException {
        return PlanDraft.handIn(
                office, """
                {"code": "%s", "title": {"zh": "灯塔知识产权工作推进计划", "en": "Promotion plan for lighthouses"},
                 "kind": "ANNUAL", "term": "%d", "issuer": "SIPO"}
                """.formatted(PLAN, LAST_MONTH.getYear()), TEXT.formatted(LAST_MONTH.getYear()));
    }

    @Test
    @Order(2)
    void theOfficeAsksForReportsAndTheLeadFindsThemInItsInbox() throws Exception {
        office.tell("PUT", "services/patents/reporting-rules/" + PLAN, """
                {"cadence": "MONTHLY", "from": "%s", "workingDays": 30, "reason": "closely watched"}
                """.formatted(LAST_MONTH.atDay(1)));
        JsonNode inbox = eventually(
                () -> officer.read("inbox?plan=" + PLAN + "&kind=REPORT_TO_FILE"),
                found -> found.path("total").asInt() == 2);
        assertThat(inbox.path("items"))
                .extracting(one -> one.path("subject").asText())
                .containsExactlyInAnyOrder(OF_THE_RULES, OF_THE_PILOTS);
        assertThat(saic.read("inbox?plan=" + PLAN).path("total").asInt()).isZero();
        assertThat(anybody.get("reports/" + OF_THE_RULES).statusCode()).isEqualTo(401);
        assertThat(officer.get("reports/" + OF_THE_RULES).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void theLeadReportsOneParticipantCountersignsAndOneDissents() throws Exception {
        draft("""
                {"assessment": "ON_TRACK", "narrative": "办法已形成征求意见稿", "issues": "两部门意见不一", "ready": true}
                """);
        assertThat(officer.tried(report(), "POST", report() + "/submission", "").statusCode())
                .isEqualTo(403);
        JsonNode submitted = approver.change(report(), "POST", report() + "/submission", "");
        assertThat(submitted.path("state").asText()).isEqualTo("SUBMITTED");
        answer(saic, "SAIC", "{\"answer\": \"COUNTERSIGNED\"}");
        assertThat(answerStatus(saic, "SAPPRFT", "{\"answer\": \"COUNTERSIGNED\"}"))
                .isGreaterThanOrEqualTo(400);
        answer(sapprft, "SAPPRFT", "{\"answer\": \"DISSENTED\", \"text\": \"征求意见稿未采纳版权保护条款\"}");
        assertThat(office.read(report() + "/contributions").path("items"))
                .extracting(
                        one -> one.path("agency").asText(),
                        one -> one.path("state").asText())
                .containsExactlyInAnyOrder(tuple("SAIC", "COUNTERSIGNED"), tuple("SAPPRFT", "DISSENTED"));
    }

    @Test
    @Order(4)
    void theOfficeReturnsItAndAcceptsItWithEvidence() throws Exception {
        JsonNode returned = office.change(report(), "POST", report() + "/return", "{\"reason\": \"请附办法文本，并回应不同意见\"}");
        assertThat(returned.path("state").asText()).isEqualTo("RETURNED");
        draft("""
                {"assessment": "MET", "narrative": "办法已公布", "deliverables": [{"id": "D1", "state": "DONE"}], "ready": true}
                """);
        HttpResponse<String> bare = approver.tried(report(), "POST", report() + "/submission", "");
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("/deliverables/0/evidence");
        HttpResponse<String> filed = officer.send(
                "POST",
                "measures/" + RULES + "/evidence?name=rules.txt",
                "灯塔外观设计保护办法（全文）",
                Map.of("Content-Type", "text/plain"));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        String sha256 = filed.body().replaceAll("(?s).*\"sha256\"\\s*:\\s*\"([0-9a-f]{64})\".*", "$1");
        HttpResponse<byte[]> file = office.download("measures/" + RULES + "/evidence/" + sha256, "*/*");
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).isEqualTo("灯塔外观设计保护办法（全文）");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        office.change(
                "measures/" + RULES + "/metrics", "PUT", "measures/" + RULES + "/metrics", """
                {"metrics": ["%s"], "reason": "the rules are to shorten it"}
                """.formatted(PENDENCY));
        draft("""
                {"assessment": "MET", "narrative": "办法已公布，版权条款已采纳",
                 "values": [{"metric": "%s", "period": "%d", "value": 6.5, "unit": "个月"}],
                 "deliverables": [{"id": "D1", "state": "DONE", "evidence": ["%s"]}], "ready": true}
                """.formatted(PENDENCY, LAST_YEAR, sha256));
        approver.change(report(), "POST", report() + "/submission", "");
        answer(saic, "SAIC", "{\"answer\": \"COUNTERSIGNED\"}");
        answer(sapprft, "SAPPRFT", "{\"answer\": \"CONTRIBUTED\", \"text\": \"已就版权保护条款达成一致\"}");
        JsonNode accepted = office.change(report(), "POST", report() + "/acceptance", "{\"comment\": \"同意\"}");
        assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(anybody.read("measures/" + RULES).path("status").asText()).isEqualTo("COMPLETED");
    }

    /// The patent service owns the measure, and the trademark service the metric.
    @Test
    @Order(5)
    void theValueOfAnotherServicesMetricArrivesThereAsAFigureToVerify() throws Exception {
        String figures = "metrics/" + PENDENCY + "/observations?from=" + LAST_YEAR + "&to=" + LAST_YEAR;
        JsonNode arrived = eventually(
                () -> office.read(figures), found -> found.path("total").asInt() == 1);
        assertThat(arrived.at("/items/0/value").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(arrived.at("/items/0/state").asText()).isEqualTo("REPORTED");
        assertThat(arrived.at("/items/0/service").asText("trademarks")).isEqualTo("trademarks");
        assertThat(arrived.at("/items/0/origin").toString()).contains("MEASURE_REPORT");
    }

    @Test
    @Order(6)
    void silenceClimbsTheLadderUntilAnExtensionIsAskedFor() throws Exception {
        LocalDate due = LocalDate.parse(
                office.read("reports/" + OF_THE_PILOTS).path("due").asText());
        travelTo(due.plusDays(7));
        eventually(
                () -> office.read("reports/" + OF_THE_PILOTS),
                found -> found.path("state").asText().equals("OVERDUE"));
        assertThat(anybody.read("measures/" + PILOTS).path("status").asText()).isEqualTo("OVERDUE");
        eventually(() -> steps(), found -> found.toString().contains("NOTICE"));
        approver.tell("POST", "measures/" + PILOTS + "/extensions", """
                {"of": "REPORT", "report": "%s", "until": "%s", "reason": "试点地方的材料尚未报齐"}
                """.formatted(OF_THE_PILOTS, due.plusDays(60)));
        travelTo(due.plusDays(50));
        eventually(
                () -> office.read("inbox?kind=EXTENSION_TO_DECIDE&plan=" + PLAN),
                found -> found.path("total").asInt() == 1);
        JsonNode suspended = steps();
        assertThat(suspended.toString()).contains("NOTICE").doesNotContain("AGENDA_ITEM");
    }

    @Test
    @Order(7)
    void aRefusedExtensionLetsTheLadderGoOnToTheConference() throws Exception {
        String extension =
                office.read("extensions?measure=" + PILOTS).at("/items/0/id").asText();
        JsonNode decided = office.change(
                "extensions/" + extension,
                "POST",
                "extensions/" + extension + "/decision",
                "{\"granted\": false, \"reason\": \"材料可先行报送\"}");
        assertThat(decided.path("state").asText()).isEqualTo("REFUSED");
        LocalDate due = LocalDate.parse(
                office.read("reports/" + OF_THE_PILOTS).path("due").asText());
        travelTo(due.plusDays(110));
        JsonNode taken = eventually(() -> steps(), found -> found.toString().contains("AGENDA_ITEM"));
        assertThat(taken.path("items"))
                .filteredOn(one -> one.path("report").asText().equals(OF_THE_PILOTS))
                .extracting(one -> one.path("step").asText())
                .containsExactlyInAnyOrder("REMINDER", "NOTICE", "SUPERVISION_LETTER", "AGENDA_ITEM");
        eventually(
                () -> office.read("agenda-items?subject=" + OF_THE_PILOTS),
                found -> found.toString().contains(OF_THE_PILOTS));
        eventually(
                () -> officer.read("notices?limit=500"),
                found -> found.toString().contains(OF_THE_PILOTS));
        String year = "from=" + due.minusDays(40) + "&to=" + due.plusDays(110) + "&plan=" + PLAN;
        JsonNode replay = auditor.read("services/patents/supervision/replay?" + year);
        assertThat(replay.path("same").asBoolean()).as(replay.toString()).isTrue();
    }

    @Test
    @Order(8)
    void theYearEndsWithAnEvaluationAndTheMeasureIsEvaluated() throws Exception {
        String round = "evaluation-rounds/" + PLAN;
        String evaluation = "evaluations/" + PLAN + "_" + PLAN;
        String reason = "{\"reason\": \"年底评估\"}";
        office.tell("POST", "evaluation-rounds", """
                {"code": "%1$s", "title": {"zh": "年度评估", "en": "Year-end evaluation"}, "subjectKind": "PLAN",
                 "subjects": [{"code": "%1$s"}], "basis": {"document": "FYP-13", "locator": "六(三)"},
                 "items": [{"code": "RESULTS", "text": {"zh": "完成成果", "en": "Results"}, "maximum": 100}],
                 "grades": [{"code": "GOOD", "name": {"zh": "良好", "en": "Good"}, "from": 60},
                            {"code": "FAILED", "name": {"zh": "不合格", "en": "Failed"}, "from": 0}],
                 "reason": "对各项任务落实情况组织绩效评估"}
                """.formatted(PLAN));
        office.change(round, "POST", round + "/opening", reason);
        approver.change(evaluation, "PUT", evaluation + "/self-assessment", """
                {"marks": [{"item": "RESULTS", "score": 80, "text": "一项已完成"}]}
                """);
        office.change(round, "POST", round + "/verification", reason);
        office.change(evaluation, "PUT", evaluation + "/verification", """
                {"reason": "核评", "marks": [{"item": "RESULTS", "score": 70, "reason": "one of two is done"}]}
                """);
        office.change(round, "POST", round + "/grading", reason);
        office.change(round, "POST", round + "/publication", reason);
        eventually(
                () -> anybody.read("measures/" + RULES),
                found -> found.path("status").asText().equals("EVALUATED"));
    }

    @Test
    @Order(9)
    void theProgressReportOfThePlanIsGivenInEveryForm() throws Exception {
        String path = "plans/" + PLAN + "/progress-report";
        assertThat(office.get(path).body()).contains("办法已公布，版权条款已采纳", "已就版权保护条款达成一致");
        for (String type : List.of("spreadsheetml.sheet", "wordprocessingml.document")) {
            HttpResponse<byte[]> file = office.download(path, "application/vnd.openxmlformats-officedocument." + type);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(new String(file.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        }
        assertThat(new String(office.download(path, "text/csv").body(), StandardCharsets.UTF_8))
                .contains(RULES);
    }

    @Test
    @Order(10)
    void theTrailsHoldAndEachTamperingIsFound() throws Exception {
        for (String service : List.of("patents", "coordination", "trademarks")) {
            assertThat(verification(service).path("holds").asBoolean())
                    .as(service)
                    .isTrue();
        }
        JsonNode head = verification("patents").path("head");
        String noted = "?position=" + head.path("position").asText() + "&hash="
                + head.path("hash").asText();
        Trail trail = new Trail(platform, POSTGRES, "patents");
        trail.tamper("create table kept as select * from audit_entry where position in (5, 7, 9)");
        trail.tamper("update audit_entry set reason = 'another' where position = 5");
        damaged("", "ALTERED", 5);
        trail.tamper("update audit_entry e set reason = k.reason from kept k where k.id = e.id");
        trail.tamper("delete from audit_entry where position = 7");
        damaged("", "MISSING", 7);
        trail.tamper("insert into audit_entry overriding system value select * from kept where position = 7");
        trail.tamper("update audit_entry set previous_hash = repeat('0', 64) where position = 9");
        damaged("", "REORDERED", 9);
        trail.tamper("update audit_entry e set previous_hash = k.previous_hash from kept k where k.id = e.id");
        assertThat(verification("patents").path("holds").asBoolean()).isTrue();
        trail.tamper("delete from audit_entry where position = "
                + head.path("position").asText());
        damaged(noted, "TRUNCATED", head.path("position").asInt());
    }

    private void damaged(String noted, String damage, int position) throws IOException, InterruptedException {
        JsonNode found = auditor.read("services/patents/audit/verification" + noted);
        assertThat(found.path("holds").asBoolean()).isFalse();
        assertThat(found.path("damage").asText()).isEqualTo(damage);
        assertThat(found.path("brokenAt").asInt()).isEqualTo(position);
    }

    private JsonNode verification(String service) throws IOException, InterruptedException {
        return auditor.read("services/" + service + "/audit/verification");
    }

    private JsonNode steps() throws IOException, InterruptedException {
        return office.read("supervision-steps?measure=" + PILOTS);
    }

    private void draft(String body) throws IOException, InterruptedException {
        officer.change(report(), "PUT", report() + "/draft", body);
    }

    /// The demo users are of the offices before the reform of 2018, whose names a plan of today gives to others.
    private static String answering(JsonNode read) {
        StringJoiner answering = new StringJoiner(", ");
        for (JsonNode one : read) {
            String agency = one.path("agency").asText().equals("CNIPA")
                    ? "SIPO"
                    : one.path("agency").asText();
            answering.add("{\"agency\": \"%s\", \"role\": \"%s\", \"order\": %d}"
                    .formatted(
                            agency, one.path("role").asText(), one.path("order").asInt()));
        }
        return answering.toString();
    }

    private static String report() {
        return "reports/" + OF_THE_RULES;
    }

    private static void answer(Visitor visitor, String agency, String body) throws IOException, InterruptedException {
        String one = report() + "/contributions/" + agency;
        visitor.change(one, "PUT", one, body);
    }

    private static int answerStatus(Visitor visitor, String agency, String body)
            throws IOException, InterruptedException {
        String one = report() + "/contributions/" + agency;
        return visitor.tried(one, "PUT", one, body).statusCode();
    }

    /// Runs the two services that act here on a later day. Tokens are of today and stay good.
    private void travelTo(LocalDate day) throws Exception {
        platform.travel(Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay()), List.of("patents", "coordination"));
        signIn();
    }
}
