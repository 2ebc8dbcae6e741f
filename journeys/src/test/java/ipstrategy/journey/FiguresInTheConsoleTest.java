package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import ipstrategy.launcher.Platform;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// Figures in and out by the console: typed, pasted and imported by an agency, verified and published by others,
/// released, compared and taken away by everybody.
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class FiguresInTheConsoleTest {

    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
    private static final String METRIC = "KITE-REGISTRATIONS";
    private static final String FORM = "/figures/" + METRIC + "?period=" + YEAR;
    private static final String DEFINITION = """
            {"code": "%s", "definition": {
             "name": {"zh": "风筝图样登记件数", "en": "Kite designs registered"},
             "concept": {"zh": "一年内登记的风筝图样件数。", "en": "Kite designs registered in a year."},
             "contributing": [], "unit": "REGISTRATION", "kind": "FLOW", "direction": "UP", "frequency": "ANNUAL",
             "attribute": null, "dimensions": [], "timeAggregation": null, "regionAggregation": null, "weight": null,
             "formula": null, "owner": "SAPPRFT", "source": {"document": "REPORT-2017", "locator": "附表"}, "note": null,
             "reason": "风筝版权工作"}}
            """;

    /// The third row has a comma where none belongs, the fourth a place that is none.
    private static final String TABLE = """
            metric,period,region,value,unit
            %1$s,2011,CN,2100,REGISTRATION
            %1$s,2012,CN,"2,200",REGISTRATION
            %1$s,2012,XX,5,REGISTRATION
            """.formatted(METRIC);

    private Chromium chromium;

    @BeforeAll
    void anAgencyAnswersForAMetric(Platform running) throws Exception {
        chromium = Chromium.at(running.url());
        Visitor office = Visitor.anonymous(running.url()).person(running.keycloakUrl(), "coordinator");
        office.tell("POST", "services/copyright/metrics", DEFINITION.formatted(METRIC));
        eventually(
                () -> office.read("expected-figures?service=copyright&agency=SAPPRFT&period=" + YEAR),
                (JsonNode expected) -> expected.path("total").asInt() == 1);
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /// Not every role has a desk, so everybody goes to the figures first.
    private Looking signedIn(String name, String language) {
        return chromium.signedIn(name, language, "/figures");
    }

    private static void chooseAll(Looking person) {
        for (Locator box :
                person.page().locator("input[name=figure]:not([disabled])").all()) {
            box.check();
        }
    }

    @Test
    @Order(1)
    void whatIsTypedIsCheckedAtOnceAndKeptUntilItIsSent() {
        Looking officer = signedIn("officer-sapprft", "zh-CN");
        officer.findsNoBarrier(FORM, "/figures");
        assertThat(officer.text()).contains("风筝图样登记件数", "逾期未报");
        officer.page().locator("a.button[href^='/figures/" + METRIC + "']").click();

        officer.page().locator("[name='value.0']").pressSequentially("约五万");
        officer.page().locator("#said-0").getByText("不是数字").waitFor();
        officer.page().fill("[name='value.0']", "5,000");
        officer.page().locator("#checked").getByText("检查通过").waitFor();
        officer.page().reload();
        assertThat(officer.page().inputValue("[name='value.0']")).isEqualTo("5,000");
        officer.leaves();
    }

    @Test
    @Order(2)
    void aTableIsPastedItsBadCellNamedAndTheRestSent() {
        Looking officer = signedIn("officer-sapprft", "zh-CN");
        officer.open(FORM);
        officer.page().fill("[name='value.0']", "5,000");
        officer.page().locator("details.fold summary").click();
        officer.page().fill("#pasted", "时期\t地区\t数值\n2013年\t全国\t3,000\n2014年\t全国\t四千\n");
        officer.press("读入填报表");
        assertThat(officer.page().locator("div.notice.bad").innerText()).contains("第 3 行", "四千");
        assertThat(officer.page().inputValue("[name='value.0']")).isEqualTo("5,000");
        assertThat(officer.page().inputValue("[name='value.1']")).isEqualTo("3,000");
        officer.findsNoBarrierHere();
        officer.page().locator("a[hreflang=en]").click();
        officer.page().locator("#said-2").getByText("四千").waitFor();
        officer.page().locator("a[hreflang^=zh]").click();
        officer.page().locator("#said-2").getByText("四千").waitFor();
        assertThat(officer.page().inputValue("[name='value.1']")).isEqualTo("3,000");

        officer.page().fill("[name='value.2']", "4000");
        officer.page().locator("#checked").getByText("检查通过").waitFor();
        officer.press("报送");
        assertThat(officer.page().locator(".notice.good").innerText()).contains("已报送 3 个数值");
        officer.leaves();
    }

    @Test
    @Order(3)
    void whoReportsDoesNotVerifyAndAnotherValueNeedsAReason() {
        Looking officer = signedIn("officer-sapprft", "zh-CN");
        officer.findsNoBarrier("/verification/" + METRIC);
        assertThat(officer.text()).contains("只有统计人员可以核实数字");
        officer.open(FORM);
        officer.page().fill("[name='value.0']", "6000");
        officer.page().locator("#said-0").getByText("须说明理由").waitFor();
        officer.leaves();

        Looking hasty = signedIn("officer-sapprft", "zh-CN");
        hasty.open(FORM);
        hasty.page().fill("[name='value.0']", "6000");
        hasty.press("报送");
        assertThat(hasty.page().locator("div.notice.bad").innerText()).contains("须说明理由");
        assertThat(hasty.page().inputValue("[name='value.0']")).isEqualTo("6000");
        hasty.close();
    }

    @Test
    @Order(4)
    void anotherVerifiesAndAThirdPublishes() {
        Looking verifier = signedIn("verifier", "en");
        verifier.open("/verification/" + METRIC);
        chooseAll(verifier);
        verifier.press("Verify");
        assertThat(verifier.text()).contains("3 figures are done.");
        verifier.leaves();

        Looking approver = signedIn("approver-sapprft", "zh-CN");
        approver.open("/verification/" + METRIC);
        chooseAll(approver);
        approver.press("发布");
        assertThat(approver.text()).contains("已办理 3 个数值", "没有等待核验或发布的数据");
        approver.leaves();
    }

    @Test
    @Order(5)
    void aTableIsTriedThenItsGoodRowComesInAndIsGivenBackWithAReason() {
        Looking officer = signedIn("officer-sapprft", "zh-CN");
        officer.open("/imports");
        officer.page().selectOption("#i-service", "copyright");
        officer.page()
                .setInputFiles(
                        "#i-file", new FilePayload("风筝.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        officer.press("试读");
        officer.page().waitForURL("**/imports/copyright/*");
        assertThat(officer.text()).contains("试读发现 2 行有误", "D3", "C4", "不在地区登记册中");
        officer.findsNoBarrierHere();
        assertThat(officer.page()
                        .waitForDownload(() -> officer.page().click("a[href$='/corrected.csv']"))
                        .suggestedFilename())
                .endsWith(".csv");
        officer.press("只导入正确的行，略去 2 行");
        officer.page().getByText("已导入 1 个数值").first().waitFor();
        officer.page().locator("a[href^='/verification/batches/']").click();
        assertThat(officer.text()).contains("只有统计人员可以核实数字");
        officer.findsNoBarrierHere();
        String batch = officer.page().url();
        officer.leaves();

        Looking verifier = signedIn("verifier", "en");
        verifier.page().navigate(batch);
        verifier.page().fill("#return-reason", "counted twice");
        verifier.press("Give back");
        assertThat(verifier.text()).contains("This batch was given back.");
        verifier.leaves();
    }

    @Test
    @Order(6)
    void aReleaseIsProposedByOneAndSignedByAnother() {
        Looking statistician = signedIn("statistician", "zh-CN");
        statistician.open("/releases/new");
        statistician.page().selectOption("[name=service]", "copyright");
        statistician.page().fill("[name=code]", "KITES-1");
        statistician.page().fill("[name='name.zh']", "风筝数据");
        statistician.page().fill("[name='name.en']", "Kite figures");
        statistician.page().fill("[name=metrics]", METRIC);
        statistician.page().fill("[name=reason]", "首次发布");
        statistician.press("拟定发布版本");
        assertThat(statistician.text()).contains("等待另一人发布", "暂不可办理", "5,000");
        statistician.leaves();

        Looking office = signedIn("coordinator", "en");
        office.open("/releases/copyright/KITES-1");
        office.press("Sign and publish");
        assertThat(office.text()).contains("Signed and published.", "Verify it offline", "ipstrategy-release/1");
        office.findsNoBarrierHere();
        assertThat(office.page()
                        .waitForDownload(() -> office.page().click("a[href$='/manifest.json']"))
                        .suggestedFilename())
                .isNotBlank();
        office.leaves();
    }

    @Test
    @Order(8)
    void everybodyComparesRegionsAndPeriodsButNotWhatMustNotBeCompared() throws Exception {
        Looking reader = chromium.anybody("zh-CN");
        until(() ->
                reader.open("/compare?metric=" + METRIC + "&growth=true").text().contains("3,000"));
        assertThat(reader.page().locator("svg.chart").getAttribute("aria-label"))
                .contains("2013年", "3,000", YEAR + "年", "5,000");
        assertThat(reader.page().locator("tbody tr").count()).isEqualTo(3);
        reader.findsNoBarrierHere();

        reader.open("/compare?metric=PATENT-PLEDGE-FINANCING&with=IP-PLEDGE-FINANCING");
        assertThat(reader.text()).contains("不能比较", "两项指标所指不同");
        assertThat(reader.page().locator("svg.chart").count()).isZero();
        reader.leaves();
    }

    @Test
    @Order(9)
    void revisionsAndTheCatalogueAreOpenToEverybody() {
        Looking reader = chromium.anybody("en");
        reader.open("/catalogue-of-data/PCT-APPLICATIONS");
        assertThat(reader.text()).contains("Licence", "CSV table", "Excel workbook", "SDMX");
        String sdmx = reader.page().locator("a[href^='/sdmx/']").first().getAttribute("href");
        assertThat(sdmx).contains("PCT-APPLICATIONS");
        reader.open("/metrics/" + METRIC + "/revisions");
        assertThat(reader.text()).contains("No figure has been revised.", "definition, version 1");
        reader.leaves();
    }

    @Test
    @Order(10)
    void whoMayPublishAFigureWithdrawsItWithAReason() {
        Looking approver = signedIn("approver-sapprft", "zh-CN");
        approver.open("/metrics/" + METRIC + "?from=2014&to=2014");
        approver.page().locator("a[href$='/withdrawal']").click();
        approver.findsNoBarrierHere();
        approver.page().fill("#withdrawal-reason", "重复计算");
        approver.press("撤回");
        assertThat(approver.text()).contains("这一数值已撤回", "重复计算");
        approver.open("/metrics/" + METRIC + "?from=2014&to=2014");
        assertThat(approver.page().locator("a[href$='/withdrawal']").count()).isZero();
        approver.leaves();

        Looking reader = chromium.anybody("en");
        reader.open("/metrics/" + METRIC + "/revisions");
        assertThat(reader.text()).contains("Withdrawn: 重复计算");
        reader.leaves();
    }

    @Test
    @Order(11)
    void theOfficeSaysWhatMustHoldForFigures() {
        String page = "/metrics/" + METRIC + "/definition";
        Looking reader = chromium.anybody("en");
        reader.open(page);
        assertThat(reader.text()).contains("No rules beyond type, unit, period and region.", "annual");
        assertThat(reader.page().locator("button[disabled]").count()).isEqualTo(1);
        reader.leaves();

        Looking office = signedIn("coordinator", "zh-CN");
        office.open(page);
        office.page().fill("[id='revise-range/min']", "0");
        office.page().fill("#revise-jump", "-5");
        assertThat(office.page().inputValue("#revise-unit")).isEqualTo("REGISTRATION");
        assertThat(office.page().locator("#revise-unit option[value='CNY']").textContent())
                .isEqualTo("CNY 元");
        office.page().selectOption("#revise-unit", "CNY");
        office.page().fill("#revise-reason", "校验数值");
        office.press("修订定义");
        assertThat(office.page().locator("#revise-jump-wrong").innerText()).isNotBlank();
        assertThat(office.page().inputValue("[id='revise-range/min']")).isEqualTo("0");
        assertThat(office.page().inputValue("#revise-unit")).isEqualTo("CNY");
        office.page().selectOption("#revise-unit", "REGISTRATION");
        office.page().fill("#revise-jump", "5000");
        office.press("修订定义");
        assertThat(office.text()).contains("已办理", "第 2 版定义", "0 至 —", "与上期相差不超过 5,000%");
        office.findsNoBarrierHere();
        office.open("/metrics/" + METRIC + "/revisions");
        assertThat(office.text()).contains("数值规则有变");
        office.leavesRefused();
    }

    @Test
    @Order(12)
    void theOfficeSetsATargetForARegionAndTakesItBack() {
        Looking office = signedIn("coordinator", "zh-CN");
        office.open("/metrics/" + METRIC + "/targets");
        office.page().selectOption("#set-region", "440000");
        office.page().fill("#set-period", Integer.toString(YEAR + 4));
        office.page().fill("#set-value", "9,000");
        office.page().fill("[id='set-source/document']", "REPORT-2017");
        office.page().fill("[id='set-source/locator']", "附表");
        office.page().fill("#set-reason", "风筝版权工作");
        office.press("设定目标");
        assertThat(office.text()).contains("已办理", "如需撤销：撤销目标", "广东省", "≥ 9,000");
        office.open("/metrics/" + METRIC);
        assertThat(office.page()
                        .locator("section[aria-labelledby=of-regions] tbody")
                        .innerText())
                .contains("广东省", "无法判断");
        office.findsNoBarrierHere();
        office.open("/regions/440000");
        assertThat(office.page()
                        .locator("section[aria-labelledby=targets] tbody")
                        .innerText())
                .contains("风筝图样登记件数", "9,000");
        office.findsNoBarrierHere();

        office.open("/metrics/" + METRIC + "/targets");
        office.page().locator("a[href^='/metrics/" + METRIC + "/targets/']").click();
        office.page().fill("#change-value", "8000");
        office.page().fill("#change-reason", "中期调整");
        office.press("改变目标");
        assertThat(office.text()).contains("已办理", "8,000", "中期调整");
        office.findsNoBarrierHere();
        office.page().fill("#withdraw-reason", "不再设此目标");
        office.press("撤销目标");
        assertThat(office.text()).contains("已办理", "没有设目标");
        office.leaves();
    }
}
