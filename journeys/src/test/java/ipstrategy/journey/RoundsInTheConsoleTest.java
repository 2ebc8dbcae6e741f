package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import ipstrategy.launcher.Platform;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// The joint conference and its evaluations in a real browser: what a member proposes, the office puts on an agenda and
/// the conference decides, until it is carried out; and what an agency says of itself, until it is published and put
/// right.
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class RoundsInTheConsoleTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String ROUND = "LANTERN-" + TODAY.getYear();
    private static final String YEAR = "/plans/PATENT-2017/rounds/2017";

    private Chromium chromium;
    private String item = "";
    private String meeting = "";
    private String resolution = "";

    @BeforeAll
    void aBrowserIsOpen(Platform running) {
        chromium = Chromium.at(running.url());
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Looking as(String name, String language) {
        return chromium.signedIn(name, language, "/desk");
    }

    private static String path(Looking person) {
        return URI.create(person.page().url()).getPath();
    }

    @Test
    @Order(1)
    void aMemberProposesWhatTheConferenceShouldDealWith() {
        Looking member = as("approver-sipo", "zh-CN");
        member.open("/conference/items");
        member.page().fill("[id='propose-title/zh']", "审议灯笼外观设计保护");
        member.page().fill("[id='propose-title/en']", "Consider the protection of lantern designs");
        member.page().selectOption("#propose-kind", "MEASURE");
        member.page().fill("[id='propose-reason']", "需要多部门协调");
        member.press("提出议题");
        assertThat(member.text()).contains("不能为空");
        assertThat(member.page().inputValue("[id='propose-title/zh']")).isEqualTo("审议灯笼外观设计保护");

        member.page().fill("[id='propose-subject/id']", "PROMOTION-2017-042");
        member.press("提出议题");
        item = path(member);
        assertThat(member.text()).contains("已办理", "待列入议程", "需要多部门协调", "只有联席会议办公室");
        assertThat(member.page().locator("button[disabled]").count()).isEqualTo(2);
        member.leavesRefused();
    }

    @Test
    @Order(2)
    void theOfficeConvenesAMeetingAndNothingIsDecidedBeforeItIsHeld() {
        Looking office = as("coordinator", "zh-CN");
        office.open("/conference/meetings");
        office.page().selectOption("#convene-kind", "OFFICE");
        office.page().fill("[id='convene-title/zh']", "灯笼工作办公室会议");
        office.page().fill("[id='convene-title/en']", "Office meeting on lanterns");
        office.page().fill("#convene-date", TODAY.toString());
        office.page().fill("#convene-chair", "办公室主任");
        office.page().fill("#convene-reason", "按工作规则召集");
        office.press("召集会议");
        meeting = path(office);
        assertThat(office.text()).contains("已召集", "议程尚无议题");

        office.open(item);
        office.page().selectOption("#schedule-meeting", meeting.substring(meeting.lastIndexOf('/') + 1));
        office.press("列入议程");
        assertThat(office.text()).contains("已列入议程");
        office.page().fill("#decide-decision", "原则同意，抓紧落实。");
        office.press("登记决定");
        assertThat(office.text()).doesNotContain("已决定");
        assertThat(office.page().locator("[role=alert]").innerText()).isNotBlank();
        assertThat(office.page().inputValue("#decide-decision")).isEqualTo("原则同意，抓紧落实。");

        office.open("/conference");
        assertThat(office.text()).contains("灯笼工作办公室会议", "审议灯笼外观设计保护");
        office.open(meeting);
        office.page().check("input[name=present][value=SIPO]");
        office.press("登记召开");
        assertThat(office.text()).contains("已召开", "出席部门");
        office.page().fill("#minute-documentNumber", "国知战联办〔2026〕7号");
        office.page().fill("#minute-text", "会议审议了灯笼外观设计保护。");
        office.outstaysTheSession();
        office.press("登记纪要");
        office.signInAgain("coordinator", meeting);
        office.page().locator("form").getByText("您此前在这里填写").waitFor();
        assertThat(office.page().inputValue("#minute-text")).isEqualTo("会议审议了灯笼外观设计保护。");
        office.press("登记纪要");
        assertThat(office.text()).contains("已有纪要", "国知战联办〔2026〕7号");
        office.findsNoBarrierHere();
        office.leavesRefused();
    }

    @Test
    @Order(3)
    void whatIsDecidedIsAssignedAndClosedOnlyByEvidence() {
        Looking office = as("coordinator", "zh-CN");
        office.open(item);
        office.page().fill("#decide-decision", "原则同意，抓紧落实。");
        office.press("登记决定");
        office.page().selectOption("#assign-agency", "SIPO");
        office.page().fill("#assign-due", TODAY.plusDays(30).toString());
        office.press("交办议定事项");
        office.page().locator("a[href^='/conference/resolutions/RES']").first().click();
        resolution = path(office);
        assertThat(office.text()).contains("原则同意，抓紧落实。", "办理中");
        office.leavesRefused();

        Looking member = as("approver-sipo", "en");
        member.open(resolution);
        member.press("Close");
        assertThat(member.page().locator("[role=alert]").innerText()).isNotBlank();
        member.page().fill("[id='close-evidence/documentNumber']", "国知发〔2026〕1号");
        member.page().fill("[id='close-evidence/note']", "印发了保护指南");
        member.press("Close");
        assertThat(member.text()).contains("closed", "国知发〔2026〕1号");
        member.findsNoBarrierHere();
        member.leavesRefused();
    }

    @Test
    @Order(4)
    void anAgencyAssessesItselfAndTheOfficeVerifiesAndFindsSomethingAmiss() {
        Looking office = as("coordinator", "zh-CN");
        office.open("/evaluation/planning");
        office.page().fill("#plan-code", ROUND);
        office.page().fill("[id='plan-title/zh']", "灯笼工作年度评估");
        office.page().fill("[id='plan-title/en']", "Yearly evaluation of the work on lanterns");
        office.page().check("input[name=agencies][value=SIPO]");
        office.page().fill("[name='items/0/code']", "RESULTS");
        office.page().fill("[name='items/0/text/zh']", "完成成果");
        office.page().fill("[name='items/0/text/en']", "Results");
        office.page().fill("[name='items/0/maximum']", "100");
        office.page().fill("#plan-reason", "组织绩效评估");
        office.press("计划评估轮次");
        assertThat(path(office)).isEqualTo("/evaluation/rounds/" + ROUND);
        office.page().fill("#open-reason", "开始自评");
        office.press("开始自评");
        assertThat(office.text()).contains("自评中");

        Looking agency = as("approver-sipo", "zh-CN");
        agency.open("/evaluation");
        agency.page()
                .locator("a[href='/evaluation/of/" + ROUND + "_SIPO']")
                .first()
                .click();
        agency.page().fill("[id='assess-marks/0/score']", "101");
        agency.page().fill("[id='assess-marks/0/text']", "成果清单见附件");
        agency.press("提交自评");
        assertThat(agency.page().locator("[id='assess-marks/0/score-wrong']").innerText())
                .isNotBlank();
        assertThat(agency.page().inputValue("[id='assess-marks/0/text']")).isEqualTo("成果清单见附件");
        agency.page().fill("[id='assess-marks/0/score']", "90");
        agency.press("提交自评");
        assertThat(agency.text()).contains("已办理", "成果清单见附件");
        agency.leavesRefused();

        office.page().reload();
        office.page().fill("#verify-reason", "自评已全部提交");
        office.press("结束自评，开始核评");
        office.open("/evaluation/of/" + ROUND + "_SIPO");
        office.page().fill("[id='verify-marks/0/score']", "80");
        office.page().fill("[id='verify-marks/0/reason']", "见到两项成果");
        office.page().fill("[id='verify-reason']", "核评");
        office.press("提交核评");
        assertThat(office.text()).contains("见到两项成果");
        office.page().fill("#find-text", "一项成果没有佐证材料");
        office.page().selectOption("#find-severity", "SERIOUS");
        office.page().fill("#find-due", TODAY.plusDays(20).toString());
        office.press("登记问题");
        assertThat(office.text()).contains("一项成果没有佐证材料", "待整改");
        office.leavesRefused();
    }

    @Test
    @Order(5)
    void whatWasAmissIsPutRightAndACorrectionIsAnotherVersion() {
        Looking agency = as("approver-sipo", "en");
        agency.open("/evaluation/of/" + ROUND + "_SIPO");
        agency.page().fill("[id='rectify/1-text']", "已补充佐证");
        agency.page().fill("[id='rectify/1-evidence']", "e-7");
        agency.press("Say what was done");
        assertThat(agency.text()).contains("put right, to be verified");
        agency.leavesRefused();

        Looking office = as("coordinator", "zh-CN");
        office.open("/evaluation/of/" + ROUND + "_SIPO");
        office.page().getByLabel("整改到位").check();
        office.page().fill("[id='see/1-reason']", "均已见到");
        office.press("核验整改");
        assertThat(office.text()).contains("均已见到");
        office.open("/evaluation/rounds/" + ROUND);
        office.page().fill("#grade-reason", "评定等次");
        office.press("评定等次");
        assertThat(office.text()).contains("80 / 100", "良好");
        office.findsNoBarrierHere();
        office.page().fill("#publish-reason", "公布");
        office.press("公布");
        office.open("/evaluation/of/" + ROUND + "_SIPO");
        office.page().fill("[id='correct-marks/0/score']", "92");
        office.page().fill("[id='correct-marks/0/reason']", "复核后补计一项成果");
        office.page().fill("[id='correct-reason']", "复核更正");
        office.press("更正已公布的评分");
        assertThat(office.text()).contains("第 2 版", "复核更正", "优秀");
        office.findsNoBarrierHere();
        office.leavesRefused();
    }

    @Test
    @Order(6)
    void whatIsTypedBeforeTheScriptHasComeStays() {
        Looking office = as("coordinator", "zh-CN");
        office.open("/plans/PATENT-2017/rounds");
        office.page().fill("#deploy-year", "2019");
        office.page().fill("#deploy-reason", "年初任务部署");
        List<Route> held = new ArrayList<>();
        office.page().route("**/*.js", held::add);
        office.press("部署年度任务");
        assertThat(office.page().locator("#deploy-year-wrong").innerText()).contains("2017");
        office.page().fill("#deploy-year", "2018");
        assertThat(held).as("the script is on its way").isNotEmpty();
        held.forEach(Route::resume);
        office.page().waitForLoadState();
        assertThat(office.page().inputValue("#deploy-year")).isEqualTo("2018");
        assertThat(office.page().inputValue("#deploy-reason")).isEqualTo("年初任务部署");
        office.page().unrouteAll();
        office.leavesRefused();
    }

    @Test
    @Order(7)
    void theOfficeDeploysAYearToTheProvincesAndMarksThem() {
        Looking office = as("coordinator", "zh-CN");
        office.open("/plans/PATENT-2017/rounds");
        office.page().fill("#deploy-year", "2019");
        office.page().fill("#deploy-classesOn", "2017-03-01");
        office.page().fill("#deploy-reason", "年初任务部署");
        office.press("部署年度任务");
        assertThat(office.page().locator("#deploy-year-wrong").innerText()).contains("2017");
        office.page().fill("#deploy-year", "2017");
        office.press("部署年度任务");
        assertThat(path(office)).isEqualTo(YEAR);
        office.page().fill("#review-reason", "年中督导");
        office.press("完成年中督导");
        assertThat(office.page().locator("[role=alert]").innerText()).isNotBlank();

        office.open(YEAR + "/provinces/440000");
        office.page().locator("#opt-in-task").selectOption(new SelectOption().setIndex(1));
        office.page().fill("#opt-in-reason", "本省已有工作基础");
        office.press("选做任务");
        assertThat(office.text()).contains("已选做");
        office.page().fill("#rate-reason", "年中督导");
        office.page().locator("select[name^='rating/']").first().selectOption("GOOD");
        office.page()
                .locator("section:has(#rate-reason)")
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(office.page().locator("tbody .badge.GOOD").count()).isEqualTo(1);
        office.findsNoBarrierHere();
        office.leavesRefused();
    }

    @Test
    @Order(8)
    void anybodySeesWhatBecameOfThePlans() {
        Looking reader = chromium.anybody("en");
        reader.open("/lineage?from=PROMOTION-2017&to=PROTECTION-2022");
        assertThat(reader.page().locator("article .sides").count()).isGreaterThan(3);
        reader.open("/lineage?from=PROMOTION-2017&to=PROTECTION-2022&relation=DROPPED");
        assertThat(reader.text()).contains("Not carried on in the later plan");
        reader.findsNoBarrierHere();
        reader.open(YEAR + "/provinces/440000");
        assertThat(reader.page().locator("#username").isVisible()).isTrue();
        reader.leavesRefused();
    }

    @Test
    @Order(9)
    void anAuditorSeesWhatBecameOfAMeeting() {
        try (Looking auditor = chromium.signedIn("auditor", "zh-CN", "/developers")) {
            auditor.open(meeting);
            auditor.page().locator("main a[href^='/audit?']").click();
            assertThat(auditor.page().locator("tbody tr").count()).isGreaterThan(1);
            assertThat(auditor.page().locator("tbody").innerText())
                    .contains(meeting.substring(meeting.lastIndexOf('/') + 1));
            auditor.leaves();
        }
    }

    @Test
    @Order(10)
    void theOfficeStatesWhatGoesOnWithWhatAndTakesItBack() {
        Looking office = as("coordinator", "en");
        office.open("/lineage/PROMOTION-2017/PROTECTION-2022");
        Locator proposal = office.page().locator("article.card:has(form)").first();
        String earlier = proposal.locator("input[name=from]").getAttribute("value");
        String later = proposal.locator("input[name=to]").getAttribute("value");
        proposal.locator("summary").click();
        proposal.locator("input[name=reason]").fill("the office has compared both");
        proposal.locator("button").click();
        Locator stated = office.page()
                .locator("section[aria-labelledby=stated] li")
                .filter(new Locator.FilterOptions().setHasText(earlier))
                .filter(new Locator.FilterOptions().setHasText(later));
        assertThat(stated.innerText()).contains("continues", "the office has compared both", "coordinator");
        office.findsNoBarrierHere();

        stated.locator("summary").click();
        stated.locator("input[name=reason]").fill("a mistake");
        stated.locator("button").click();
        assertThat(office.text()).contains("Done;");
        assertThat(stated.count()).isZero();
        office.leaves();
    }
}
