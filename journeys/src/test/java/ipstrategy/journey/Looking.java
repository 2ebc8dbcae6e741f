package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A person at a browser window. It notes what no page may ever do: report an error to its console, or ask another
/// machine for anything.
final class Looking implements AutoCloseable {

    private static final String LIGHT = "light";
    private static final String DARK = "dark";

    private static final int[] WIDTHS = {360, 768, 1920, 2560};
    private static final int HEIGHT = 900;

    /// The rules that depend on the light; the others see the same page in both.
    private static final List<String> OF_LIGHT = List.of("color-contrast", "link-in-text-block");

    private static final Pattern OF_SESSIONS = Pattern.compile("q_session.*|KEYCLOAK_.*|AUTH_SESSION_ID.*");

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private boolean gone;

    Looking(BrowserContext context, String home) {
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

    Page page() {
        return page;
    }

    Looking open(String path) {
        page.navigate(at(path));
        return this;
    }

    /// The whole address of a page.
    String at(String path) {
        return home + path;
    }

    Looking signIn(String name) {
        return signIn(name, "/desk");
    }

    /// @param place the page that is shown then
    Looking signIn(String name, String place) {
        open("/sign-in?back=" + place);
        return fillIn(name, place);
    }

    /// The same for somebody whom the browser may know already.
    Looking comesIn(String name, String place) {
        open("/sign-in?back=" + place);
        if (page.locator("#username").count() > 0) {
            fillIn(page, name);
        }
        page.waitForURL(home + place);
        return this;
    }

    /// What the browser remembers of whoever is signed in.
    String session() {
        return context.storageState();
    }

    /// The same from a page that says that the session has ended.
    Looking signInAgain(String name, String place) {
        page.locator("main a[href^='/sign-in']").click();
        return fillIn(name, place);
    }

    /// The same on a tab of its own, while the page that asked for it stays as it is.
    void signsInOnAnotherTab(String name) {
        Page tab = context.newPage();
        tab.navigate(home
                + page.locator("a[href^='/sign-in'][target=_blank]:visible").getAttribute("href"));
        fillIn(tab, name);
        tab.waitForURL(home + "/**");
        tab.close();
    }

    private Looking fillIn(String name, String place) {
        fillIn(page, name);
        page.waitForURL(home + place);
        return this;
    }

    private static void fillIn(Page page, String name) {
        page.fill("#username", name);
        page.fill("#password", name);
        page.click("#kc-login");
    }

    /// From now on what this window sends is on its way for long.
    void sendsSlowly(int bytesPerSecond) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytesPerSecond);
        CDPSession browser = context.newCDPSession(page);
        browser.send("Network.enable");
        browser.send("Network.emulateNetworkConditions", line);
    }

    /// The session ends, here and at Keycloak. All else that the browser remembers is still there.
    void outstaysTheSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(OF_SESSIONS));
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void unfold(String summary) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first()
                .click();
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

    /// Opens pages one after the other, each in light and in dark, and finds nothing in anybody's way.
    void findsNoBarrier(String... paths) {
        for (String path : paths) {
            open(path + (path.contains("?") ? "&" : "?") + "theme=" + LIGHT);
            findsNoBarrierHere();
        }
    }

    /// The same on the page that is open, which a form may have led to.
    void findsNoBarrierHere() {
        page.waitForLoadState();
        String theme = page.locator("html").getAttribute("data-theme");
        assertThat(violations(axe())).isEmpty();
        for (String light : List.of(LIGHT, DARK)) {
            if (!light.equals(theme)) {
                shine(light);
                assertThat(violations(axe().withRules(OF_LIGHT))).as(light).isEmpty();
            }
        }
        shine(theme);
    }

    private void shine(String theme) {
        page.locator("html").evaluate("(html, theme) => html.dataset.theme = theme", theme);
    }

    /// What stands in the way of people who see, hear or point differently (WCAG 2.2 AA and the good practice of axe).
    private List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(this::said).toList();
    }

    // There are no frames of other origins, for which axe opens a window of its own. Every rule is run; of what keeps
    // it, which is nearly all of a page, not every place is told.
    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private String said(Rule rule) {
        return page.url() + ": " + rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /// Opens pages in windows as narrow as a phone and as wide as a wall, and never has to move one sideways.
    void fitsEveryWindow(String... paths) {
        for (String path : paths) {
            open(path);
            fitsEveryWindowHere();
        }
    }

    /// The same with the page that is open, whose window then is as wide as before.
    void fitsEveryWindowHere() {
        ViewportSize before = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s in %d px", page.url(), width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(before.width, before.height);
    }

    /// Goes, without having met any trouble.
    void leaves() {
        assertThat(troubles).isEmpty();
        close();
    }

    /// Goes after a form or a page was refused: that is answered 4xx, which the browser notes and, where it was a
    /// script that asked, htmx as well. Nothing else may be amiss.
    void leavesRefused() {
        assertThat(troubles)
                .allMatch(trouble -> trouble.contains("the server responded with a status of 4")
                        || trouble.contains("Response Status Error Code 4"));
        close();
    }

    @Override
    public void close() {
        if (!gone) {
            gone = true;
            context.close();
        }
    }
}
