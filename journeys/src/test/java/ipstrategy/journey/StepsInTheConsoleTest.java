package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import ipstrategy.launcher.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of a step that supervision has taken. There is one when the office's clock has gone on, as the life of a
/// measure lets it; so this comes after it.
@Order(Integer.MAX_VALUE - 2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class StepsInTheConsoleTest {

    private Platform platform;
    private Chromium chromium;

    @BeforeAll
    void aBrowserIsOpen(Platform running) {
        platform = running;
        chromium = Chromium.at(running.url());
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
        String step = Visitor.anonymous(platform.url())
                .person(platform.keycloakUrl(), "coordinator")
                .read("supervision-steps?limit=1")
                .at("/items/0/id")
                .asText();
        assertThat(step).as("the life of a measure leaves steps behind").isNotBlank();
        try (Looking office = chromium.signedIn("coordinator", language, "/desk")) {
            office.open("/supervision/steps");
            office.page().locator("main a[href^='/supervision/steps/']").first().click();
            assertThat(office.text()).isNotBlank();
            APIResponse answer = office.page().request().get(office.page().url());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Markup.faults(answer.text())).isEmpty();
            String page = "/supervision/steps/" + step;
            office.findsNoBarrier(page);
            office.fitsEveryWindow(page);
            office.leaves();
        }
    }
}
