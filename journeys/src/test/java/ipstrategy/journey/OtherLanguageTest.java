package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import ipstrategy.launcher.Platform;
import java.net.URI;
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

/// The journeys of each role from end to end, in the language in which the other tests of the console do not make them.
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class OtherLanguageTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final YearMonth LAST_MONTH = YearMonth.from(TODAY).minusMonths(1);
    private static final SmallPlan PLAN =
            new SmallPlan("FAN-" + LAST_MONTH.getYear(), LAST_MONTH.getYear(), "折扇", "折扇图样", "fan designs");
    private static final String REPORT = PLAN.measure() + "_" + LAST_MONTH + "_SAPPRFT";
    private static final String CLIENT = "fan-registry";
    private static final String CLIENTS = "/administration/clients";

    private Chromium chromium;
    private String extension = "";

    @BeforeAll
    void aPlanAsksForReportsAndItsLeadForMoreTime(Platform running) throws Exception {
        chromium = Chromium.at(running.url());
        Visitor office = Visitor.anonymous(running.url()).person(running.keycloakUrl(), "coordinator");
        PLAN.adoptedBy(office);
        office.tell("PUT", "services/copyright/reporting-rules/" + PLAN.code(), """
                {"cadence": "MONTHLY", "from": "%s", "workingDays": 30, "reason": "closely watched"}
                """.formatted(LAST_MONTH.atDay(1)));
        eventually(() -> office.read("reports/" + REPORT), found -> found.has("id"));
        extension = Visitor.anonymous(running.url())
                .person(running.keycloakUrl(), "approver-sapprft")
                .tell("POST", "measures/" + PLAN.measure() + "/extensions", """
                {"of": "REPORT", "report": "%s", "until": "%s", "reason": "折扇图样尚在核对"}
                """.formatted(REPORT, TODAY.plusDays(90)))
                .path("id")
                .asText();
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

    private static String path(Looking person) {
        return URI.create(person.page().url()).getPath();
    }

    @Test
    @Order(1)
    void anybodyFollowsTheStrategyToASourceInEnglish() throws Exception {
        Looking reader = chromium.anybody("en");
        until(() -> reader.open("/").page().locator("article .ring").count() >= 4);
        reader.page()
                .locator("a[href='/metrics/INVENTION-PATENTS-PER-10K']")
                .first()
                .click();
        assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(reader.page().locator("svg.chart[role=img]").first().getAttribute("aria-label"))
                .contains("2020", "12")
                .doesNotContainPattern("\\p{IsHan}");
        reader.page().locator("a[href*='/explanation']").first().click();
        String explained = reader.page().url();
        reader.page().goBack();
        assertThat(path(reader)).isEqualTo("/metrics/INVENTION-PATENTS-PER-10K");
        reader.page().goForward();
        assertThat(reader.page().url()).isEqualTo(explained);
        assertThat(reader.page().locator("h1").innerText()).doesNotContainPattern("\\p{IsHan}");
        reader.leaves();
    }

    @Test
    @Order(1)
    void theOfficeDecidesOnAnExtensionInChinese() {
        Looking office = chinese("coordinator");
        office.open("/office/extensions/" + extension);
        office.page().check("input[value=true]");
        office.page().fill("#until", TODAY.plusDays(80).toString());
        office.page().fill("#reason", "八十天已够核对");
        office.press("提交决定");
        assertThat(office.text()).contains("已同意延期", "八十天已够核对");
        office.leaves();
    }

    @Test
    @Order(2)
    void aReportIsWrittenShownAndSignedInEnglish() {
        Looking officer = english("officer-sapprft");
        officer.open("/desk?all=true");
        officer.page().locator("a[href='/reports/" + REPORT + "']").first().click();
        officer.page().selectOption("#assessment", "ON_TRACK");
        officer.page().locator("#narrative").pressSequentially("A draft of the guide is out for comment");
        officer.page().locator("[data-kept]").waitFor();
        officer.page()
                .setInputFiles(
                        "#file",
                        new FilePayload("guide.txt", "text/plain", "a draft".getBytes(StandardCharsets.UTF_8)));
        officer.press("Upload");
        officer.page().locator("section:has(#file) li").getByText("guide.txt").waitFor();
        officer.page().getByLabel("Finished, ready to be signed").check();
        officer.press("Save draft");
        assertThat(officer.text()).contains("The draft is saved.", "Not possible now");
        officer.leaves();

        Looking approver = english("approver-sapprft");
        approver.open("/reports/" + REPORT);
        approver.press("Sign and submit");
        assertThat(approver.text()).contains("Submitted.", "To undo it: Recall");
        approver.leaves();
    }

    @Test
    @Order(3)
    void aParticipantContributesInChineseAndTheOfficeAcceptsInEnglish() {
        Looking participant = chinese("approver-saic");
        participant.open("/reports/" + REPORT);
        participant.page().locator("input[name=answer][value=CONTRIBUTED]").check();
        participant.page().fill("#text", "已汇总各地折扇商标登记情况");
        participant.press("提交意见");
        assertThat(participant.text()).contains("意见已提交", "已汇总各地折扇商标登记情况");
        participant.leaves();

        Looking office = english("coordinator");
        office.open("/office?plan=" + PLAN.code());
        assertThat(office.page().locator("table.heat tbody th a").all())
                .as("who leads, and who takes part")
                .extracting(row -> row.getAttribute("href"))
                .containsExactlyInAnyOrder("/agencies/SAPPRFT", "/agencies/SAIC");
        assertThat(office.page().locator("figcaption").innerText()).contains("Overdue:");
        office.open("/reports/" + REPORT);
        assertThat(office.text()).contains("已汇总各地折扇商标登记情况", "is settled and cannot be taken back");
        office.press("Accept");
        assertThat(office.text()).contains("Accepted.");
        office.leaves();
    }

    @Test
    @Order(4)
    void aMemberProposesAndTheOfficeConvenesInEnglish() {
        Looking member = english("approver-sipo");
        member.open("/conference/items");
        member.page().fill("[id='propose-title/zh']", "审议折扇外观设计保护");
        member.page().fill("[id='propose-title/en']", "Consider the protection of fan designs");
        member.page().selectOption("#propose-kind", "MEASURE");
        member.page().fill("[id='propose-subject/id']", "PROMOTION-2017-042");
        member.page().fill("[id='propose-reason']", "several agencies have to work together");
        member.press("Propose an item");
        String item = path(member);
        assertThat(member.text()).contains("Done;", "several agencies have to work together");
        member.leaves();

        Looking office = english("coordinator");
        office.open("/conference/meetings");
        office.page().selectOption("#convene-kind", "OFFICE");
        office.page().fill("[id='convene-title/zh']", "折扇工作办公室会议");
        office.page().fill("[id='convene-title/en']", "Office meeting on fans");
        office.page().fill("#convene-date", TODAY.toString());
        office.page().fill("#convene-chair", "Head of the office");
        office.page().fill("#convene-reason", "by the working rules");
        office.press("Convene a meeting");
        String meeting = path(office);
        office.open(item);
        office.page().selectOption("#schedule-meeting", meeting.substring(meeting.lastIndexOf('/') + 1));
        office.press("Put on an agenda");
        office.open(meeting);
        assertThat(office.text()).contains("Office meeting on fans", "Consider the protection of fan designs");
        office.leaves();
    }

    /// The part of the page in which one thing is done.
    private static void does(Looking person, String name, String reason) {
        Locator act = person.page().locator("section[aria-labelledby='act-" + name + "']");
        act.locator("input[name=reason]").fill(reason);
        act.locator("form button").click();
    }

    @Test
    @Order(5)
    void anAdministratorRegistersAClientInEnglishAndAnAuditorFollowsIt() throws Exception {
        Looking administrator = english("administrator");
        administrator.open(CLIENTS + "/new");
        administrator.page().fill("#c-id", CLIENT);
        administrator.page().fill("#c-zh", "折扇登记系统");
        administrator.page().fill("#c-en", "Registry of fans");
        administrator
                .page()
                .locator("input[name=scopes][value='copyright:read']")
                .check();
        administrator.page().fill("#c-reason", "to be connected");
        administrator.press("Register a client");
        assertThat(administrator.page().locator("pre.secret").innerText().strip())
                .hasSizeGreaterThan(20);
        administrator.open(CLIENTS + "/" + CLIENT);
        does(administrator, "disabling", "paused at the other end");
        assertThat(administrator.text()).contains("Disabled.");
        does(administrator, "enabling", "resumed at the other end");
        assertThat(administrator.text()).contains("Enabled.");
        administrator.leaves();

        Looking auditor = english("auditor");
        // A change is sealed a moment after it is made.
        until(() -> auditor.open("/audit?service=coordination&subject=" + CLIENT)
                        .page()
                        .locator("tbody tr")
                        .count()
                >= 3);
        auditor.page().locator("tbody a[href^='/audit/']").first().click();
        assertThat(auditor.text()).contains("What this change did", "resumed at the other end", "administrator");
        auditor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The change before this one"))
                .click();
        assertThat(auditor.text()).contains("paused at the other end");
        auditor.open("/audit/verification");
        auditor.press("Check now");
        assertThat(auditor.text()).contains("Finding: all chains that were checked are whole.", "RFC 8785");
        auditor.leaves();
    }
}
