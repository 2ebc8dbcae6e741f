package ipstrategy.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class ProblemTypesTest {

    @ParameterizedTest
    @EnumSource
    void everyKindOfProblemIsExplainedInBothLanguagesWhereItsTypePoints(ProblemType type) {
        given().get(type.uri())
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .body(allOf(
                        startsWith(type.uri() + " (HTTP " + type.status() + ")"),
                        containsString(Words.both("title." + type.slug()).zh()),
                        containsString(Words.both("title." + type.slug()).en()),
                        containsString(Words.both("detail." + type.slug()).zh()),
                        containsString(Words.both("detail." + type.slug()).en())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/boredom", "/problems", "/api/v1/nowhere", "/api/v1"})
    void anUnknownPathIsNotFoundInTheLanguageOfTheCaller(String path) {
        given().header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("detail", equalTo(Words.both("detail.not-found").en()));
    }

    @Test
    void anExplanationCanBeAskedForItsHead() {
        given().head("/problems/not-found").then().statusCode(200).contentType("text/plain;charset=UTF-8");
    }

    @Test
    void whoNamesNoLanguageIsToldInChinese() {
        given().get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .body("title", equalTo(Words.both("title.not-found").zh()));
    }

    @Test
    void aListThatCannotBeChangedSaysSo() {
        given().delete("/api/v1/measures").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void aMetricIsDefinedInAServiceAndNotAtTheList() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/metrics")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }
}
