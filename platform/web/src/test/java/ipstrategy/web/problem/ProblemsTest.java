package ipstrategy.web.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import ipstrategy.web.RawHttp;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api/v1", "/api/v1/nowhere", "/api/v1/lamps/LAMP-1/nowhere"})
    void whereThereIsNoDoorAProblemSaysSo(String path) {
        ValidatableResponse answer =
                given().header("Accept-Language", "en").get(path).then();

        isProblem(answer, 404, "not-found").body("errors", empty());
        answer.body("detail", equalTo("There is no such resource."));
    }

    @Test
    void whereThereIsNoDoorAProblemSaysSoInChineseUnlessAskedOtherwise() {
        given().get("/nowhere").then().header("Content-Language", "zh-CN").body("title", equalTo("未找到"));
        given().get("/api/v1/nowhere")
                .then()
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("未找到"));
    }

    @Test
    void aMethodThatADoorDoesNotKnowIsNotAllowed() {
        isProblem(given().delete("/api/v1/lamps/LAMP-1").then(), 405, "method-not-allowed");
    }

    @Test
    void aFormatThatADoorDoesNotGiveIsNotAcceptable() {
        isProblem(given().accept("application/xml").get("/api/v1/lamps/LAMP-1").then(), 406, "not-acceptable");
    }

    @Test
    void aFormatThatADoorDoesNotTakeIsUnsupported() {
        isProblem(
                given().contentType("text/plain")
                        .body("lamp")
                        .post("/api/v1/lamps")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aProblemIsAProblemEvenForWhoWantsATable() {
        isProblem(
                given().accept("text/csv")
                        .queryParam("limit", "0")
                        .get("/api/v1/lamps")
                        .then(),
                400,
                "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{\"watts\": 1,,}|1|13",
                "nonsense|1|1",
                "{\"watts\":|1|10",
            })
    void aBodyThatIsNoJsonIsToldWithLineAndColumn(String body, int line, int column) {
        isProblem(post(body), 400, "malformed-body")
                .body("errors.in", contains("body"))
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].message", containsString("line " + line + ", column " + column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {
                  "name": {"zh": "灯", "en": oops}
                }""", """
                {
                  "bulbs": [{"colour": "red"}, {"colour" "green"}]
                }""", """
                {
                  "name": {"zh": "灯", "en": """})
    void aBodyThatBreaksOffInsideAFieldIsNoJsonEither(String body) {
        isProblem(post(body), 400, "malformed-body").body("errors[0].message", containsString("line 2, column"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void aBodyThatIsNotThereIsAFault(String body) {
        ValidatableResponse answer = post(body);

        assertThat(answer.extract().statusCode()).isEqualTo(400);
        answer.contentType("application/problem+json").body("errors.in", contains("body"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{\"colour\": \"red\"}|/colour",
                "{\"name\": {\"zh\": \"灯\", \"en\": \"lamp\", \"fr\": \"lampe\"}}|/name/fr",
                "{\"bulbs\": [{\"colour\": \"red\"}, {\"size\": 3}]}|/bulbs/1/size",
                "{\"a/b~c\": 1}|/a~1b~0c",
            })
    void anUnknownFieldIsToldWithItsPointer(String body, String pointer) {
        isProblem(post(body), 400, "invalid-body")
                .body("errors.pointer", contains(pointer))
                .body("errors[0].message", equalTo("unknown field"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{\"watts\": \"many\"}|/watts",
                "{\"name\": \"lamp\"}|/name",
                "{\"name\": {\"zh\": []}}|/name/zh",
                "{\"bulbs\": [{\"colour\": \"red\"}, 7]}|/bulbs/1",
                "{\"watts\": 99999999999}|/watts",
                "{\"watts\": \"60\"}|/watts",
                "{\"watts\": \"\"}|/watts",
                "{\"watts\": 60.5}|/watts",
                "{\"watts\": true}|/watts",
                "{\"name\": {\"zh\": 5}}|/name/zh",
                "{\"name\": {\"zh\": 5.5}}|/name/zh",
                "{\"bulbs\": [{\"colour\": true}]}|/bulbs/0/colour",
                "[]|\"\"",
            })
    void aValueOfTheWrongTypeIsToldWithItsPointer(String body, String pointer) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer))
                .body("errors[0].message", not(containsString("ipstrategy")));
    }

    @Test
    void fieldsThatBreakARuleAreAllToldWithTheirPointersInTheLanguageOfTheCaller() {
        String body = """
                {"name": {"zh": "灯", "en": ""}, "watts": 101, "bulbs": [{"colour": "red"}, {"colour": " "}]}
                """;

        isProblem(post(body), 400, "invalid-body")
                .header("Content-Language", "en")
                .body("errors.pointer", containsInAnyOrder("/name/en", "/watts", "/bulbs/1/colour"))
                .body("errors.find {it.pointer == '/name/en'}.message", equalTo("must not be blank"));
        for (String language : new String[] {"zh", "zh-CN", "zh-TW", "fr"}) {
            isProblem(post(body, language), 400, "invalid-body")
                    .header("Content-Language", "zh-CN")
                    .body("errors.pointer", containsInAnyOrder("/name/en", "/watts", "/bulbs/1/colour"))
                    .body("errors.find {it.pointer == '/name/en'}.message", equalTo("不能为空"));
        }
    }

    @Test
    void whoComesInACrowdIsToldWhenToComeAgain() {
        Response answer = given().header("Accept-Language", "en").get("/api/v1/lamps/virtual/crowded");

        isProblem(answer.then(), 503, "unavailable")
                .header("Retry-After", "2")
                .body("detail", equalTo("The service is busy; try again in a moment."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"virtual", "event-loop"})
    void whatNobodyExpectedIsAProblemThatSaysNothingAboutUs(String thread) {
        Response answer = given().header("Accept-Language", "en").get("/api/v1/lamps/" + thread + "/broken");

        isProblem(answer.then(), 500, "internal").body("errors", empty());
        assertThat(answer.asString())
                .doesNotContain("swordfish")
                .doesNotContain("Exception")
                .doesNotContain("ipstrategy")
                .doesNotContain("at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%zz", "?q=%", "?%E0%A4%A=1"})
    void anAddressThatCannotBeDecodedIsTheCallersFault(String query) throws IOException {
        RawHttp.Answer answer =
                RawHttp.ask("GET /api/v1/lamps%s HTTP/1.1\nHost: localhost\n\n".formatted(query), out -> {});

        assertThat(answer.head()).startsWith("HTTP/1.1 400");
    }

    private static ValidatableResponse post(String body) {
        return post(body, "en");
    }

    private static ValidatableResponse post(String body, String language) {
        return given().header("Accept-Language", language)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/lamps")
                .then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(equalTo("title." + slug)))
                .body("detail", not(equalTo("detail." + slug)))
                .body("correlationId", equalTo(answer.extract().header("X-Correlation-Id")));
    }
}
