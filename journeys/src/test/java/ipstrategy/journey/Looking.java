package ipstrategy.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A person at a browser window. It notes what no page may ever do: report an error to its console, or ask another
/// machine for anything.
final class Looking implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    private Looking(BrowserContext context, String home) {
        this.context = context;
        this.home = home;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("localhost")) {
                troubles.add(page.url() + " asked for " + request.url());
            }
        });
    }

    /// @param language `zh-CN` or `en`, as the browser is set
    static Looking at(Browser browser, String home, String language) {
        return new Looking(browser.newContext(new Browser.NewContextOptions().setLocale(language)), home);
    }

    /// Somebody whose browser runs no scripts.
    static Looking withoutScripts(Browser browser, String home) {
        return new Looking(
                browser.newContext(
                        new Browser.NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(false)),
                home);
    }

    Page page() {
        return page;
    }

    Looking open(String path) {
        page.navigate(home + path);
        return this;
    }

    Looking signIn(String name) {
        return signIn(name, "/desk");
    }

    /// @param place the page that is shown then
    Looking signIn(String name, String place) {
        open("/sign-in?back=" + place);
        page.fill("#username", name);
        page.fill("#password", name);
        page.click("#kc-login");
        page.waitForURL(home + place);
        return this;
    }

    String text() {
        return page.innerText("main");
    }

    String title() {
        return page.title();
    }

    List<String> troubles() {
        return troubles;
    }

    /// What stands in the way of people who see, hear or point differently (WCAG 2.2 AA and the good practice of axe),
    /// in light and in dark: all rules as the page is, and the contrast again in the other light.
    List<String> barriers() {
        String theme = page.locator("html").getAttribute("data-theme");
        List<String> found = new ArrayList<>();
        axe().analyze().getViolations().forEach(rule -> found.add(said(rule)));
        for (String light : List.of("light", "dark")) {
            if (!light.equals(theme)) {
                shine(light);
                axe().withRules(List.of("color-contrast"))
                        .analyze()
                        .getViolations()
                        .forEach(rule -> found.add(light + ": " + said(rule)));
            }
        }
        shine(theme);
        return found;
    }

    private void shine(String theme) {
        page.locator("html").evaluate("(html, theme) => html.dataset.theme = theme", theme);
    }

    // There are no frames of other origins, for which axe opens a window of its own.
    private AxeBuilder axe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private String said(Rule rule) {
        return page.url() + ": " + rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
