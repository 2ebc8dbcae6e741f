package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import ipstrategy.launcher.Platform;
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

/// What the office, an agency and everybody do in English that other tests of the console do in Chinese: an evaluation
/// from its plan to its publication, the ladder, the calendar, a class of provinces, a comparison, the year of a
/// province, a plan that is confirmed.
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class EnglishInTheConsoleTest {

    private static final String ROUND =
            "FANS-" + LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    private static final String OF_SIPO = "/evaluation/of/" + ROUND + "_SIPO";
    private static final String YEARS = "plans/PATENT-2017/rounds";

    private Chromium chromium;
    private Visitor officeByApi;

    @BeforeAll
    void aBrowserIsOpen(Platform running) throws Exception {
        chromium = Chromium.at(running.url());
        officeByApi = Visitor.anonymous(running.url()).person(running.keycloakUrl(), "coordinator");
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Looking as(String name) {
        return chromium.signedIn(name, "en", "/developers");
    }

    @Test
    @Order(1)
    void theOfficePlansAnEvaluationAndAnAgencyAssessesItself() {
        Looking office = as("coordinator");
        office.open("/evaluation/planning");
        office.page().fill("#plan-code", ROUND);
        office.page().fill("[id='plan-title/zh']", "折扇工作年度评估");
        office.page().fill("[id='plan-title/en']", "Yearly evaluation of the work on fans");
        office.page().check("input[name=agencies][value=SIPO]");
        office.page().fill("[name='items/0/code']", "RESULTS");
        office.page().fill("[name='items/0/text/zh']", "完成成果");
        office.page().fill("[name='items/0/text/en']", "Results");
        office.page().fill("[name='items/0/maximum']", "100");
        office.page().fill("#plan-reason", "yearly evaluation");
        office.press("Plan a round");
        office.page().fill("#open-reason", "to begin with");
        office.press("Open for self-assessment");
        assertThat(office.text()).contains("Yearly evaluation of the work on fans", "self-assessment");
        office.leaves();

        Looking agency = as("approver-sipo");
        agency.open(OF_SIPO);
        agency.page().fill("[id='assess-marks/0/score']", "90");
        agency.page().fill("[id='assess-marks/0/text']", "see the list of results");
        agency.press("Assess ourselves");
        assertThat(agency.text()).contains("Done;", "see the list of results");
        agency.leaves();
    }

    @Test
    @Order(2)
    void theOfficeVerifiesGradesAndPublishes() {
        Looking office = as("coordinator");
        office.open("/evaluation/rounds/" + ROUND);
        office.page().fill("#verify-reason", "all have assessed themselves");
        office.press("End self-assessment, verify");
        office.open(OF_SIPO);
        office.page().fill("[id='verify-marks/0/score']", "80");
        office.page().fill("[id='verify-marks/0/reason']", "two results were seen");
        office.page().fill("#verify-reason", "verified");
        office.press("Verify");
        assertThat(office.text()).contains("two results were seen");
        office.open("/evaluation/rounds/" + ROUND);
        office.page().fill("#grade-reason", "by the marks");
        office.press("Grade");
        assertThat(office.text()).contains("80 / 100", "Good");
        office.page().fill("#publish-reason", "to be seen by all");
        office.press("Publish");
        assertThat(office.text()).contains("Done;", "published");
        office.leaves();
    }

    @Test
    @Order(3)
    void theOfficeLooksAtTheLadderAndReckonsADay() {
        Looking office = as("coordinator");
        office.open("/supervision");
        assertThat(office.text()).contains("The ladder in force", "working days after the day to file by");
        assertThat(office.page().locator("ol.ladder li").count()).isEqualTo(4);
        office.open("/administration/working-days?year=2026");
        office.page().fill("#r-from", "2026-09-25");
        office.page().fill("#r-days", "5");
        office.press("Reckon");
        assertThat(office.text()).contains("is 9 Oct 2026");
        office.leaves();
    }

    @Test
    @Order(4)
    void theOfficeSaysWhichProvinceBelongsToAClassAndTakesItBack() {
        Looking office = as("coordinator");
        office.open("/administration/region-classes/CONCERNED-TRAINING-BASE/630000");
        office.page().fill("#p-from", "2041-01-01");
        office.page().fill("#p-to", "2042-01-01");
        does(office, "period", "approved");
        assertThat(office.text()).contains("The period is set.", "1 Jan 2041", "approved", "To undo it:");
        does(office, "withdrawal", "entered by mistake");
        assertThat(office.text()).contains("It is withdrawn.");
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
    void everybodyComparesButNotWhatMustNotBeCompared() {
        Looking reader = chromium.anybody("en");
        reader.open("/compare?metric=PCT-APPLICATIONS");
        assertThat(reader.page().locator("main table tbody tr").count()).isPositive();
        reader.open("/compare?metric=PATENT-PLEDGE-FINANCING&with=IP-PLEDGE-FINANCING");
        assertThat(reader.text()).contains("These figures cannot be compared");
        assertThat(reader.page().locator("svg.chart").count()).isZero();
        reader.leaves();
    }

    @Test
    @Order(6)
    void aProvinceIsMarkedAndATaskChosenForItIsTakenBack() throws Exception {
        if (officeByApi.get(YEARS + "/2017").statusCode() == 404) {
            officeByApi.tell("POST", YEARS, """
                    {"year": 2017, "classesOn": "2017-03-01", "reason": "deployed at the beginning of the year"}
                    """);
        }
        Looking coordinator = as("coordinator");
        coordinator.open("/" + YEARS + "/2017/provinces/630000");
        coordinator.page().locator("#opt-in-task").selectOption(new SelectOption().setIndex(1));
        coordinator.page().fill("#opt-in-reason", "the province has begun already");
        coordinator.press("Choose a task");
        assertThat(coordinator.text()).contains("Done;", "To undo it: Take a choice back");
        coordinator.page().locator("a[href='#act-opt-out']").click();
        coordinator.page().locator("#opt-out-task").selectOption(new SelectOption().setIndex(1));
        coordinator.page().fill("#opt-out-reason", "entered by mistake");
        coordinator.press("Take a choice back");
        assertThat(coordinator.text()).contains("Done;", "No task has been chosen.");
        coordinator.page().fill("#rate-reason", "seen at mid-year");
        coordinator.page().locator("select[name^='rating/']").first().selectOption("GOOD");
        coordinator.press("Mark at mid-year");
        assertThat(coordinator.page().locator("tbody .badge.GOOD").count()).isEqualTo(1);
        coordinator.leaves();
    }

    @Test
    @Order(7)
    void theOfficeConfirmsAPlan() throws Exception {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        SmallPlan plan = new SmallPlan("SCROLL-" + year, year, "画轴", "画轴图样", "scroll designs");
        String draft = "/" + plan.readBy(officeByApi).path();
        Looking coordinator = as("coordinator");
        coordinator.open(draft);
        if (coordinator.page().locator("input[name=doubtsSeen]").count() > 0) {
            coordinator.page().locator("input[name=doubtsSeen]").check();
            coordinator.page().fill("#whole-reason", "compared with the print");
            coordinator.press("Save correction");
        }
        coordinator.page().fill("#confirm-reason", "issued today");
        coordinator.press("Confirm");
        assertThat(coordinator.text()).contains("Confirmed; the plan has taken effect.");
        coordinator
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the plan"))
                .click();
        coordinator.page().waitForURL("**/plans/" + plan.code());
        assertThat(coordinator.text()).contains("Promotion plan for scroll designs");
        coordinator.leaves();
    }
}
