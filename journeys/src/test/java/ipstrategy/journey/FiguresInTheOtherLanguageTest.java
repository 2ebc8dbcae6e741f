package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import ipstrategy.launcher.Platform;
import java.net.URI;
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

/// The way of figures from end to end, in the language in which the other tests of the console do not go it.
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class FiguresInTheOtherLanguageTest {

    private static final int LAST_YEAR =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
    private static final String METRIC = "FAN-REGISTRATIONS";
    private static final String DEFINITION = """
            {"code": "%s", "definition": {
             "name": {"zh": "折扇图样登记件数", "en": "Fan designs registered"},
             "concept": {"zh": "一年内登记的折扇图样件数。", "en": "Fan designs registered in a year."},
             "contributing": [], "unit": "REGISTRATION", "kind": "FLOW", "direction": "UP", "frequency": "ANNUAL",
             "attribute": null, "dimensions": [], "timeAggregation": null, "regionAggregation": null, "weight": null,
             "formula": null, "owner": "SAPPRFT", "source": {"document": "REPORT-2017", "locator": "附表"}, "note": null,
             "reason": "折扇版权工作"}}
            """;

    /// The second row has a place that is none.
    private static final String TABLE = """
            metric,period,region,value,unit
            %1$s,2011,CN,2100,REGISTRATION
            %1$s,2012,XX,5,REGISTRATION
            """.formatted(METRIC);

    private Chromium chromium;

    @BeforeAll
    void anAgencyAnswersForAMetric(Platform running) throws Exception {
        chromium = Chromium.at(running.url());
        Visitor office = Visitor.anonymous(running.url()).person(running.keycloakUrl(), "coordinator");
        office.tell("POST", "services/copyright/metrics", DEFINITION.formatted(METRIC));
        eventually(
                () -> office.read("expected-figures?service=copyright&agency=SAPPRFT&period=" + LAST_YEAR),
                found -> found.toString().contains(METRIC));
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Looking english(String name) {
        return chromium.signedIn(name, "en", "/developers");
    }

    private Looking chinese(String name) {
        return chromium.signedIn(name, "zh-CN", "/developers");
    }

    @Test
    @Order(1)
    void figuresAreTypedAndSentInEnglishAndVerifiedInChinese() {
        Looking officer = english("officer-sapprft");
        officer.open("/figures/" + METRIC + "?period=" + LAST_YEAR);
        officer.page().locator("[name='value.0']").pressSequentially("about five");
        officer.page().locator("#said-0").getByText("not a number").waitFor();
        officer.page().fill("[name='value.0']", "5,000");
        officer.page().locator("#checked").getByText("sound and can be sent").waitFor();
        officer.press("Send");
        assertThat(officer.page().locator(".notice.good").innerText()).contains("1 figures were sent");
        officer.leaves();

        Looking verifier = chinese("verifier");
        verifier.open("/verification/" + METRIC);
        chooseAll(verifier);
        verifier.press("核验");
        assertThat(verifier.text()).contains("已办理 1 个数值");
        verifier.leaves();

        Looking approver = english("approver-sapprft");
        approver.open("/verification/" + METRIC);
        chooseAll(approver);
        approver.press("Publish");
        assertThat(approver.text()).contains("1 figures are done.", "No figure waits to be verified or published.");
        approver.leaves();
    }

    private static void chooseAll(Looking person) {
        for (Locator box :
                person.page().locator("input[name=figure]:not([disabled])").all()) {
            box.check();
        }
    }

    @Test
    @Order(2)
    void aReleaseIsProposedInEnglishAndSignedInChinese() {
        Looking statistician = english("statistician");
        statistician.open("/releases/new");
        statistician.page().selectOption("[name=service]", "copyright");
        statistician.page().fill("[name=code]", "FANS-1");
        statistician.page().fill("[name='name.zh']", "折扇数据");
        statistician.page().fill("[name='name.en']", "Fan figures");
        statistician.page().fill("[name=metrics]", METRIC);
        statistician.page().fill("[name=reason]", "the first release");
        statistician.press("Propose a release");
        assertThat(statistician.text()).contains("it waits for somebody else to publish it", "Not possible now");
        statistician.leaves();

        Looking office = chinese("coordinator");
        office.open("/releases/copyright/FANS-1");
        office.press("签名并发布");
        assertThat(office.text()).contains("已签名并发布", "ipstrategy-release/1");
        office.leaves();
    }

    @Test
    @Order(3)
    void aTableIsTriedAndTakenInEnglishAndGivenBackInChinese() {
        Looking officer = english("officer-sapprft");
        officer.open("/imports");
        officer.page().selectOption("#i-service", "copyright");
        officer.page()
                .setInputFiles(
                        "#i-file", new FilePayload("fans.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        officer.press("Try it");
        officer.page().waitForURL("**/imports/copyright/*");
        assertThat(officer.text()).contains("Tried: 1 rows cannot come in.", "C3");
        officer.press("Take in the good rows and leave out 1");
        officer.page().getByText("1 figures came in").first().waitFor();
        officer.page().locator("a[href^='/verification/batches/']").click();
        assertThat(officer.text()).contains("Batch of figures");
        String batch = URI.create(officer.page().url()).getPath();
        officer.leaves();

        Looking verifier = chinese("verifier");
        verifier.open(batch);
        verifier.page().fill("#return-reason", "重复计算");
        verifier.press("退回");
        assertThat(verifier.text()).contains("这一批数值已退回。");
        verifier.leaves();
    }

    @Test
    @Order(4)
    void theOfficeSaysInEnglishWhatMustHoldAndWhatIsToBeReached() {
        Looking office = english("coordinator");
        office.open("/metrics/" + METRIC + "/definition");
        office.page().fill("[id='revise-range/min']", "0");
        office.page().fill("#revise-jump", "5000");
        office.page().fill("#revise-reason", "to check figures");
        office.press("Revise the definition");
        assertThat(office.text()).contains("Done;", "definition, version 2", "at most 5,000% from the period before");

        office.open("/metrics/" + METRIC + "/targets");
        office.page().selectOption("#set-region", "440000");
        office.page().fill("#set-period", Integer.toString(LAST_YEAR + 4));
        office.page().fill("#set-value", "9,000");
        office.page().fill("[id='set-source/document']", "REPORT-2017");
        office.page().fill("[id='set-source/locator']", "annex");
        office.page().fill("#set-reason", "the work on fans");
        office.press("Set a target");
        assertThat(office.text()).contains("To undo it: Take the target back", "Guangdong", "≥ 9,000");
        office.page().locator("a[href='#act-withdraw']").click();
        office.page().fill("#withdraw-reason", "entered by mistake");
        office.press("Take the target back");
        assertThat(office.text()).contains("Done;", "There is no target.");
        office.leaves();
    }

    @Test
    @Order(5)
    void whoMayPublishAFigureWithdrawsItInEnglish() throws Exception {
        String withdrawal = "a[href$='/withdrawal']";
        Looking approver = english("approver-sapprft");
        until(() -> approver.open("/metrics/" + METRIC + "?from=" + LAST_YEAR + "&to=" + LAST_YEAR)
                        .page()
                        .locator(withdrawal)
                        .count()
                > 0);
        approver.page().locator(withdrawal).click();
        approver.page().fill("#withdrawal-reason", "counted twice");
        approver.press("Withdraw");
        assertThat(approver.text()).contains("This figure is withdrawn.", "counted twice");
        approver.leaves();
    }
}
