package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import ipstrategy.launcher.Platform;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// What people do with the console in a real browser, on the whole platform.
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class ConsoleTest {

    private static final YearMonth LAST_MONTH =
            YearMonth.from(LocalDate.now(ZoneId.of("Asia/Shanghai"))).minusMonths(1);
    private static final String PLAN = "KITE-" + LAST_MONTH.getYear();
    private static final String MEASURE = PLAN + "-001";
    private static final String REPORT = MEASURE + "_" + LAST_MONTH + "_SAPPRFT";
    private static final String INDICATORS = "section[aria-labelledby=indicators]";
    private static final int HEADLINE = 10;
    private static final int BYTES_PER_SECOND = 60_000;
    private static final int A_FILE = 900_000;

    private Platform platform;
    private Chromium chromium;

    @BeforeAll
    void aPlanAsksForReports(Platform running) throws Exception {
        platform = running;
        chromium = Chromium.at(running.url());
        Visitor office = Visitor.anonymous(running.url()).person(running.keycloakUrl(), "coordinator");
        new SmallPlan(PLAN, LAST_MONTH.getYear(), "风筝", "风筝图样", "kite designs").adoptedBy(office);
        office.tell("PUT", "services/copyright/reporting-rules/" + PLAN, """
                {"cadence": "MONTHLY", "from": "%s", "workingDays": 30, "reason": "closely watched"}
                """.formatted(LAST_MONTH.atDay(1)));
        eventually(() -> office.read("reports/" + REPORT), found -> found.has("id"));
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void anybodySeesTheStrategyOnAPageAndFollowsItToASource() throws Exception {
        Looking reader = chromium.anybody("zh-CN");
        // The first answers of a fresh platform take long, and the page says what is missing rather than wait.
        until(() -> reader.open("/").page().locator("article .ring").count() >= 4
                && reader.page().locator(INDICATORS + " svg.spark").count() == HEADLINE);
        assertThat(reader.text()).contains("每万人口发明专利拥有量", "按进度", "不适用");
        assertThat(reader.page().locator(INDICATORS + " article").count()).isEqualTo(HEADLINE);
        assertThat(reader.page().locator(INDICATORS + " svg.spark .goal").count())
                .as("each with its target")
                .isEqualTo(HEADLINE);
        LocalDate ends = LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .with(IsoFields.DAY_OF_QUARTER, 1)
                .plusMonths(3)
                .minusDays(1);
        assertThat(reader.page().locator("#due").innerText())
                .as("what is due this quarter")
                .contains("%d年%d月%d日".formatted(ends.getYear(), ends.getMonthValue(), ends.getDayOfMonth()));

        reader.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("每万人口发明专利拥有量（件）").setExact(false))
                .or(reader.page().locator("a[href='/metrics/INVENTION-PATENTS-PER-10K']"))
                .first()
                .click();
        assertThat(reader.page().url()).endsWith("/metrics/INVENTION-PATENTS-PER-10K");
        assertThat(reader.page().locator("svg.chart[role=img]").first().getAttribute("aria-label"))
                .contains("2020年", "12");
        assertThat(reader.text()).contains("“十三五”规划");

        reader.page().locator("a[href*='/explanation']").first().click();
        assertThat(reader.title()).contains("这个数是怎么来的");
        assertThat(reader.text()).contains("公开文件");
        reader.leaves();
    }

    @Test
    @Order(2)
    void theSwitchOfLanguageKeepsThePageAndIsRemembered() {
        Looking reader = chromium.anybody("zh-CN");
        reader.open("/measures?plan=PROMOTION-2017&q=专利");
        String found = reader.page().locator("tbody tr").count() + "";
        reader.page().locator("a[hreflang=en]").click();
        assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(reader.page().locator("tbody tr").count() + "").isEqualTo(found);
        reader.open("/plans");
        assertThat(reader.page().locator("h1").innerText()).isEqualTo("Plans");
        reader.leaves();
    }

    @Test
    @Order(2)
    void backAndForwardLeadOverListsAndPagesAsTheyWere() {
        Looking reader = chromium.anybody("zh-CN");
        reader.open("/measures?plan=PROMOTION-2017&q=专利");
        String list = reader.page().url();
        int found = reader.page().locator("tbody tr").count();
        reader.page().locator("tbody a[href^='/measures/']").first().click();
        String measure = reader.page().url();
        reader.page().locator("main a[href^='/agencies/']").first().click();
        reader.page().goBack();
        assertThat(reader.page().url()).isEqualTo(measure);
        reader.page().goBack();
        assertThat(reader.page().url()).isEqualTo(list);
        assertThat(reader.page().locator("tbody tr").count()).isEqualTo(found);
        assertThat(reader.page().inputValue("#f-q")).isEqualTo("专利");
        reader.page().goForward();
        assertThat(reader.page().url()).isEqualTo(measure);
        reader.leaves();
    }

    @Test
    @Order(5)
    void theLeadWritesADraftThatKeepsItselfAndTheApproverSigns() {
        Looking officer = chromium.anybody("zh-CN").signIn("officer-sapprft");
        officer.page().locator("a[href='/reports/" + REPORT + "']").first().click();
        assertThat(officer.text()).contains("风筝图样登记指南");
        officer.page().selectOption("#assessment", "ON_TRACK");
        officer.page().locator("#narrative").pressSequentially("登记指南已形成征求意见稿");
        officer.page().locator("[data-kept]").waitFor();
        officer.page().reload();
        assertThat(officer.page().inputValue("#narrative")).isEqualTo("登记指南已形成征求意见稿");
        officer.page()
                .setInputFiles(
                        "#file",
                        new FilePayload("指南.txt", "text/plain", "风筝图样作品登记指南（征求意见稿）".getBytes(StandardCharsets.UTF_8)));
        officer.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("上传").setExact(true))
                .click();
        officer.page().locator("section:has(#file) li").getByText("指南.txt").waitFor();
        officer.page().getByLabel("填报完成，可以签发").check();
        officer.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存草稿"))
                .click();
        assertThat(officer.text()).contains("草稿已保存").contains("只有本部门的签发人可以签发");
        officer.findsNoBarrierHere();
        officer.leaves();

        Looking approver = chromium.anybody("zh-CN").signIn("approver-sapprft");
        approver.open("/reports/" + REPORT);
        approver.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("签发提交"))
                .click();
        assertThat(approver.text()).contains("已提交");
        approver.leaves();
    }

    @Test
    @Order(6)
    void aParticipantDissentsAndTheOfficeReturnsWithAReason() {
        Looking saic = chromium.anybody("en").signIn("approver-saic");
        saic.page().locator("a[href='/reports/" + REPORT + "']").first().click();
        saic.page().getByLabel("Dissent").check();
        saic.page().fill("#text", "the guide leaves out trade marks on kites");
        saic.outstaysTheSession();
        saic.press("Send");
        saic.signInAgain("approver-saic", "/reports/" + REPORT);
        saic.page()
                .locator("form")
                .getByText("What you had typed here and not sent is back")
                .waitFor();
        assertThat(saic.page().inputValue("#text")).isEqualTo("the guide leaves out trade marks on kites");
        assertThat(saic.page().getByLabel("Dissent").isChecked()).isTrue();
        saic.press("Send");
        assertThat(saic.text())
                .contains("Your word has been sent")
                .contains("the guide leaves out trade marks on kites");
        saic.leavesRefused();

        Looking office = chromium.anybody("zh-CN").signIn("coordinator");
        office.open("/reports/" + REPORT);
        office.page().fill("#return-reason", "请回应工商总局意见");
        office.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("退回").setExact(true))
                .click();
        assertThat(office.text()).contains("已退回").contains("请回应工商总局意见");
        office.leaves();
    }

    @Test
    @Order(7)
    void twoPeopleAtOneReportLoseNothing() {
        Looking one = chromium.anybody("zh-CN").signIn("officer-sapprft");
        Looking other = chromium.withoutScripts().signIn("approver-sapprft");
        other.open("/reports/" + REPORT);
        one.open("/reports/" + REPORT);
        one.page().fill("#narrative", "已与工商总局沟通");
        one.page().locator("[data-kept]").waitFor();

        other.page().fill("#narrative", "另一份说明");
        other.page().selectOption("#assessment", "CONSTRAINED");
        other.page().selectOption("select[name^='deliverable.']", "IN_PROGRESS");
        other.page().check("input[name^='evidence.']");
        other.page().check("input[name=important]");
        other.page().uncheck("input[name=ready]");
        other.press("保存草稿");

        assertThat(other.text()).contains("已被他人修改").contains("已与工商总局沟通");
        assertThat(other.page().inputValue("#narrative")).isEqualTo("另一份说明");
        assertThat(other.page().inputValue("#assessment")).isEqualTo("CONSTRAINED");
        assertThat(other.page().inputValue("select[name^='deliverable.']")).isEqualTo("IN_PROGRESS");
        assertThat(other.page().isChecked("input[name^='evidence.']")).isTrue();
        assertThat(other.page().isChecked("input[name=important]")).isTrue();
        assertThat(other.page().isChecked("input[name=ready]")).isFalse();

        other.press("保存草稿");
        assertThat(other.text()).contains("草稿已保存");
        one.page().fill("#issues", "尚无");
        one.page().locator("[data-saving]").getByText("未保存").waitFor();
        one.press("保存草稿");
        assertThat(one.text()).contains("已被他人修改").contains("另一份说明");
        assertThat(one.page().inputValue("#issues")).isEqualTo("尚无");
        one.press("保存草稿");
        assertThat(one.text()).contains("草稿已保存");
        one.leavesRefused();
        other.leavesRefused();
    }

    @Test
    @Order(8)
    void aFileOnASlowLineShowsHowFarItIs() {
        Looking officer = chromium.anybody("zh-CN").signIn("officer-sapprft");
        officer.open("/reports/" + REPORT);
        officer.sendsSlowly(BYTES_PER_SECOND);
        officer.page()
                .setInputFiles(
                        "#file",
                        new FilePayload(
                                "图样.txt", "text/plain", "0".repeat(A_FILE).getBytes(StandardCharsets.UTF_8)));
        officer.press("上传");
        officer.page().locator("progress").waitFor();
        officer.page()
                .waitForFunction("() => { const bar = document.querySelector('progress');"
                        + " return bar && !bar.hidden && bar.value > 0 && bar.value < bar.max; }");
        officer.findsNoBarrierHere();
        officer.page().locator("section:has(#file) li").getByText("图样.txt").waitFor();
        assertThat(officer.page().url()).endsWith("/reports/" + REPORT);
        officer.leaves();
    }

    @Test
    @Order(9)
    void aFileThatIsSentAfterTheSessionStaysChosenUntilItIsTaken() {
        Looking officer = chromium.anybody("zh-CN").signIn("officer-sapprft");
        officer.open("/reports/" + REPORT);
        officer.page().fill("#note", "图样目录");
        officer.page()
                .setInputFiles(
                        "#file", new FilePayload("目录.txt", "text/plain", "风筝图样目录".getBytes(StandardCharsets.UTF_8)));
        officer.outstaysTheSession();
        officer.press("上传");
        officer.page().getByText("文件没有送出，仍选在这里").waitFor();
        officer.findsNoBarrierHere();

        officer.signsInOnAnotherTab("officer-sapprft");
        officer.press("上传");
        officer.page().locator("section:has(#file) li").getByText("目录.txt").waitFor();
        assertThat(officer.page().locator("section:has(#file) li").allInnerTexts())
                .anyMatch(line -> line.contains("目录.txt") && line.contains("图样目录"));
        officer.leavesRefused();
    }

    @Test
    @Order(9)
    void aSessionThatEndsDuringALongFormLosesNothing() {
        Looking officer = chromium.anybody("zh-CN").signIn("officer-sapprft");
        officer.open("/reports/" + REPORT);
        officer.page().locator("#issues").waitFor();
        officer.page().context().clearCookies();
        officer.page().fill("#issues", "登记系统尚未开通");
        officer.page().locator("[data-saving]").getByText("登录后可办理").waitFor();
        officer.signIn("officer-sapprft").open("/reports/" + REPORT);
        assertThat(officer.page().inputValue("#issues")).isEqualTo("登记系统尚未开通");
        officer.page().locator("[data-kept]").waitFor();

        officer.outstaysTheSession();
        officer.page().fill("#issues", "登记系统下月开通");
        officer.page().getByLabel("重要事项").check();
        officer.page().locator("[data-saving]").getByText("登录后可办理").waitFor();
        officer.press("保存草稿");
        officer.signInAgain("officer-sapprft", "/reports/" + REPORT);
        officer.page().locator("[data-kept]").waitFor();
        assertThat(officer.page().inputValue("#issues")).isEqualTo("登记系统下月开通");
        assertThat(officer.page().getByLabel("重要事项").isChecked()).isTrue();
        officer.page().reload();
        assertThat(officer.page().getByLabel("重要事项").isChecked()).isTrue();
        officer.leavesRefused();
    }

    @Test
    @Order(10)
    void aServiceThatIsDownLeavesAPageThatSaysSo() throws Exception {
        String measure = Visitor.anonymous(platform.url())
                .read("measures?service=trademarks&limit=1")
                .at("/items/0/id")
                .asText();
        platform.kill("trademarks");
        try {
            Looking reader = chromium.anybody("zh-CN");
            reader.open("/measures?plan=PROMOTION-2017");
            assertThat(reader.text()).contains("暂无应答").contains("商标与地理标志");
            assertThat(reader.page().locator("tbody tr").count()).isGreaterThan(10);
            reader.findsNoBarrierHere();
            reader.page().locator("a[hreflang=en]").click();
            assertThat(reader.page().locator("tbody tr").count()).isGreaterThan(10);
            reader.open("/regions/110000");
            assertThat(reader.text()).contains("Trademarks and geographical indications");
            // What is its alone cannot be shown, and that is a page too, with the way back.
            APIResponse alone = reader.page().request().get(platform.url() + "/measures/" + measure);
            assertThat(alone.status()).isGreaterThanOrEqualTo(500);
            assertThat(alone.text()).contains("<h1>").contains("<nav");
            assertThat(Markup.faults(alone.text())).isEmpty();
            reader.leaves();
        } finally {
            platform.start("trademarks");
        }
    }

    @Test
    @Order(11)
    void whoeverIsSignedInIsToldOnEveryPageWhichServiceIsDown() throws Exception {
        Looking office = chromium.anybody("zh-CN").signIn("coordinator");
        Looking auditor = chromium.anybody("en").signIn("auditor");
        platform.kill("trademarks");
        try {
            for (String path : List.of(
                    "/",
                    "/desk",
                    "/office",
                    "/office?plan=PROMOTION-2017",
                    "/supervision",
                    "/imports",
                    "/verification",
                    "/search?q=专利")) {
                namesTheService(office, path, "暂无应答", "商标与地理标志");
            }
            for (String path : List.of("/supervision", "/imports", "/verification", "/audit")) {
                namesTheService(auditor, path, "do not answer at present", "Trademarks and geographical indications");
            }
            office.leaves();
            auditor.leaves();
        } finally {
            platform.start("trademarks");
        }
    }

    private static void namesTheService(Looking person, String path, String says, String service) {
        Response answer = person.page().navigate(person.at(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(person.page().locator("main .notice[role=status]").allInnerTexts())
                .as(path)
                .anySatisfy(notice -> assertThat(notice).contains(says, service));
    }

    @Test
    @Order(12)
    void attacksComeToNothing() throws Exception {
        Looking reader = chromium.anybody("zh-CN");
        reader.open("/search?q=" + "%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(reader.page().locator("main script").count()).isZero();
        assertThat(reader.text()).contains("<script>alert(1)</script>");
        reader.leaves();

        Visitor anybody = Visitor.anonymous(platform.url());
        HttpResponse<String> page = anybody.send("GET", "/", "", Map.of());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        HttpResponse<String> forged = anybody.send(
                "POST",
                "/reports/" + REPORT + "/submission",
                "tag=x",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(forged.body()).contains("这一页已经过期");

        Looking lured = chromium.anybody("zh-CN");
        lured.open("/sign-in?back=https://evil.example/");
        lured.page().fill("#username", "auditor");
        lured.page().fill("#password", "auditor");
        lured.page().click("#kc-login");
        lured.page().waitForURL(platform.url() + "/");
        lured.close();
    }
}
