package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.sun.net.httpserver.HttpServer;
import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What others may try with the console, and what comes of it: nothing.
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class AttacksOnTheConsoleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static final String FORMULA = "=HYPERLINK(\"https://evil.example\",\"open\")";
    private static final String CLIENT = "evil-registry";
    private static final int HEADS = 60;
    private static final String PARTS =
            "--forged\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nx\r\n--forged--\r\n";

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

    /// What HEAD asks for is never written, and must be let go all the same.
    @Test
    void whoAsksAgainAndAgainForTheHeadOfATableHoldsNothingUp() throws Exception {
        Visitor anybody = Visitor.anonymous(platform.url());
        double before = connections(anybody);
        assertThat(before).as("who asks is connected").isPositive();
        for (int again = 0; again < HEADS; again++) {
            assertThat(anybody.send("HEAD", "/measures/table.csv", "", Map.of()).statusCode())
                    .isEqualTo(200);
        }

        assertThat(anybody.send("GET", "/measures", "", Map.of()).statusCode()).isEqualTo(200);
        Patience.until(() -> connections(anybody) < before + HEADS / 2);
    }

    private static double connections(Visitor anybody) throws IOException, InterruptedException {
        return Metrics.number(anybody.send("GET", "/q/metrics", "", Map.of()).body(), "gateway_connections");
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
    void noFormIsTakenThatNoPageOfOursHasSent() throws Exception {
        Visitor anybody = Visitor.anonymous(platform.url());
        for (Routes.Form form : Routes.forms()) {
            HttpResponse<String> forged = form.takesFiles()
                    ? sent(anybody, form, "multipart/form-data; boundary=forged", PARTS)
                    : sent(anybody, form, "application/x-www-form-urlencoded", "reason=x&tag=x");
            assertThat(forged.statusCode()).as(form.path()).isEqualTo(400);
            assertThat(forged.body()).as(form.path()).contains("这一页已经过期");
        }
    }

    private static HttpResponse<String> sent(Visitor anybody, Routes.Form form, String type, String body)
            throws IOException, InterruptedException {
        return anybody.send("POST", form.somewhere(), body, Map.of("Content-Type", type));
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
}
