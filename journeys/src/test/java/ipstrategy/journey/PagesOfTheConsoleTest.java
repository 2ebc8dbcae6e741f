package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.sun.net.httpserver.HttpServer;
import ipstrategy.launcher.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every page of the console: it is valid HTML, it withstands attacks, and a keyboard is enough.
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class PagesOfTheConsoleTest {

    private static final long DEEP_STACK = 64L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static final String FORMULA = "=HYPERLINK(\"https://evil.example\",\"open\")";
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
    private Visitor administrator;

    @BeforeAll
    void aClientWithEvilNames(Platform running) throws Exception {
        platform = running;
        chromium = Chromium.at(running.url());
        administrator = Visitor.anonymous(running.url()).person(running.keycloakUrl(), "administrator");
        administrator.tell(
                "POST",
                "clients",
                JSON.writeValueAsString(Map.of(
                        "id",
                        CLIENT,
                        "title",
                        Map.of("zh", SCRIPT, "en", SCRIPT),
                        "scopes",
                        List.of("patents:read"),
                        "reason",
                        FORMULA)));
    }

    @AfterAll
    void theBrowserCloses() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /// What the checker of the W3C finds wrong, warnings left out.
    private static List<String> faults(String html) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        FutureTask<String> checking = new FutureTask<>(
                () -> validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        // The checker goes down its schema by recursion, deeper than the stack of a usual thread.
        Thread checker = new Thread(null, checking, "checker", DEEP_STACK);
        checker.start();
        String said = checking.get();
        List<String> faults = new ArrayList<>();
        JsonNode messages = JSON.readTree(said).required("messages");
        messages.forEach(message -> {
            if (!message.path("type").asText().equals("info")) {
                faults.add(message.path("message").asText() + " | "
                        + message.path("extract").asText());
            }
        });
        return faults;
    }

    @Test
    void theCheckerSeesWhatIsWrong() throws Exception {
        assertThat(faults("<!DOCTYPE html><html lang=en><head><title>x</title></head><body><p><div></p></body></html>"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plans",
                "/plans/PROMOTION-2017",
                "/plans/PROMOTION-2017/reporting",
                "/plans/PROMOTION-2017/reporting/patents",
                "/measures",
                "/measures/PROMOTION-2017-084",
                "/measures/PROMOTION-2017-084/responsibilities",
                "/metrics",
                "/metrics/PCT-APPLICATIONS",
                "/metrics/PCT-APPLICATIONS/explanation?period=2015",
                "/regions",
                "/regions?metric=PCT-APPLICATIONS",
                "/regions/110000",
                "/compare?metric=PCT-APPLICATIONS",
                "/releases",
                "/agencies",
                "/agencies/SIPO",
                "/search",
                "/search?q=patent",
                "/search?q=%3Cb%3E%26%22",
                "/developers",
                "/measures/NONE-1",
                "/administration/working-days?year=2026",
                "/administration/region-classes"
            })
    void everyPageThatIsOpenToEverybodyIsValid(String path) throws Exception {
        for (String language : List.of("zh", "en")) {
            String page = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
            HttpResponse<String> answer =
                    Visitor.anonymous(platform.url()).send("GET", page, "", Map.of("Accept", "text/html"));
            assertThat(faults(answer.body())).as(page).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "officer-sipo, /desk /measures/PROMOTION-2017-042 /measures/PROMOTION-2017-042/tasks"
                + " /measures/PROMOTION-2017-042/extensions",
        "administrator, /administration /administration/clients /administration/clients/new"
                + " /administration/clients/lantern-registry /administration/webhooks /administration/webhooks/new",
        "coordinator, /desk /office /administration/region-classes/CLASS-1 /administration/region-classes/CLASS-1/440000",
        "auditor, /audit /audit?service=coordination&subject=lantern-registry /audit/verification?service=all"
    })
    void everyPageOfPeopleAtWorkIsValid(String name, String paths) throws Exception {
        try (Looking person = chromium.anybody("zh-CN").signIn(name, "/developers")) {
            for (String path : paths.split(" ")) {
                APIResponse answer = person.page().request().get(platform.url() + path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(faults(answer.text())).as(path).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/measures", "/developers", "/administration", "/measures/NONE-1", "/measures/table.csv"})
    void noPageCanBeFramedAndNoneRunsAStrangersScript(String path) throws Exception {
        HttpResponse<String> answer = Visitor.anonymous(platform.url()).send("GET", path, "", Map.of());
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
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
    void noScriptAndNoStrangersPageReachesTheSession() {
        try (Looking auditor = chromium.anybody("zh-CN").signIn("auditor", "/developers")) {
            assertThat(auditor.page().context().cookies(platform.url()))
                    .filteredOn(cookie -> cookie.name.startsWith("q_session"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.httpOnly && cookie.sameSite == SameSiteAttribute.LAX);
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

    @Test
    void everyPublicPageFitsAPhoneAndAWall() {
        try (Looking reader = chromium.anybody("zh-CN")) {
            reader.fitsEveryWindow(
                    "/",
                    "/plans",
                    "/plans/PROMOTION-2017",
                    "/measures",
                    "/measures/PROMOTION-2017-084",
                    "/metrics",
                    "/metrics/PCT-APPLICATIONS",
                    "/metrics/PCT-APPLICATIONS/explanation?period=2015",
                    "/metrics/PCT-APPLICATIONS/revisions",
                    "/regions?metric=PCT-APPLICATIONS",
                    "/compare?metric=PCT-APPLICATIONS",
                    "/lineage",
                    "/agencies",
                    "/search?q=%E4%B8%93%E5%88%A9",
                    "/developers");
        }
    }

    @Test
    void deskAndOfficeFitAPhoneAndAWall() {
        try (Looking coordinator = chromium.anybody("zh-CN").signIn("coordinator", "/desk")) {
            coordinator.fitsEveryWindow(
                    "/desk", "/office", "/office/reports", "/mail/box", "/releases", "/supervision");
        }
    }

    /// A page of somebody else, on another site, that only its own text makes dangerous.
    private static HttpServer stranger(String html) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Test
    void aStrangersPageCannotSendAFormInTheNameOfWhoeverIsSignedIn() throws Exception {
        String target = platform.url() + "/administration/clients";
        HttpServer stranger = stranger("""
                <!DOCTYPE html><title>x</title><form method="post" action="%s"><input name="id" value="forged">
                <input name="title.zh" value="x"><input name="title.en" value="x"><input name="scopes" value="patents:read">
                <input name="reason" value="x"><button>win</button></form>
                """.formatted(target));
        try (Looking victim = chromium.anybody("zh-CN").signIn("administrator", "/administration/clients/new")) {
            victim.page().navigate(address(stranger));
            victim.press("win");
            assertThat(victim.page().url()).isEqualTo(target);
            assertThat(victim.text()).contains("这一页已经过期");

            // A browser that knew no SameSite would send the cookies too.
            APIResponse answer = victim.page()
                    .request()
                    .post(
                            target,
                            RequestOptions.create()
                                    .setHeader("Origin", address(stranger))
                                    .setForm(FormData.create()
                                            .set("id", "forged")
                                            .set("title.zh", "x")
                                            .set("title.en", "x")
                                            .set("scopes", "patents:read")
                                            .set("reason", "x")));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(administrator.get("clients/forged").statusCode()).isEqualTo(404);
        } finally {
            stranger.stop(0);
        }
    }

    @Test
    void aStrangersPageCannotFrameOurs() throws Exception {
        HttpServer stranger = stranger("""
                <!DOCTYPE html><title>x</title><iframe src="%s/measures"></iframe>
                """.formatted(platform.url()));
        try (Looking victim = chromium.anybody("zh-CN").signIn("administrator", "/developers")) {
            victim.page().navigate(address(stranger));
            assertThat(victim.page().frames()).hasSize(2);
            // What the browser puts there instead is a page of its own.
            assertThat(victim.page().frames().getLast().url()).doesNotStartWith(platform.url());
            assertThat(victim.page().frames().getLast().locator("nav").count()).isZero();
            assertThat(victim.troubles())
                    .anyMatch(trouble -> trouble.contains("frame-ancestors") || trouble.contains("X-Frame-Options"));
        } finally {
            stranger.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics/PCT-APPLICATIONS",
                "/regions?metric=PCT-APPLICATIONS",
                "/compare?metric=PCT-APPLICATIONS"
            })
    void everyDrawingHasADescriptionAndATable(String path) {
        try (Looking reader = chromium.anybody("en")) {
            Page page = reader.open(path).page();
            for (Locator figure : page.locator("main figure").all()) {
                if (figure.locator("svg.chart, svg[class=tiles] .value").count() > 0) {
                    assertThat(figure.locator("figcaption").innerText()).isNotBlank();
                    assertThat(figure.locator("table tbody tr").count()).isPositive();
                }
            }
        }
    }

    @Test
    void theWayBackLeadsNowhereElse() {
        try (Looking auditor = chromium.anybody("zh-CN").signIn("auditor", "/developers")) {
            for (String lure : List.of(
                    "https://evil.example/",
                    "//evil.example/",
                    "/%5Cevil.example/",
                    "%09//evil.example/",
                    "javascript:alert(1)",
                    "/%0d%0aLocation:%20https://evil.example/")) {
                auditor.open("/sign-in?back=" + lure);
                assertThat(auditor.page().url()).as(lure).isEqualTo(platform.url() + "/");
            }
        }
    }

    @Test
    void whatIsStoredNeverRuns() {
        try (Looking person = chromium.anybody("zh-CN").signIn("administrator", "/developers")) {
            person.page().onDialog(dialog -> {
                throw new AssertionError("a stored script ran: " + dialog.message());
            });
            for (String path : List.of(
                    "/administration/clients",
                    "/administration/clients/" + CLIENT,
                    "/audit?service=coordination&subject=" + CLIENT)) {
                person.open(path);
                assertThat(person.page().locator("main script, main img").count())
                        .as(path)
                        .isZero();
            }
            person.page().locator("tbody a[href^='/audit/']").last().click();
            assertThat(person.text()).contains("<script>alert(1)</script>");
            assertThat(person.page().locator("main script, main img").count()).isZero();
            assertThat(person.troubles()).isEmpty();
        }
    }

    @Test
    void aFormulaThatIsStoredIsATextInASpreadsheet() {
        try (Looking auditor = chromium.anybody("zh-CN").signIn("auditor", "/developers")) {
            APIResponse table = auditor.page()
                    .request()
                    .get(platform.url() + "/audit/table.csv?service=coordination&subject=" + CLIENT);
            assertThat(table.status()).isEqualTo(200);
            assertThat(table.headers().get("content-disposition")).startsWith("attachment");
            assertThat(table.text()).contains("'=HYPERLINK").doesNotContainPattern("(^|[\",])=HYPERLINK");
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
