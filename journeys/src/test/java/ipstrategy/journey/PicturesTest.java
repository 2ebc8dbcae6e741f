package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the pictures of `docs/pictures/make`, from a platform that runs already.
@EnabledIfSystemProperty(named = "pictures.of", matches = "http.+", disabledReason = "only docs/pictures/make asks")
class PicturesTest {

    private static final String ANYBODY = "";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;
    private static final String NEWEST_ENTRY = "tbody a[href^='/audit/']";

    /// A page to be taken.
    ///
    /// @param who signs in before, if anybody
    /// @param follow a link that is followed from there, if any
    private record Motive(String name, String who, String path, String follow) {}

    private static final List<Motive> MOTIVES = List.of(
            new Motive("home", ANYBODY, "/", ""),
            new Motive("plan", ANYBODY, "/plans/PROMOTION-2017", ""),
            new Motive("measure", ANYBODY, "/measures/PROMOTION-2017-042", ""),
            new Motive("metric", ANYBODY, "/metrics/INVENTION-PATENTS-PER-10K", ""),
            new Motive("regions", ANYBODY, "/regions", ""),
            new Motive("desk", "officer-sipo", "/desk", ""),
            new Motive("office", "coordinator", "/office", ""),
            new Motive("change", "auditor", "/audit?service=coordination", NEWEST_ENTRY),
            new Motive("chains", "auditor", "/audit/verification?service=all", ""),
            new Motive("calendar", "administrator", "/administration/working-days?year=2026", ""));

    private final String home = System.getProperty("pictures.of", "").replaceAll("/$", "");
    private final Path into = Path.of(System.getProperty("pictures.into", "target/pictures"));

    @Test
    void takesEachMotiveInBothLanguagesAndBothLights() throws IOException {
        Files.createDirectories(into);
        Set<String> notThere = new TreeSet<>();
        try (Chromium chromium = Chromium.at(home)) {
            for (String language : List.of("zh-CN", "en")) {
                for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    for (Motive motive : MOTIVES) {
                        if (!take(chromium.browser(), motive, language, light)) {
                            notThere.add(motive.path());
                        }
                    }
                }
            }
        }
        assertThat(notThere).as("pages that could not be taken").isEmpty();
    }

    /// Answers whether the page is there.
    private boolean take(Browser browser, Motive motive, String language, ColorScheme light) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(light)
                .setViewportSize(WIDTH, HEIGHT))) {
            Page page = context.newPage();
            if (!motive.who().equals(ANYBODY)) {
                // Not every role has a desk.
                page.navigate(home + "/sign-in?back=/developers");
                page.fill("#username", motive.who());
                page.fill("#password", motive.who());
                page.click("#kc-login");
                page.waitForURL(home + "/developers");
            }
            Response answer = page.navigate(home + motive.path());
            if (answer.status() != 200) {
                return false;
            }
            if (!motive.follow().isEmpty()) {
                String list = page.url();
                page.locator(motive.follow()).first().click();
                page.waitForURL(url -> !url.equals(list));
            }
            String name = "%s-%s-%s.png"
                    .formatted(
                            motive.name(),
                            language.substring(0, 2),
                            light.name().toLowerCase(Locale.ROOT));
            page.screenshot(new Page.ScreenshotOptions().setPath(into.resolve(name)));
            return true;
        }
    }
}
