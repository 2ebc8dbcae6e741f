package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of a step that supervision has taken. There is one when the office's clock has gone on, as the life of a
/// measure lets it; so this comes after it. Where there is none, as when it runs alone, it lets the clock go on
/// itself.
@Order(Integer.MAX_VALUE - 2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class StepsInTheConsoleTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final YearMonth LAST_MONTH = YearMonth.from(TODAY).minusMonths(1);
    private static final SmallPlan PLAN = new SmallPlan(
            "PUPPET-" + LAST_MONTH.getYear(), LAST_MONTH.getYear(), "皮影", "皮影图样", "designs of shadow puppets");
    private static final String REPORT = PLAN.measure() + "_" + LAST_MONTH + "_SAPPRFT";
    private static final int DAYS_TO_A_NOTICE = 14;

    private Platform platform;
    private Chromium chromium;
    private Visitor coordinator;

    @BeforeAll
    void aStepHasBeenTaken(Platform running) throws Exception {
        platform = running;
        chromium = Chromium.at(running.url());
        coordinator = Visitor.anonymous(running.url()).person(running.keycloakUrl(), "coordinator");
        if (step().isEmpty()) {
            nobodyReportsUntilANoticeIsGiven();
        }
    }

    private String step() throws IOException, InterruptedException {
        return coordinator.read("supervision-steps?limit=1").at("/items/0/id").asText();
    }

    private void nobodyReportsUntilANoticeIsGiven() throws Exception {
        PLAN.adoptedBy(coordinator);
        coordinator.tell(
                "PUT", "services/copyright/reporting-rules/" + PLAN.code(), """
                {"cadence": "MONTHLY", "from": "%s", "workingDays": 30, "reason": "closely watched"}
                """.formatted(LAST_MONTH.atDay(1)));
        JsonNode report = eventually(() -> coordinator.read("reports/" + REPORT), found -> found.has("due"));
        LocalDate due = LocalDate.parse(report.path("due").asText());
        platform.travel(
                Duration.ofDays(due.toEpochDay() - TODAY.toEpochDay() + DAYS_TO_A_NOTICE),
                List.of("copyright", "coordination"));
        eventually(
                () -> coordinator.read("supervision-steps?limit=1"),
                found -> !found.path("items").isEmpty());
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theOfficeFollowsTheListToAStep(String language) throws Exception {
        try (Looking office = chromium.signedIn("coordinator", language, "/desk")) {
            office.open("/supervision/steps");
            office.page().locator("main a[href^='/supervision/steps/']").first().click();
            assertThat(office.text()).isNotBlank();
            APIResponse answer = office.page().request().get(office.page().url());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Markup.faults(answer.text())).isEmpty();
            String page = "/supervision/steps/" + step();
            office.findsNoBarrier(page);
            office.fitsEveryWindow(page);
            office.leaves();
        }
    }
}
