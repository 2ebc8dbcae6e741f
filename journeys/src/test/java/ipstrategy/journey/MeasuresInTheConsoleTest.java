package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import ipstrategy.launcher.Platform;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// The life of a measure by hand, in a real browser: its rhythm, more time, its tasks, its report.
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class MeasuresInTheConsoleTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final YearMonth LAST_MONTH = YearMonth.from(TODAY).minusMonths(1);
    private static final String PLAN = "DRUM-" + LAST_MONTH.getYear();
    private static final String MEASURE = PLAN + "-001";
    private static final String REPORT = MEASURE + "_" + LAST_MONTH + "_SAPPRFT";
    private static final String RHYTHM = "/plans/" + PLAN + "/reporting/copyright";
    private static final String MAILBOX = "huagu@sapprft.example";
    private static final String TASKS = "/measures/" + MEASURE + "/tasks";

    private Chromium chromium;
    private Visitor office;
    private String lastDay = "";

    @BeforeAll
    void aPlanStandsOfWhichNobodyReportsYet(Platform running) throws Exception {
        chromium = Chromium.at(running.url());
        office = Visitor.anonymous(running.url()).person(running.keycloakUrl(), "coordinator");
        JsonNode measure = new SmallPlan(PLAN, LAST_MONTH.getYear(), "花鼓", "花鼓曲谱", "drum scores").adoptedBy(office);
        lastDay = measure.at("/deadline/due").asText("");
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Looking person(String name, String language) {
        return chromium.signedIn(name, language, "/desk");
    }

    private static void follow(Looking person, String link) {
        person.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    @Test
    @Order(1)
    void theOfficeSetsTheRhythmOfAPlan() throws Exception {
        Looking coordinator = person("coordinator", "zh-CN");
        coordinator.open("/plans/" + PLAN);
        follow(coordinator, "报告周期");
        assertThat(coordinator.text()).contains("尚未设定");
        coordinator.page().locator("a[href='" + RHYTHM + "']").click();
        assertThat(coordinator.text()).contains("尚未设定报告周期");
        coordinator.page().selectOption("#rule-cadence", "MONTHLY");
        coordinator.page().fill("#rule-from", LAST_MONTH.atDay(1).toString());
        coordinator.page().fill("#rule-workingDays", "30");
        coordinator.page().fill("#rule-reason", "重点跟踪");
        coordinator.press("设定周期");
        assertThat(coordinator.text()).contains("已办理", "每月", "没有另有周期的任务措施");
        coordinator.findsNoBarrierHere();
        coordinator.leaves();
        eventually(() -> office.read("reports/" + REPORT), found -> found.has("id"));
    }

    @Test
    @Order(2)
    void theLeadSeesWhatIsMissingAndAsksForMoreTimeAndWithdraws() {
        Looking approver = person("approver-sapprft", "zh-CN");
        approver.open("/desk?all=true");
        assertThat(approver.page()
                        .locator("li")
                        .filter(new Locator.FilterOptions().setHasText(REPORT))
                        .first()
                        .innerText())
                .contains("尚缺：自评、进展情况");
        approver.open("/reports/" + REPORT);
        follow(approver, "申请延期");
        assertThat(approver.page().inputValue("#request-of")).isEqualTo(REPORT);
        approver.findsNoBarrierHere();
        approver.page().fill("#request-until", TODAY.plusDays(90).toString());
        approver.page().fill("#request-reason", "曲谱尚在核对");
        approver.press("申请延期");
        approver.page().waitForURL("**/office/extensions/**");
        assertThat(approver.text()).contains("延期申请已提交", "曲谱尚在核对", "待决定");
        follow(approver, "如需撤销：撤回申请");
        approver.page().fill("#withdrawal-reason", "核对提前完成");
        approver.press("撤回申请");
        assertThat(approver.text()).contains("延期申请已撤回", "核对提前完成");
        approver.findsNoBarrier("/measures/" + MEASURE + "/extensions");
        assertThat(approver.text()).contains("已撤回");
        approver.leaves();
    }

    @Test
    @Order(2)
    void whoSignsForAnAgencySaysWhereItsMailGoes() {
        Looking officer = person("officer-sapprft", "en");
        officer.open("/mail/box");
        follow(officer, "Mail addresses");
        assertThat(officer.text()).contains("your roles do not allow this");
        officer.leaves();

        Looking approver = person("approver-sapprft", "zh-CN");
        approver.open("/mail");
        follow(approver, "邮件地址");
        approver.page().fill("#name-addresses", MAILBOX);
        approver.page().fill("#name-reason", "专用信箱");
        approver.press("设定邮件地址");
        assertThat(approver.text()).contains("已办理", MAILBOX);
        approver.findsNoBarrierHere();
        approver.leaves();
    }

    @Test
    @Order(3)
    void theLeadDividesTheMeasureAndClosesAPartWithEvidence() {
        Looking officer = person("officer-sapprft", "zh-CN");
        officer.open("/measures/" + MEASURE);
        follow(officer, "任务分解");
        assertThat(officer.text()).contains("尚未分解");
        divide(officer, "起草登记指南", "SAPPRFT", "分解任务");
        assertThat(officer.text()).contains("已办理", "未开始");
        officer.press("开始办理");
        officer.page()
                .setInputFiles(
                        "#file",
                        new FilePayload("曲谱指南.txt", "text/plain", "花鼓曲谱作品登记指南".getBytes(StandardCharsets.UTF_8)));
        officer.press("上传");
        officer.page().getByLabel("曲谱指南.txt").check();
        officer.findsNoBarrierHere();
        officer.press("办结");
        assertThat(officer.text()).contains("已办理", "已办结", "曲谱指南.txt");
        officer.findsNoBarrier(TASKS);
        assertThat(officer.text()).contains("已办结 1 项，共 1 项");
        officer.leaves();
    }

    private void divide(Looking officer, String title, String agency, String button) {
        officer.page().fill("#divide-title", title);
        officer.page().selectOption("#divide-agency", agency);
        if (!lastDay.isEmpty()) {
            officer.page().fill("#divide-due", lastDay);
        }
        officer.press(button);
        officer.page().waitForURL("**" + TASKS + "/*");
    }

    @Test
    @Order(4)
    void theLeadSubmitsAndAParticipantCountersigns() {
        Looking approver = chromium.withoutScripts().signIn("approver-sapprft");
        approver.open("/reports/" + REPORT);
        approver.page().selectOption("#assessment", "ON_TRACK");
        approver.page().fill("#narrative", "登记指南已形成初稿");
        approver.page().getByLabel("填报完成，可以签发").check();
        approver.press("保存草稿");
        approver.press("签发提交");
        assertThat(approver.text()).contains("已提交", "如需撤销：撤回");
        approver.leaves();

        Looking participant = person("approver-saic", "zh-CN");
        participant.page().locator("a[href='/reports/" + REPORT + "']").first().click();
        participant.page().getByLabel("会签同意").check();
        participant.press("提交意见");
        assertThat(participant.text()).contains("意见已提交");
        participant.leaves();
    }

    @Test
    @Order(5)
    void theSameInEnglish() {
        Looking coordinator = person("coordinator", "en");
        coordinator.open(RHYTHM + "?measure=" + MEASURE);
        assertThat(coordinator.page().inputValue("#measure-measure")).isEqualTo(MEASURE);
        coordinator.page().selectOption("#measure-cadence", "QUARTERLY");
        coordinator.page().fill("#measure-reason", "steady by now");
        coordinator.press("Set the rhythm of one measure");
        assertThat(coordinator.page().locator("section[aria-labelledby=apart]").innerText())
                .contains(MEASURE, "by the quarter");
        coordinator.findsNoBarrier("/measures/" + MEASURE + "/responsibilities");
        coordinator.leaves();

        Looking approver = person("approver-sapprft", "en");
        approver.open("/measures/" + MEASURE);
        approver.findsNoBarrierHere();
        approver.page().fill("#wording-title\\/en", "Guide to registering scores for drums");
        approver.page().fill("#wording-reason", "reads better");
        approver.press("Reword title and summary");
        assertThat(approver.page().locator("h1").innerText()).isEqualTo("Guide to registering scores for drums");
        if (!lastDay.isEmpty()) {
            follow(approver, "Requests for more time");
            approver.page().selectOption("#request-of", "DEADLINE");
            approver.page()
                    .fill(
                            "#request-until",
                            LocalDate.parse(lastDay).plusYears(1).toString());
            approver.page().fill("#request-reason", "the scores are many");
            approver.press("Ask for more time");
            assertThat(approver.text()).contains("The request has been sent", "the scores are many");
            approver.page().fill("#withdrawal-reason", "found helpers");
            approver.press("Withdraw the request");
            assertThat(approver.text()).contains("The request has been withdrawn", "found helpers");
        }
        approver.leaves();

        Looking officer = person("officer-sapprft", "en");
        officer.open(TASKS);
        divide(officer, "Hear the drummers", "SAIC", "Divide");
        assertThat(officer.text()).contains("not begun", "Not possible now", "To undo it: Drop");
        officer.page().fill("#drop-reason", "heard already");
        officer.press("Drop");
        assertThat(officer.text()).contains("Dropped: heard already");
        officer.leaves();
    }

    @Test
    @Order(6)
    void whoMayNotIsToldWhy() {
        Looking auditor = person("auditor", "en");
        auditor.open(TASKS);
        assertThat(auditor.text()).contains("Hear the drummers", "your roles do not allow this");
        auditor.open(RHYTHM);
        assertThat(auditor.page().locator("button:disabled").count()).isEqualTo(2);
        auditor.open("/measures/" + MEASURE + "/responsibilities");
        assertThat(auditor.text()).contains("Assign anew", "Not possible now");
        assertThat(auditor.page().locator("nav.work a[href='/administration']").count())
                .isEqualTo(1);
        auditor.leaves();
    }

    /// The tasks that were made are told to who does them, and go by mail as well.
    @Test
    @Order(7)
    void anOfficerReadsANoticeAndTheMailThatWasWrittenOfOne() throws Exception {
        Looking officer = person("officer-sapprft", "zh-CN");
        until(() ->
                officer.open("/mail?unread=true").page().locator("ol.list > li").count() > 0);
        officer.page()
                .locator("ol.list > li")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("标为已读"))
                .click();
        officer.open("/mail");
        assertThat(officer.text()).containsPattern("officer-sapprft 于 .* 已读");
        officer.findsNoBarrierHere();

        until(() -> officer.open("/mail/box").page().locator("ol.list > li").count() > 0);
        assertThat(officer.text()).contains("收件人：" + MAILBOX);
        officer.unfold("正文");
        assertThat(officer.page().locator("details[open] p.text").innerText()).isNotBlank();
        officer.findsNoBarrierHere();
        officer.leaves();
    }
}
