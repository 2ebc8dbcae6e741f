package ipstrategy.journey;

import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import ipstrategy.launcher.Platform;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What administrators, auditors and the office do in the console with clients, webhooks, calendars, classes of
/// provinces and the audit trail.
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class AdministrationInTheConsoleTest {

    private static final String CLIENT = "kite-registry";
    private static final String CLIENTS = "/administration/clients";
    private static final String WEBHOOKS = "/administration/webhooks";
    private static final String CLASSES = "/administration/region-classes";
    private static final String MEMBER = CLASSES + "/CONCERNED-TRAINING-BASE/540000";
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private Platform platform;
    private Chromium chromium;
    private String webhook = "";

    @BeforeAll
    void opens(Platform running) {
        platform = running;
        chromium = Chromium.at(running.url());
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Looking as(String name, String language) {
        return chromium.signedIn(name, language, "/developers");
    }

    /// The part of the page in which one thing is done.
    private static Locator act(Looking person, String name) {
        return person.page().locator("section[aria-labelledby='act-" + name + "']");
    }

    private static void does(Looking person, String name, String reason) {
        act(person, name).locator("input[name=reason]").fill(reason);
        act(person, name).locator("form button").click();
    }

    @Test
    @Order(1)
    void anAdministratorRegistersAClientAndSeesItsSecretOnce() throws Exception {
        Looking administrator = as("administrator", "zh-CN");
        administrator.open("/administration");
        administrator.page().locator("main a[href='" + CLIENTS + "']").click();
        administrator.page().locator("a[href='" + CLIENTS + "/new']").click();
        administrator.page().fill("#c-id", "Kite Registry");
        administrator.page().fill("#c-zh", "风筝登记系统");
        administrator.page().fill("#c-en", "Registry of kites");
        administrator
                .page()
                .locator("input[name=scopes][value='copyright:read']")
                .check();
        administrator.page().fill("#c-reason", "对接需要");
        administrator.press("登记客户端");
        assertThat(administrator.page().getAttribute("#c-id", "aria-invalid")).isEqualTo("true");
        assertThat(administrator.page().inputValue("#c-zh")).isEqualTo("风筝登记系统");
        assertThat(administrator.page().locator("input[value='copyright:read']").isChecked())
                .isTrue();
        administrator.findsNoBarrierHere();

        administrator.page().fill("#c-id", CLIENT);
        administrator.press("登记客户端");
        String secret = administrator.page().locator("pre.secret").innerText().strip();
        assertThat(secret).hasSizeGreaterThan(20);
        administrator.findsNoBarrierHere();
        Visitor client = Visitor.anonymous(platform.url())
                .signedIn(
                        platform.keycloakUrl(),
                        Map.of("grant_type", "client_credentials", "client_id", CLIENT, "client_secret", secret));
        assertThat(client.read("services/copyright/measures?limit=1").has("items"))
                .isTrue();

        administrator
                .page()
                .locator("main a[href='" + CLIENTS + "/" + CLIENT + "']")
                .last()
                .click();
        assertThat(administrator.text()).contains("风筝登记系统", "读取版权").doesNotContain(secret);
        assertThat(administrator.page().content()).doesNotContain(secret);
        administrator.leavesRefused();
    }

    @Test
    @Order(2)
    void everyChangeOfAClientNeedsAReasonAndTheNewestState() {
        Looking one = as("administrator", "zh-CN");
        Looking other = as("administrator", "zh-CN");
        one.open(CLIENTS + "/" + CLIENT);
        other.open(CLIENTS + "/" + CLIENT);
        one.page().locator("input[name=scopes][value='patents:read']").check();
        does(one, "scopes", "增加专利数据");
        assertThat(one.text()).contains("权限范围已更改", "读取专利");

        other.page().locator("input[name=scopes][value='trademarks:read']").check();
        does(other, "scopes", "增加商标数据");
        assertThat(other.text()).contains("已被他人修改", "读取专利");
        assertThat(other.page().locator("input[value='trademarks:read']").isChecked())
                .isTrue();
        assertThat(act(other, "scopes").locator("input[name=reason]").inputValue())
                .isEqualTo("增加商标数据");

        assertThat(act(one, "keys").locator("button").isDisabled()).isTrue();
        assertThat(act(one, "keys").innerText()).contains("暂不可办理");
        does(one, "secret", "定期更换");
        assertThat(one.page().locator("pre.secret").innerText()).hasSizeGreaterThan(20);
        one.open(CLIENTS + "/" + CLIENT);
        does(one, "disabling", "对接方暂停");
        assertThat(one.text()).contains("已停用。");
        does(one, "enabling", "对接方恢复");
        assertThat(one.text()).contains("已启用。");
        one.leaves();
        other.leavesRefused();
    }

    @Test
    @Order(3)
    void anAuditorSeesClientsButMayChangeNone() {
        Looking auditor = as("auditor", "en");
        auditor.open(CLIENTS + "/" + CLIENT);
        assertThat(act(auditor, "secret").locator("button").isDisabled()).isTrue();
        assertThat(act(auditor, "secret").innerText()).contains("your roles do not allow this");
        auditor.open(CLIENTS);
        assertThat(auditor.text()).contains("Only administrators may do this", "Registry of kites");
        auditor.leaves();

        Looking officer = as("officer-sapprft", "zh-CN");
        Response answer = officer.page().navigate(platform.url() + CLIENTS);
        assertThat(answer.status()).isEqualTo(403);
        officer.leavesRefused();
    }

    @Test
    @Order(4)
    void aWebhookIsVerifiedAndItsLogShowsWhatArrived() throws Exception {
        try (Endpoint endpoint = new Endpoint()) {
            Looking administrator = as("administrator", "en");
            administrator.open(WEBHOOKS + "/new");
            administrator.page().fill("#w-url", "ftp://127.0.0.1/told");
            administrator.page().fill("#w-types", "ipstrategy.client.*");
            administrator.press("New webhook");
            assertThat(administrator.page().locator("[role=alert]").isVisible()).isTrue();
            assertThat(administrator.page().inputValue("#w-types")).isEqualTo("ipstrategy.client.*");
            administrator.page().fill("#w-url", endpoint.url());
            administrator.press("New webhook");
            String key = administrator.page().locator("pre.secret").innerText();
            assertThat(key).startsWith("whsec_");
            endpoint.signedWith(key);
            administrator.page().getByText("Noted, go on").click();
            webhook = administrator.page().locator("h1").innerText();
            assertThat(administrator.text()).contains("to be verified");

            endpoint.goesDown();
            act(administrator, "verification").locator("form button").click();
            assertThat(administrator.text()).contains("The address could not be verified", "no connection");
            endpoint.comesUp();
            act(administrator, "verification").locator("form button").click();
            assertThat(administrator.text()).contains("The address is verified");
            Looking colleague = as("administrator", "en");
            colleague.open(CLIENTS + "/" + CLIENT);
            does(colleague, "disabling", "to be told of");
            colleague.leaves();
            until(() -> !endpoint.taken().isEmpty());
            assertThat(endpoint.taken()).allMatch(Endpoint.Message::genuine);
            until(() -> administrator
                    .open(WEBHOOKS + "/" + webhook + "?state=DELIVERED")
                    .text()
                    .contains("ipstrategy.client.disabled"));
            assertThat(administrator.text()).contains("204").contains(" ms");

            administrator.page().locator("tbody a").first().click();
            assertThat(administrator.text()).contains("delivered", CLIENT, "204");
            assertThat(act(administrator, "replay").locator("button").isDisabled())
                    .isTrue();
            assertThat(act(administrator, "dismissal").innerText()).contains("not possible in the state");
            administrator.findsNoBarrierHere();
            administrator.leavesRefused();
        }
    }

    @Test
    @Order(5)
    void aWebhookIsPausedResumedGivenANewKeyChangedAndRemoved() {
        Looking administrator = as("administrator", "zh-CN");
        administrator.open(WEBHOOKS + "/" + webhook);
        act(administrator, "pause").locator("form button").click();
        assertThat(administrator.text()).contains("已暂停。");
        act(administrator, "resumption").locator("input[value=NOW]").check();
        act(administrator, "resumption").locator("form button").click();
        assertThat(administrator.text()).contains("已恢复。", "推送中");
        act(administrator, "replay").locator("form button").click();
        assertThat(administrator.text()).contains("重新推送 0 条");
        act(administrator, "rotation").locator("form button").click();
        assertThat(administrator.page().locator("pre.secret").innerText()).startsWith("whsec_");
        administrator.open(WEBHOOKS + "/" + webhook);
        assertThat(administrator.text()).contains("用到");
        administrator.page().fill("#w-description", "风筝登记系统的推送");
        act(administrator, "change").locator("form button").click();
        assertThat(administrator.text()).contains("已更改。", "风筝登记系统的推送");
        act(administrator, "removal").locator("form button").click();
        assertThat(administrator.text()).contains("已删除。").doesNotContain("风筝登记系统的推送");
        administrator.leaves();
    }

    @Test
    @Order(6)
    void theCalendarTellsWhyADayIsFreeAndWhereATermEnds() {
        Looking coordinator = as("coordinator", "zh-CN");
        coordinator.open("/administration/working-days?year=2026");
        assertThat(coordinator.page().locator("table.month").count()).isEqualTo(12);
        assertThat(coordinator.page().locator("table.month .holiday").count()).isGreaterThan(10);
        assertThat(coordinator.text()).contains("国庆节", "国办发明电");
        coordinator.page().fill("#r-from", "2026-09-25");
        coordinator.page().fill("#r-days", "5");
        coordinator.press("计算");
        assertThat(coordinator.text()).contains("之后第 5 个工作日是 2026年10月9日");
        assertThat(coordinator.page().url()).contains("days=5");
        coordinator.page().fill("#r-days", "x");
        coordinator.press("计算");
        assertThat(coordinator.page().locator("[role=alert]").isVisible()).isTrue();
        assertThat(coordinator.page().inputValue("#r-days")).isEqualTo("x");
        coordinator.leavesRefused();
    }

    @Test
    @Order(6)
    void anAdministratorEntersTheHolidaysOfAYearThatIsAnnounced() {
        Looking coordinator = as("coordinator", "zh-CN");
        coordinator.open("/administration/working-days?year=2041");
        assertThat(act(coordinator, "entry").locator("button").isDisabled()).isTrue();
        assertThat(coordinator.text()).contains("管理员");
        coordinator.leaves();

        String holidays = "2041-01-01/2041-01-03, 休, 元旦, New Year's Day";
        Looking administrator = as("administrator", "zh-CN");
        administrator.open("/administration/working-days?year=2041");
        administrator.page().fill("#e-title", "国务院办公厅关于2041年部分节假日安排的通知");
        administrator.page().fill("#e-number", "国办发明电〔2040〕9号");
        administrator.page().fill("#e-date", "2020-11-05");
        administrator.page().fill("#entry-days", holidays + "\n元旦调休");
        does(administrator, "entry", "通知已公布");
        assertThat(administrator.text()).contains("这些行无法读懂：2");
        assertThat(administrator.page().inputValue("#e-number")).isEqualTo("国办发明电〔2040〕9号");
        administrator.page().fill("#entry-days", holidays + "\n2041-01-07, 班, 元旦, New Year's Day");
        does(administrator, "entry", "通知已公布");
        assertThat(administrator.page().getAttribute("#entry-days", "aria-invalid"))
                .isEqualTo("true");
        assertThat(administrator.text()).contains("第 2 行：");
        administrator.page().fill("#entry-days", holidays + "\n2041-01-05, 班, 元旦, New Year's Day");
        does(administrator, "entry", "通知已公布");
        assertThat(administrator.text()).contains("已录入", "国办发明电〔2040〕9号", "元旦调休上班");
        assertThat(administrator.page().locator("table.month .holiday").count()).isEqualTo(3);
        assertThat(administrator.page().inputValue("#entry-days")).contains("2041-01-01/2041-01-03, 休, 元旦");
        administrator.findsNoBarrierHere();
        administrator.page().locator("a[href^='/audit?']").first().click();
        assertThat(administrator.text()).contains("年度工作日历", "2041");
        administrator.leavesRefused();
    }

    @Test
    @Order(7)
    void theOfficeSaysWhichProvinceBelongsToAClassAndTakesItBack() {
        Looking coordinator = as("coordinator", "zh-CN");
        coordinator.open(CLASSES + "/CONCERNED-TRAINING-BASE");
        coordinator.page().selectOption("#f-region", "540000");
        coordinator.press("查看或认定");
        coordinator.page().fill("#p-from", "2041-01-01");
        coordinator.page().fill("#p-to", "2040-01-01");
        does(coordinator, "period", "批复");
        assertThat(coordinator.page().getAttribute("#p-from", "aria-invalid")).isEqualTo("true");
        assertThat(coordinator.page().inputValue("#p-to")).isEqualTo("2040-01-01");
        coordinator.page().fill("#p-to", "2042-01-01");
        does(coordinator, "period", "批复");
        assertThat(coordinator.text()).contains("期间已认定", "2041年1月1日", "2042年1月1日", "批复");
        coordinator.open(CLASSES + "/CONCERNED-TRAINING-BASE");
        assertThat(coordinator.text()).contains("西藏");
        coordinator.open(MEMBER);
        does(coordinator, "withdrawal", "误录");
        assertThat(coordinator.text()).contains("认定已撤销", "不属于这一类");
        assertThat(act(coordinator, "withdrawal").locator("button").isDisabled())
                .isTrue();
        coordinator.leavesRefused();

        Looking administrator = as("administrator", "en");
        administrator.open(MEMBER);
        assertThat(act(administrator, "period").locator("button").isDisabled()).isTrue();
        administrator.leaves();
    }

    @Test
    @Order(8)
    void anAuditorFollowsAThingThroughItsHistoryAndSeesEachChangeBeforeAndAfter() {
        Looking auditor = as("auditor", "zh-CN");
        auditor.open("/audit?subject=" + CLIENT);
        assertThat(auditor.text()).contains("机器客户端 · 登记", "机器客户端 · 更改权限");
        auditor.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText("更改权限"))
                .first()
                .locator("a")
                .first()
                .click();
        Locator changes = auditor.page().locator("section[aria-labelledby=changed] tbody tr");
        assertThat(changes.count()).isEqualTo(1);
        assertThat(changes.innerText()).contains("权限范围", "修改", "copyright:read", "patents:read");
        assertThat(auditor.text()).contains("增加专利数据", "administrator");
        auditor.page().getByText("同一对象的上一次变动").click();
        assertThat(auditor.page().locator("h1").innerText()).isEqualTo("机器客户端 · 登记");
        auditor.open("/audit?subject=" + CLIENT + "&actor=administrator&from=2020-01-01");
        assertThat(auditor.text()).contains("机器客户端 · 登记");
        auditor.page().fill("#f-actor", "officer-sipo");
        auditor.press("筛选");
        assertThat(auditor.text()).contains("没有这样的记录");
        auditor.open("/measures/PROMOTION-2017-042");
        auditor.page().locator("a[href^='/audit?']").first().click();
        assertThat(auditor.text()).contains("PROMOTION-2017-042");
        auditor.leaves();
    }

    @Test
    @Order(9)
    void theChainsAreCheckedAndTheResultReadsLikeAnAnswer() {
        Looking auditor = as("auditor", "zh-CN");
        auditor.open("/audit/verification");
        auditor.press("开始核验");
        assertThat(auditor.text()).contains("审计链全部完整", "自第 1 条至第", "RFC 8785", "auditor", "不说明");
        assertThat(auditor.page().locator("main .badge.ACCEPTED").count()).isEqualTo(6);
        String noted = auditor.page()
                .locator("section[aria-labelledby=of-coordination] code")
                .innerText();
        String place = auditor.page()
                .locator("section[aria-labelledby=of-coordination] dl dd")
                .first()
                .innerText()
                .replaceAll(".*至第 ([0-9,]+) 条.*", "$1")
                .replace(",", "");
        auditor.page().selectOption("#v-service", "coordination");
        auditor.page().fill("#v-position", place);
        auditor.page().fill("#v-hash", noted);
        auditor.press("重新核验");
        assertThat(auditor.text()).contains("仍在原处");

        auditor.page().fill("#v-position", "1");
        auditor.press("重新核验");
        assertThat(auditor.text()).contains("不完整", "已被另一条记录替换");
        auditor.page().selectOption("#v-service", "all");
        auditor.press("重新核验");
        assertThat(auditor.text()).contains("请先选择是哪个服务");
        assertThat(auditor.page().inputValue("#v-hash")).isEqualTo(noted);
        auditor.leavesRefused();
    }

    @Test
    @Order(10)
    void theTrailIsForAuditorsOnly() {
        Looking officer = as("officer-saic", "en");
        Response answer = officer.page().navigate(platform.url() + "/audit");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(officer.page().locator("a[href='/audit']").count()).isZero();
        officer.leavesRefused();
    }

    @ParameterizedTest
    @Order(12)
    @CsvSource({
        "/administration/clients",
        "/administration/clients/kite-registry/scopes",
        "/administration/clients/kite-registry/secret",
        "/administration/clients/kite-registry/keys",
        "/administration/clients/kite-registry/disabling",
        "/administration/clients/kite-registry/enabling",
        "/administration/webhooks",
        "/administration/webhooks/WEBHOOK-1/change",
        "/administration/webhooks/WEBHOOK-1/verification",
        "/administration/webhooks/WEBHOOK-1/pause",
        "/administration/webhooks/WEBHOOK-1/resumption",
        "/administration/webhooks/WEBHOOK-1/rotation",
        "/administration/webhooks/WEBHOOK-1/replay",
        "/administration/webhooks/WEBHOOK-1/removal",
        "/administration/webhooks/WEBHOOK-1/deliveries/1/replay",
        "/administration/webhooks/WEBHOOK-1/deliveries/1/dismissal",
        "/administration/region-classes/CLASS-1/440000/period",
        "/administration/region-classes/CLASS-1/440000/withdrawal"
    })
    void aFormThatNoPageOfOursHasSentIsNotTaken(String form) throws Exception {
        HttpResponse<String> forged = Visitor.anonymous(platform.url()).send("POST", form, "reason=x&tag=x", FORM);
        assertThat(forged.statusCode()).isEqualTo(400);
    }
}
