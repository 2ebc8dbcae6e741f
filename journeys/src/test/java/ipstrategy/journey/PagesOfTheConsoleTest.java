package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page of the console, as the people look at it for whom it is: valid HTML in both languages, no barrier in
/// either light, as wide as the window, with no error in the browser's console and no request to another machine.
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class PagesOfTheConsoleTest {

    private static final String NOTHING = "/measures/NONE-1";

    /// Charts, bars, and the map where its tiles bear figures.
    private static final String DRAWING = "main figure:has(svg.chart, svg.bars, svg.tiles .value)";

    /// What can be used and is not reached by the key in the order in which it stands, or does not show that one is
    /// there. The places of the map have a bold edge instead, which `ReadingTheConsoleTest` looks at.
    private static final String OUT_OF_REACH = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter(each => !each.disabled && each.type !== 'hidden' && !each.closest('svg') && each.checkVisibility())
              .filter(each => {
                each.focus();
                return each.tabIndex !== 0
                  || document.activeElement !== each
                  || getComputedStyle(each).outlineStyle === 'none';
              })
              .map(each => each.outerHTML.slice(0, 200))""";

    private Platform platform;
    private Chromium chromium;

    @BeforeAll
    void thereIsSomethingToLookAt(Platform running) throws Exception {
        platform = running;
        chromium = Chromium.at(running.url());
        Furnishing.of(running);
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<String> people() {
        return Sight.all().stream().map(Sight::who).distinct();
    }

    /// Somebody at a window, where they have signed in once for all windows.
    private Looking looking(String who, String language) {
        return who.equals(Sight.ANYBODY) ? chromium.anybody(language) : chromium.signedIn(who, language, "/developers");
    }

    private String[] pagesOf(String who) throws IOException, InterruptedException {
        Visitor anybody = Visitor.anonymous(platform.url());
        Visitor person = who.equals(Sight.ANYBODY) ? anybody : anybody.person(platform.keycloakUrl(), who);
        List<String> paths = new ArrayList<>();
        for (Sight sight : Sight.all()) {
            if (sight.who().equals(who)) {
                paths.add(sight.where().in(person));
            }
        }
        return paths.toArray(String[]::new);
    }

    private static String in(String language, String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    @Test
    void theCheckerSeesWhatIsWrong() throws Exception {
        assertThat(Markup.faults(
                        "<!DOCTYPE html><html lang=en><head><title>x</title></head><body><p><div></p></body></html>"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("people")
    void everyPageIsValidInBothLanguages(String who) throws Exception {
        try (Looking person = looking(who, "zh-CN")) {
            for (String path : pagesOf(who)) {
                for (String language : List.of("zh", "en")) {
                    APIResponse answer = person.page().request().get(platform.url() + in(language, path));
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    assertThat(answer.text()).as(path).contains("<html lang=\"" + language);
                    assertThat(Markup.faults(answer.text()))
                            .as(in(language, path))
                            .isEmpty();
                }
            }
        }
    }

    /// Each page is opened once for all of it: opening is what takes long. The windows are looked at in
    /// English here and in Chinese below, since words are of another length in each.
    @ParameterizedTest
    @MethodSource("people")
    void nothingStandsInAnybodysWayEveryDrawingIsToldAndTheKeyReachesAll(String who) throws Exception {
        try (Looking person = looking(who, "en")) {
            for (String path : pagesOf(who)) {
                person.findsNoBarrier(path);
                everyDrawingHasADescriptionAndItsTable(person.page(), path);
                theKeyReachesAllThatCanBeUsedAndShowsWhereOneIs(person.page(), path);
                person.fitsEveryWindowHere();
            }
            person.leaves();
        }
    }

    private static void everyDrawingHasADescriptionAndItsTable(Page page, String path) {
        for (Locator drawing : page.locator(DRAWING).all()) {
            assertThat(drawing.locator("figcaption").innerText()).as(path).isNotBlank();
            assertThat(drawing.locator("table tbody tr").count()).as(path).isPositive();
        }
        assertThat(page.locator("main svg.chart:not(main figure svg)").count())
                .as("%s: a chart without a figure has no table", path)
                .isZero();
        for (Locator image : page.locator("main svg[role=img]").all()) {
            assertThat(image.getAttribute("aria-label")).as(path).isNotBlank();
        }
    }

    private static void theKeyReachesAllThatCanBeUsedAndShowsWhereOneIs(Page page, String path) {
        page.keyboard().press("Tab");
        assertThat((List<?>) page.evaluate(OUT_OF_REACH)).as(path).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("people")
    void everyPageFitsAPhoneAndAWall(String who) throws Exception {
        try (Looking person = looking(who, "zh-CN")) {
            person.fitsEveryWindow(pagesOf(who));
            person.leaves();
        }
    }

    @Test
    void everyPageThatIsOpenToEverybodyReadsWithoutScripts() throws Exception {
        try (Looking reader = chromium.withoutScripts()) {
            for (String path : pagesOf(Sight.ANYBODY)) {
                reader.open(path);
                assertThat(reader.page().locator("h1").innerText()).as(path).isNotBlank();
                assertThat(reader.text()).as(path).hasSizeGreaterThan(20);
            }
            reader.leaves();
        }
    }

    @Test
    void aPageThatIsNotThereIsAPageAllTheSame() throws Exception {
        try (Looking reader = chromium.anybody("en")) {
            APIResponse answer = reader.page().request().get(platform.url() + NOTHING);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(Markup.faults(answer.text())).isEmpty();
            reader.findsNoBarrier(NOTHING);
            reader.fitsEveryWindow(NOTHING);
            reader.leavesRefused();
        }
    }
}
