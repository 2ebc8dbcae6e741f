package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

    private Platform platform;
    private Chromium chromium;
    private String item = "";
    private String meeting = "";
    private String resolution = "";
    private final List<String> troubles = new ArrayList<>();

    @BeforeAll
    void aBrowserIsOpen(Platform running) {
        platform = running;
        chromium = Chromium.open();
    }

    @AfterAll
    void noPageMadeTrouble() {
        if (chromium != null) {
            chromium.close();
        }
        assertThat(troubles).isEmpty();
    }

    private Looking as(String name, String language) {
        return Looking.at(chromium.browser(), platform.url(), language).signIn(name);
    }

    /// Pages that answer a refusal with its status are reported by the browser; nothing else may be.
    private void leaves(Looking person) {
        troubles.addAll(person.troubles().stream()
                .filter(trouble -> !trouble.contains("the server responded with a status of 4"))
                .toList());
        person.close();
    }

    private static void press(Looking person, String button) {
        person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String path(Looking person) {
        return URI.create(person.page().url()).getPath();
    }

    private static void isOpenToEverybodyInBothLights(Looking person, String... paths) {
        for (String path : paths) {
            for (String light : List.of("light", "dark")) {
                person.open(path + (path.contains("?") ? "&" : "?") + "theme=" + light);
                assertThat(person.barriers()).isEmpty();
            }
        }
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
        press(member, "提出议题");
        assertThat(member.text()).contains("不能为空");
        assertThat(member.page().inputValue("[id='propose-title/zh']")).isEqualTo("审议灯笼外观设计保护");

        member.page().fill("[id='propose-subject/id']", "PROMOTION-2017-042");
        press(member, "提出议题");
        item = path(member);
        assertThat(member.text()).contains("已办理", "待列入议程", "需要多部门协调", "只有联席会议办公室");
        assertThat(member.page().locator("button[disabled]").count()).isEqualTo(2);
        leaves(member);
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
        press(office, "召集会议");
        meeting = path(office);
        assertThat(office.text()).contains("已召集", "议程尚无议题");

        office.open(item);
        office.page().selectOption("#schedule-meeting", meeting.substring(meeting.lastIndexOf('/') + 1));
        press(office, "列入议程");
        assertThat(office.text()).contains("已列入议程");
        office.page().fill("#decide-decision", "原则同意，抓紧落实。");
        press(office, "登记决定");
        assertThat(office.text()).doesNotContain("已决定");
        assertThat(office.page().locator("[role=alert]").innerText()).isNotBlank();
        assertThat(office.page().inputValue("#decide-decision")).isEqualTo("原则同意，抓紧落实。");

        office.open("/conference");
        assertThat(office.text()).contains("灯笼工作办公室会议", "审议灯笼外观设计保护");
        office.open(meeting);
        office.page().check("input[name=present][value=SIPO]");
        press(office, "登记召开");
        assertThat(office.text()).contains("已召开", "出席部门");
        office.page().fill("#minute-documentNumber", "国知战联办〔2026〕7号");
        office.page().fill("#minute-text", "会议审议了灯笼外观设计保护。");
        press(office, "登记纪要");
        assertThat(office.text()).contains("已有纪要", "国知战联办〔2026〕7号");
        leaves(office);
    }

    @Test
    @Order(3)
    void whatIsDecidedIsAssignedAndClosedOnlyByEvidence() {
        Looking office = as("coordinator", "zh-CN");
        office.open(item);
        office.page().fill("#decide-decision", "原则同意，抓紧落实。");
        press(office, "登记决定");
        office.page().selectOption("#assign-agency", "SIPO");
        office.page().fill("#assign-due", TODAY.plusDays(30).toString());
        press(office, "交办议定事项");
        office.page().locator("a[href^='/conference/resolutions/RES']").first().click();
        resolution = path(office);
        assertThat(office.text()).contains("原则同意，抓紧落实。", "办理中");
        leaves(office);

        Looking member = as("approver-sipo", "en");
        member.open(resolution);
        press(member, "Close");
        assertThat(member.page().locator("[role=alert]").innerText()).isNotBlank();
        member.page().fill("[id='close-evidence/documentNumber']", "国知发〔2026〕1号");
        member.page().fill("[id='close-evidence/note']", "印发了保护指南");
        press(member, "Close");
        assertThat(member.text()).contains("closed", "国知发〔2026〕1号");
        leaves(member);
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
        press(office, "计划评估轮次");
        assertThat(path(office)).isEqualTo("/evaluation/rounds/" + ROUND);
        office.page().fill("#open-reason", "开始自评");
        press(office, "开始自评");
        assertThat(office.text()).contains("自评中");

        Looking agency = as("approver-sipo", "zh-CN");
        agency.open("/evaluation");
        agency.page()
                .locator("a[href='/evaluation/of/" + ROUND + "_SIPO']")
                .first()
                .click();
        agency.page().fill("[id='assess-marks/0/score']", "101");
        agency.page().fill("[id='assess-marks/0/text']", "成果清单见附件");
        press(agency, "提交自评");
        assertThat(agency.page().locator("[id='assess-marks/0/score-wrong']").innerText())
                .isNotBlank();
        assertThat(agency.page().inputValue("[id='assess-marks/0/text']")).isEqualTo("成果清单见附件");
        agency.page().fill("[id='assess-marks/0/score']", "90");
        press(agency, "提交自评");
        assertThat(agency.text()).contains("已办理", "成果清单见附件");
        leaves(agency);

        office.page().reload();
        office.page().fill("#verify-reason", "自评已全部提交");
        press(office, "结束自评，开始核评");
        office.open("/evaluation/of/" + ROUND + "_SIPO");
        office.page().fill("[id='verify-marks/0/score']", "80");
        office.page().fill("[id='verify-marks/0/reason']", "见到两项成果");
        office.page().fill("[id='verify-reason']", "核评");
        press(office, "提交核评");
        assertThat(office.text()).contains("见到两项成果");
        office.page().fill("#find-text", "一项成果没有佐证材料");
        office.page().selectOption("#find-severity", "SERIOUS");
        office.page().fill("#find-due", TODAY.plusDays(20).toString());
        press(office, "登记问题");
        assertThat(office.text()).contains("一项成果没有佐证材料", "待整改");
        leaves(office);
    }

    @Test
    @Order(5)
    void whatWasAmissIsPutRightAndACorrectionIsAnotherVersion() {
        Looking agency = as("approver-sipo", "en");
        agency.open("/evaluation/of/" + ROUND + "_SIPO");
        agency.page().fill("[id='rectify/1-text']", "已补充佐证");
        agency.page().fill("[id='rectify/1-evidence']", "e-7");
        press(agency, "Say what was done");
        assertThat(agency.text()).contains("put right, to be verified");
        leaves(agency);

        Looking office = as("coordinator", "zh-CN");
        office.open("/evaluation/of/" + ROUND + "_SIPO");
        office.page().getByLabel("整改到位").check();
        office.page().fill("[id='see/1-reason']", "均已见到");
        press(office, "核验整改");
        assertThat(office.text()).contains("均已见到");
        office.open("/evaluation/rounds/" + ROUND);
        office.page().fill("#grade-reason", "评定等次");
        press(office, "评定等次");
        assertThat(office.text()).contains("80 / 100", "良好");
        office.page().fill("#publish-reason", "公布");
        press(office, "公布");
        office.open("/evaluation/of/" + ROUND + "_SIPO");
        office.page().fill("[id='correct-marks/0/score']", "92");
        office.page().fill("[id='correct-marks/0/reason']", "复核后补计一项成果");
        office.page().fill("[id='correct-reason']", "复核更正");
        press(office, "更正已公布的评分");
        assertThat(office.text()).contains("第 2 版", "复核更正", "优秀");
        leaves(office);
    }

    @Test
    @Order(6)
    void theOfficeDeploysAYearToTheProvincesAndMarksThem() {
        Looking office = as("coordinator", "zh-CN");
        office.open("/plans/PATENT-2017/rounds");
        office.page().fill("#deploy-year", "2019");
        office.page().fill("#deploy-classesOn", "2017-03-01");
        office.page().fill("#deploy-reason", "年初任务部署");
        press(office, "部署年度任务");
        assertThat(office.page().locator("#deploy-year-wrong").innerText()).contains("2017");
        office.page().fill("#deploy-year", "2017");
        press(office, "部署年度任务");
        assertThat(path(office)).isEqualTo(YEAR);
        office.page().fill("#review-reason", "年中督导");
        press(office, "完成年中督导");
        assertThat(office.page().locator("[role=alert]").innerText()).isNotBlank();

        office.open(YEAR + "/provinces/440000");
        office.page().locator("#opt-in-task").selectOption(new SelectOption().setIndex(1));
        office.page().fill("#opt-in-reason", "本省已有工作基础");
        press(office, "选做任务");
        assertThat(office.text()).contains("已选做");
        office.page().fill("#rate-reason", "年中督导");
        office.page().locator("select[name^='rating/']").first().selectOption("GOOD");
        office.page()
                .locator("section:has(#rate-reason)")
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(office.page().locator("tbody .badge.GOOD").count()).isEqualTo(1);
        leaves(office);
    }

    @Test
    @Order(7)
    void anybodySeesWhatBecameOfThePlans() {
        Looking reader = Looking.at(chromium.browser(), platform.url(), "en");
        reader.open("/lineage?from=PROMOTION-2017&to=PROTECTION-2022");
        assertThat(reader.page().locator("article .pair").count()).isGreaterThan(3);
        reader.open("/lineage?from=PROMOTION-2017&to=PROTECTION-2022&relation=DROPPED");
        assertThat(reader.text()).contains("Not carried on in the later plan");
        isOpenToEverybodyInBothLights(reader, "/lineage?from=PROMOTION-2017&to=PROTECTION-2022", YEAR);
        reader.open(YEAR + "/provinces/440000");
        assertThat(reader.page().locator("#username").isVisible()).isTrue();
        leaves(reader);
    }

    @Test
    @Order(8)
    void everyPageIsOpenToEverybodyInBothLights() {
        Looking office = as("coordinator", "en");
        isOpenToEverybodyInBothLights(
                office,
                "/conference",
                "/conference/meetings",
                meeting,
                "/conference/items",
                item,
                "/conference/resolutions",
                resolution,
                "/reforms",
                "/reforms/SIPO_CNIPA_2018-03-21",
                "/matters",
                "/evaluation",
                "/evaluation/planning",
                "/evaluation/rounds/" + ROUND,
                "/evaluation/rounds/" + ROUND + "/synthesis",
                "/evaluation/of/" + ROUND + "_SIPO",
                "/plans/PATENT-2017/rounds",
                YEAR + "/provinces/440000");
        leaves(office);
    }
}
