package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import ipstrategy.launcher.Platform;
import java.io.IOException;
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

/// What the joint-conference office does in a real browser: a plan from its text to its measures, the whole of the work
/// at one look, reports and extensions decided, and the ladder.
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class OfficeInTheConsoleTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final YearMonth LAST_MONTH = YearMonth.from(TODAY).minusMonths(1);
    private static final YearMonth MONTH_BEFORE = LAST_MONTH.minusMonths(1);
    private static final String PLAN = "LANTERN-" + LAST_MONTH.getYear();
    private static final String GUIDE = PLAN + "-001";
    private static final String PILOTS = PLAN + "-002";
    private static final String OF_THE_GUIDE = GUIDE + "_" + MONTH_BEFORE + "_SAPPRFT";
    private static final String OF_THE_PILOTS = PILOTS + "_" + MONTH_BEFORE + "_SAPPRFT";
    private static final String TEXT = """
            %1$d年花灯版权工作推进计划

            一、完善花灯版权保护

            （一）健全制度。

            1. 制定《花灯图样作品登记指南》，及时公布登记情况。（新闻出版广电总局（版权局）负责）

            3. 开展花灯版权示范。总结推广经验。（新闻出版广电总局（版权局）负责）

            上述各项任务分工中，由多个部门负责的，列第一位的部门为牵头部门，其他为参与部门；由多个部门牵头的，牵头部门不分先后。
            """.formatted(LAST_MONTH.getYear());

    private Chromium chromium;
    private Visitor office;
    private Visitor officer;
    private Visitor approver;
    private String draft = "";

    @BeforeAll
    void everybodySignsIn(Platform running) throws Exception {
        chromium = Chromium.at(running.url());
        Visitor anybody = Visitor.anonymous(running.url());
        office = anybody.person(running.keycloakUrl(), "coordinator");
        officer = anybody.person(running.keycloakUrl(), "officer-sapprft");
        approver = anybody.person(running.keycloakUrl(), "approver-sapprft");
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

    @Test
    @Order(1)
    void theOfficePastesAPlanAndSeesTheTextBesideWhatWasRead() {
        Looking coordinator = person("coordinator", "zh-CN");
        coordinator.open("/plan-drafts");
        coordinator
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("录入新文本"))
                .click();
        coordinator.findsNoBarrierHere();
        coordinator.page().fill("#code", PLAN);
        coordinator.page().fill("#term", LAST_MONTH.getYear() + "");
        coordinator.page().fill("#titleZh", "花灯版权工作推进计划");
        coordinator.page().fill("#titleEn", "Promotion plan for lanterns");
        coordinator.page().selectOption("#issuer", "SAPPRFT");
        coordinator.page().fill("#text", TEXT);
        coordinator.press("录入并读取");
        coordinator.page().waitForURL("**/plan-drafts/" + PLAN + "_*");
        draft = coordinator.page().url().replaceFirst(".*/plan-drafts/", "");
        assertThat(coordinator.text()).contains("2 个条目", "此前缺少 2", "仍有错误或未核对的疑点", "第 1 项", "花灯图样作品登记指南");
        assertThat(coordinator.page().locator("#item-2 blockquote").innerText()).contains("3. 开展花灯版权示范");
        coordinator.findsNoBarrierHere();
        coordinator.leaves();
    }

    @Test
    @Order(2)
    void anItemIsCutInTwoJoinedAgainAndPutRight() {
        Looking coordinator = person("coordinator", "zh-CN");
        coordinator.findsNoBarrier("/plan-drafts/" + draft + "/items/2");
        coordinator.unfold("拆成两项");
        coordinator.page().selectOption("#split-at", new SelectOption().setIndex(0));
        coordinator.page().fill("#split-number", "4");
        coordinator.page().fill("#split-reason", "两项任务");
        String begins = coordinator.page().inputValue("#split-at");
        coordinator.press("拆成两项");
        assertThat(coordinator.text()).contains("已拆成两项", "如需撤销：与第 4 项合并");
        coordinator.page().locator("a[href='#act-merger']").click();
        coordinator.page().fill("#merge-reason", "仍为一项");
        coordinator.press("与第 4 项合并");
        assertThat(coordinator.text()).contains("已合并", "如需撤销：拆成两项");
        assertThat(coordinator.page().inputValue("#split-at")).isEqualTo(begins);
        assertThat(coordinator.page().inputValue("#split-number")).isEqualTo("4");
        putRight(coordinator, 1, "1", "花灯图样登记指南");
        putRight(coordinator, 2, "2", "花灯版权示范");
        assertThat(coordinator.text()).contains("更正已保存", "2 个条目").doesNotContain("此前缺少");
        coordinator.leaves();
    }

    private void putRight(Looking coordinator, int place, String number, String title) {
        coordinator.open("/plan-drafts/" + draft + "/items/" + place);
        Page page = coordinator.page();
        page.fill("#number", number);
        page.fill("#titleZh", title);
        page.fill("#titleEn", "Lantern work " + number);
        page.selectOption("#service", "copyright");
        page.selectOption("#rule", "SOLE");
        page.locator("select[name=agency]").first().selectOption("SAPPRFT");
        page.locator("select[name=role]").first().selectOption("LEAD");
        page.locator("select[name=kind]").first().selectOption("GUIDE");
        page.locator("input[name=resultZh]").first().fill(title);
        page.locator("input[name=resultEn]").first().fill("Lantern work " + number);
        if (page.locator("input[name=doubtsSeen]").count() > 0) {
            page.locator("input[name=doubtsSeen]").check();
        }
        page.fill("#correct-reason", "与印发稿核对");
        page.locator("form[action$='/correction'] button:not([type])").click();
    }

    @Test
    @Order(3)
    void twoPeopleAtOneItemLoseNothing() throws Exception {
        Looking coordinator = person("coordinator", "zh-CN");
        coordinator.open("/plan-drafts/" + draft + "/items/2");
        String item = "plan-drafts/" + draft + "/items/2";
        office.change(item, "PATCH", item, "{\"note\": \"他人的说明\", \"reason\": \"same time\"}");
        coordinator.page().fill("#titleZh", "花灯版权示范工作");
        coordinator.page().fill("#correct-reason", "标题完整");
        coordinator
                .page()
                .locator("form[action$='/correction'] button:not([type])")
                .click();
        assertThat(coordinator.text()).contains("已被他人修改");
        assertThat(coordinator.page().inputValue("#titleZh")).isEqualTo("花灯版权示范工作");

        coordinator.page().locator("a[hreflang=en]").click();
        assertThat(coordinator.page().locator("html").getAttribute("lang")).isEqualTo("en");
        coordinator.page().locator("form").getByText("What you had typed here").waitFor();
        assertThat(coordinator.page().inputValue("#titleZh")).isEqualTo("花灯版权示范工作");
        assertThat(coordinator.page().inputValue("#correct-reason")).isEqualTo("标题完整");
        coordinator.page().locator("a[hreflang^=zh]").click();
        coordinator.page().locator("form").getByText("您此前在这里填写").waitFor();
        office.change(item, "PATCH", item, "{\"note\": \"又一说明\", \"reason\": \"same time\"}");
        coordinator.page().fill("#titleZh", "花灯版权示范各项工作");
        coordinator
                .page()
                .locator("form[action$='/correction'] button:not([type])")
                .click();
        assertThat(coordinator.text()).contains("已被他人修改");
        assertThat(coordinator.page().url()).endsWith("/items/2");

        coordinator.page().locator("main a[href^='/plan-drafts/']").first().click();
        coordinator.page().goBack();
        coordinator.page().locator("form").getByText("您此前在这里填写").waitFor();
        assertThat(coordinator.page().inputValue("#titleZh")).isEqualTo("花灯版权示范各项工作");
        coordinator.page().reload();
        coordinator.page().locator("form").getByText("您此前在这里填写").waitFor();
        coordinator.press("放弃这些内容");
        assertThat(coordinator.page().inputValue("#titleZh")).isEqualTo("花灯版权示范");
        coordinator.leavesRefused();
    }

    @Test
    @Order(4)
    void thePlanIsConfirmedWithAReasonAndReadsWithoutScripts() throws Exception {
        Looking coordinator = chromium.withoutScripts().signIn("coordinator");
        coordinator.open("/plan-drafts/" + draft);
        if (coordinator.page().locator("input[name=doubtsSeen]").count() > 0) {
            coordinator.page().locator("input[name=doubtsSeen]").check();
            coordinator.page().fill("#whole-reason", "已核对");
            coordinator.press("保存更正");
        }
        coordinator.page().fill("#confirm-reason", "今日印发");
        coordinator.press("确认");
        assertThat(coordinator.text()).contains("已确认", "草稿已经确认或放弃");
        coordinator.leaves();
        eventually(() -> office.read("measures/" + PILOTS), found -> found.has("id"));
        office.tell("PUT", "services/copyright/reporting-rules/" + PLAN, """
                {"cadence": "MONTHLY", "from": "%s", "workingDays": 5, "reason": "closely watched"}
                """.formatted(MONTH_BEFORE.atDay(1)));
        eventually(
                () -> office.read("reports/" + OF_THE_PILOTS),
                found -> found.path("overdue").asBoolean());
    }

    @Test
    @Order(5)
    void aFileIsReadTooAndADraftIsDiscarded() {
        Looking coordinator = person("coordinator", "en");
        coordinator.open("/plan-drafts/new");
        coordinator.page().fill("#code", PLAN + "-B");
        coordinator.page().fill("#term", LAST_MONTH.getYear() + "");
        coordinator.page().fill("#titleZh", "花灯计划副本");
        coordinator.page().fill("#titleEn", "Lanterns once more");
        coordinator
                .page()
                .setInputFiles(
                        "#file", new FilePayload("lanterns.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8)));
        coordinator.press("Hand in and read");
        assertThat(coordinator.text()).contains("Lanterns once more", "lanterns.txt", "2 items");
        coordinator
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add an item from here"))
                .last()
                .click();
        coordinator.page().fill("#number", "2");
        coordinator.page().selectOption("#section", "1.1");
        coordinator.page().fill("#reason", "the reading missed it");
        coordinator.findsNoBarrierHere();
        coordinator.press("Add");
        assertThat(coordinator.text()).contains("Added", "3 items");
        coordinator.open("/plan-drafts/" + coordinator.page().url().replaceFirst(".*/plan-drafts/([^?#]*).*", "$1")
                + "/items/3");
        coordinator.unfold("Remove this item");
        coordinator.page().fill("#remove-reason", "the closing note");
        coordinator.press("Remove this item");
        assertThat(coordinator.text()).contains("Removed", "2 items");
        coordinator.unfold("Discard the draft");
        coordinator.page().fill("#discard-reason", "only a trial");
        coordinator.press("Discard the draft");
        assertThat(coordinator.text()).contains("Discarded", "confirmed or discarded");
        coordinator.leaves();
    }

    @Test
    @Order(6)
    void theOfficeSeesAgenciesByStatusAndWhatFallsDueAndFollowsACell() {
        Looking coordinator = person("coordinator", "zh-CN");
        coordinator.open("/office?plan=" + PLAN);
        assertThat(coordinator.page().locator("table.heat tbody tr").count()).isEqualTo(1);
        assertThat(coordinator.page().locator("table.heat tbody tr").innerText())
                .contains("新闻出版广电总局");
        assertThat(coordinator.page().locator("figcaption").innerText()).contains("已逾期");
        coordinator.page().locator("table.heat td a").first().click();
        assertThat(coordinator.page().locator("tbody tr").count()).isGreaterThanOrEqualTo(1);
        assertThat(coordinator.text()).contains("花灯");
        coordinator.findsNoBarrier("/office/reports?plan=" + PLAN);
        coordinator.leaves();
    }

    @Test
    @Order(7)
    void reportsAreGivenBackWithAReasonAndAcceptedTogether() throws Exception {
        submit("登记指南已形成初稿");
        Looking coordinator = person("coordinator", "zh-CN");
        coordinator.open("/office/reports?state=SUBMITTED&plan=" + PLAN);
        coordinator.page().check("input[value='" + OF_THE_GUIDE + "']");
        coordinator.page().check("input[value=RETURN]");
        assertThat(coordinator.text()).contains("接受即为定案");
        coordinator.press("提交决定");
        assertThat(coordinator.text()).contains("退回报告须说明理由");
        assertThat(coordinator.page().isChecked("input[value='" + OF_THE_GUIDE + "']"))
                .isTrue();
        coordinator.page().fill("#reason", "请附指南文本");
        coordinator.press("提交决定");
        assertThat(coordinator.text()).contains("已退回", OF_THE_GUIDE);

        submit("登记指南已公布");
        coordinator.open("/office/reports?state=SUBMITTED&plan=" + PLAN);
        String report = "reports/" + OF_THE_GUIDE;
        approver.change(report, "POST", report + "/recall", "{\"reason\": \"再作修改\"}");
        submit("登记指南已公布，附公告");
        coordinator.page().check("input[value='" + OF_THE_GUIDE + "']");
        coordinator.page().check("input[value=ACCEPT]");
        coordinator.press("提交决定");
        assertThat(coordinator.text()).contains("已被他人修改").contains("登记指南已公布，附公告");
        coordinator.press("提交决定");
        assertThat(coordinator.text()).contains("已接受", OF_THE_GUIDE);
        coordinator.close();
    }

    private void submit(String narrative) throws IOException, InterruptedException {
        String report = "reports/" + OF_THE_GUIDE;
        officer.change(report, "PUT", report + "/draft", """
                {"assessment": "ON_TRACK", "narrative": "%s", "ready": true}
                """.formatted(narrative));
        approver.change(report, "POST", report + "/submission", "");
    }

    /// Nobody is reminded of a day that was only just given to him, so that the first step here is still to come.
    @Test
    @Order(8)
    void theLadderShowsWhatComesNextForAReportThatIsLateAndWhen() throws Exception {
        JsonNode ahead = eventually(
                () -> office.read("services/copyright/supervision/outlook?report=" + OF_THE_PILOTS),
                found -> found.at("/items/0/ahead").size() > 0);
        assertThat(ahead.at("/items/0/ahead/0/step").asText()).isEqualTo("NOTICE");
        LocalDate next = LocalDate.parse(ahead.at("/items/0/ahead/0/on").asText());
        Looking coordinator = person("coordinator", "zh-CN");
        coordinator.open("/supervision?plan=" + PLAN);
        Locator line = coordinator
                .page()
                .locator("section[aria-labelledby=late] tr")
                .filter(new Locator.FilterOptions().setHasText(OF_THE_PILOTS));
        assertThat(line.innerText())
                .contains("尚无", "正在计时", "催报通知")
                .contains("%d年%d月%d日".formatted(next.getYear(), next.getMonthValue(), next.getDayOfMonth()));
        assertThat(coordinator.page().locator("ol.ladder li").count()).isEqualTo(4);
        coordinator.findsNoBarrierHere();
        coordinator.open("/supervision/steps?agency=SAPPRFT");
        assertThat(coordinator.text()).contains("已采取的督办步骤");
        coordinator.leaves();
    }

    @Test
    @Order(9)
    void anExtensionIsDecidedByTheOfficeAndOthersAreToldWhyTheyMayNot() throws Exception {
        String extension = approver.tell(
                        "POST", "measures/" + PILOTS + "/extensions", """
                {"of": "REPORT", "report": "%s", "until": "%s", "reason": "示范地方的材料尚未报齐"}
                """.formatted(OF_THE_PILOTS, TODAY.plusDays(40)))
                .path("id")
                .asText();
        Looking auditor = person("auditor", "en");
        auditor.open("/office/extensions/" + extension);
        assertThat(auditor.text()).contains("your roles do not allow this");
        assertThat(auditor.page().locator("button:disabled").count()).isGreaterThanOrEqualTo(2);
        auditor.leaves();

        Looking coordinator = person("coordinator", "en");
        coordinator.open("/office/extensions?state=REQUESTED");
        coordinator
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(extension))
                .click();
        coordinator.findsNoBarrierHere();
        coordinator.page().check("input[value=true]");
        coordinator.page().fill("#until", TODAY.plusDays(20).toString());
        coordinator.page().fill("#reason", "twenty days will do");
        coordinator.press("Decide");
        assertThat(coordinator.text()).contains("Granted", "twenty days will do");
        coordinator.leaves();
    }

    @Test
    @Order(10)
    void whoIsNotOfTheOfficeIsToldSo() {
        Looking stranger = person("officer-sapprft", "zh-CN");
        stranger.open("/plan-drafts");
        assertThat(stranger.text()).contains("无法显示");
        stranger.open("/office");
        assertThat(stranger.page().locator("table.heat").count()).isEqualTo(1);
        stranger.close();
    }
}
