package ipstrategy.gateway.passing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class PagesTest {

    private static final String POLICY = "default-src 'none'; style-src 'self'";

    StandIns standIns;
    StandIn console;

    @BeforeEach
    void aConsoleShowsPages() {
        standIns.calm();
        console = standIns.console();
        console.seen().clear();
        console.publishes(request -> request.response()
                .putHeader("Content-Type", "text/html; charset=UTF-8")
                .putHeader("Content-Security-Policy", POLICY)
                .end("<h1>" + request.uri() + "</h1>"));
    }

    @AfterEach
    void itAnswersAsAlways() {
        console.answersAsAlways();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plans/FYP-13",
                "/measures?q=%E4%B8%93%E5%88%A9&cursor=x",
                "/sign-in?back=%2Fdesk",
                "/apiary"
            })
    void whatIsNoApiIsAPageWithItsAddressAsItIs(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=UTF-8")
                .body(containsString(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "1"})
    void whatACallerSaysInTheGatewaysOwnHeaderIsDropped(String said) {
        given().header("X-Gateway-Until", said).get("/plans").then().statusCode(200);
        assertThat(console.last().headers().contains("X-Gateway-Until")).isFalse();
    }

    @Test
    void whatAPageAllowsItsBrowserIsForThePageToSay() {
        given().get("/plans")
                .then()
                .header("Content-Security-Policy", is(POLICY))
                .header("X-Content-Type-Options", is("nosniff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/none", "/api", "/sdmx/v2/none", "/q/health/ready", "/openapi.json"})
    void theApiIsNeverAPage(String path) {
        given().get(path).then().body(not(containsString("<h1>" + path)));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 请稍后再试, zh-CN", "en, Please try again in a moment, en"})
    void aBrowserIsToldOnAPageThatTheConsoleDoesNotAnswer(String accepted, String words, String language) {
        console.fallsSilent();
        try {
            given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                    .header("Accept-Language", accepted)
                    .header("X-Correlation-Id", "who-looks-at-it")
                    .get("/plans")
                    .then()
                    .statusCode(503)
                    .contentType("text/html;charset=UTF-8")
                    .header("Retry-After", is("5"))
                    .header("Cache-Control", is("no-store"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body("html.@lang", is(language))
                    .body(containsString(words))
                    .body(containsString("href=\"/status\""))
                    .body(containsString("who-looks-at-it"));
        } finally {
            console.returns();
        }
    }

    @Test
    void aConsoleThatDoesNotAnswerIsSaidAsAnyService() {
        console.fallsSilent();
        try {
            given().get("/plans").then().statusCode(503).contentType("application/problem+json");
        } finally {
            console.returns();
        }
        assertThat(console.lines()).isEmpty();
    }
}
