package ipstrategy.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine, for as long as the journeys of people last.
///
/// @param home where they begin
record Chromium(Playwright playwright, Browser browser, String home) implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /// Opens it. Where there is none the journeys are left out, and that is said loudly; in continuous integration they
    /// may not be, and fail.
    static Chromium at(String home) {
        Optional<Path> program = program();
        if (program.isEmpty() && isContinuousIntegration(System.getenv("CI"))) {
            throw new IllegalStateException("no Chromium on the PATH, and CI is set: the console would go untested");
        }
        if (program.isEmpty()) {
            System.out.println("""
                    ############################################################################
                    #  NOT TESTED: the console in a browser. There is no Chromium on the PATH. #
                    ############################################################################
                    """);
            Assumptions.abort("no Chromium on the PATH");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.orElseThrow())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"))),
                home);
    }

    /// Somebody at a window of its own.
    ///
    /// @param language `zh-CN` or `en`, as the browser is set
    Looking anybody(String language) {
        return new Looking(browser.newContext(new Browser.NewContextOptions().setLocale(language)), home);
    }

    /// The same, in a window that remembers what another did.
    ///
    /// @param remembered what that one told
    Looking again(String language, String remembered) {
        return new Looking(
                browser.newContext(
                        new Browser.NewContextOptions().setLocale(language).setStorageState(remembered)),
                home);
    }

    /// Somebody whose browser runs no scripts.
    Looking withoutScripts() {
        return new Looking(
                browser.newContext(
                        new Browser.NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(false)),
                home);
    }

    /// @param said what the environment says of it: by custom anything for yes
    static boolean isContinuousIntegration(@Nullable String said) {
        return said != null && !said.isBlank() && !said.equals("false");
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
