package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import ipstrategy.launcher.Platform;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the console is read: fetched quickly, gone over with a keyboard, on paper, and in numbers as one likes them.
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class ReadingTheConsoleTest {

    private static final String CLIENT = "lantern-registry";
    private static final int MOST_TABS = 80;
    private static final long MOST_OF_A_FIRST_VISIT = 200L << 10;

    private static final String SEEN = "each => each.checkVisibility()";

    /// Texts that are lighter than the middle between black and white.
    private static final String PALE = """
            () => [...document.querySelectorAll('main *, svg text')]
              .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
              .filter(each => each.getClientRects().length)
              .filter(each => {
                const style = getComputedStyle(each);
                const [red, green, blue] = (each.closest('svg') ? style.fill : style.color).match(/[0-9.]+/g).map(Number);
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 127;
              })
              .map(each => each.outerHTML)""";

    private Platform platform;
    private Chromium chromium;

    @BeforeAll
    void aClientIsRegistered(Platform running) throws Exception {
        platform = running;
        chromium = Chromium.at(running.url());
        Visitor.anonymous(running.url())
                .person(running.keycloakUrl(), "administrator")
                .tell("POST", "clients", """
                {"id": "%s", "title": {"zh": "花灯登记系统", "en": "Registry of lanterns"},
                 "scopes": ["patents:read"], "reason": "对接需要"}
                """.formatted(CLIENT));
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aFirstVisitFetchesLittleAndNoWayBackToTheSources() {
        try (Looking reader = chromium.anybody("zh-CN")) {
            List<Response> fetched = new CopyOnWriteArrayList<>();
            reader.page().onResponse(fetched::add);
            reader.open("/").page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(fetched.stream()
                            .mapToLong(each -> each.request().sizes().responseBodySize)
                            .sum())
                    .isBetween(1L, MOST_OF_A_FIRST_VISIT);
            List<Response> bundled = fetched.stream()
                    .filter(each -> each.url().matches(".*\\.(js|css)"))
                    .toList();
            assertThat(bundled).hasSizeGreaterThanOrEqualTo(2);
            for (Response each : bundled) {
                assertThat(each.text()).as(each.url()).doesNotContain("sourceMappingURL");
                assertThat(reader.page().request().get(each.url() + ".map").status())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void largeNumbersAreSaidShortOrWithEveryDigitAndThatIsRemembered() {
        try (Looking reader = chromium.anybody("zh-CN")) {
            reader.open("/metrics/PCT-APPLICATIONS");
            Locator target = reader.page()
                    .locator("section[aria-labelledby=targets] .strong")
                    .first();
            assertThat(target.innerText()).contains("6万");
            reader.page().locator("footer a[href*='numbers=full']").click();
            assertThat(target.innerText()).contains("60,000");
            assertThat(reader.page().context().cookies(platform.url()))
                    .filteredOn(cookie -> cookie.name.equals("numbers"))
                    .singleElement()
                    .matches(cookie -> cookie.value.equals("full") && cookie.httpOnly);
            reader.open("/metrics/PCT-APPLICATIONS");
            assertThat(target.innerText()).contains("60,000");
            reader.page().locator("footer a[href*='numbers=short']").click();
            assertThat(target.innerText()).contains("6万");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whatIsPrintedIsDarkOnWhiteAndNothingStaysFolded(String theme) {
        try (Looking reader = chromium.anybody("zh-CN")) {
            Page page = reader.open("/metrics/PCT-APPLICATIONS?theme=" + theme).page();
            Locator folded = page.locator("details.fold td").first();
            assertThat(folded.evaluate(SEEN)).as("on the screen it is folded").isEqualTo(false);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(folded.evaluate(SEEN)).isEqualTo(true);
            assertThat(page.locator(".bar").isVisible()).isFalse();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat((List<?>) page.evaluate(PALE)).as("pale on white").isEmpty();
        }
    }

    @Test
    void aKeyboardIsEnoughFromSigningInToSubmitting() {
        try (Looking person = chromium.anybody("zh-CN")) {
            Page page = person.open("/").page();
            page.keyboard().press("Tab");
            assertThat(isFocused(page, ".skip"))
                    .as("the first stop skips to the content")
                    .isTrue();
            assertThat(page.locator(".skip").boundingBox().x)
                    .as("and can be seen")
                    .isNotNegative();
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#content");

            person.open("/");
            tabTo(page, "a[href^='/sign-in']");
            page.keyboard().press("Enter");
            page.locator("#username").waitFor();
            page.locator("#username").focus();
            page.keyboard().type("administrator");
            page.keyboard().press("Tab");
            page.keyboard().type("administrator");
            page.keyboard().press("Enter");
            page.waitForURL(platform.url() + "/");

            follow(page, "/administration", "a[href='/administration']");
            follow(page, "/administration/clients", "main a[href='/administration/clients']");
            follow(page, "/administration/clients/" + CLIENT, "a[href='/administration/clients/" + CLIENT + "']");
            tabTo(page, "#disabling-reason");
            page.keyboard().type("不再需要");
            tabTo(page, "section[aria-labelledby=act-disabling] button");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.STATUS).waitFor();
            assertThat(person.text()).contains("已停用。");
        }
    }

    @Test
    void aProvinceOnTheMapIsReachedByTheKeyboardAndIsSeenThen() {
        try (Looking reader = chromium.anybody("zh-CN")) {
            Page page = reader.open("/regions").page();
            String province = "svg.tiles a[href='/regions/440000']";
            for (int tabs = 0; tabs < MOST_TABS && !isFocused(page, province); tabs++) {
                page.keyboard().press("Tab");
            }
            assertThat(isFocused(page, province)).isTrue();
            assertThat(page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth"))
                    .as("a bold edge, where others have a thin one")
                    .isEqualTo("3px");
            page.keyboard().press("Enter");
            page.waitForURL("**/regions/440000");
            reader.leaves();
        }
    }

    private void follow(Page page, String path, String link) {
        tabTo(page, link);
        page.keyboard().press("Enter");
        page.waitForURL(platform.url() + path);
    }

    /// Goes on with the key until something is reached, and sees that wherever one stands can be seen.
    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("that one sees where one is, on the way to %s", selector)
                    .isNotEqualTo("none");
            if (isFocused(page, selector)) {
                return;
            }
        }
        throw new AssertionError("no key leads to " + selector);
    }

    private static boolean isFocused(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
