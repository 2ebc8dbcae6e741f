package ipstrategy.measures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class NewWordingTest {

    private static final String LEAD =
            Tokens.of("approver-scopsr").role("approver").agency("SCOPSR").build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"title": {"zh": "", "en": "New"}, "reason": "why"}            | /title/zh
                    {"title": {"zh": "新", "en": "  "}, "reason": "why"}            | /title/en
                    {"title": {"zh": "新"}, "reason": "why"}                        | /title/en
                    {"summary": {"zh": "新", "en": null}, "reason": "why"}          | /summary/en
                    {"title": {"zh": "新", "en": "New"}}                            | /reason
                    {"title": {"zh": "新", "en": "New"}, "reason": " "}             | /reason
                    {"title": {"zh": "新", "en": "New"}, "reason": "why", "due": 1} | /due
                    {"title": {"zh": "新", "en": "New", "fr": "N"}, "reason": "why"}| /title/fr
                    {"title": "New", "reason": "why"}                              | /title
                    {"title": {"zh": "a\\u0000b", "en": "New"}, "reason": "why"}   | /title/zh
                    {"summary": {"zh": "新", "en": "\\u0000"}, "reason": "why"}     | /summary/en
                    {"title": {"zh": "新", "en": "New"}, "reason": "a\\u0000b"}     | /reason
                    {"title": {"zh": "\\ud800", "en": "New"}, "reason": "why"}    | /title/zh
                    """)
    void aFieldThatIsWrongIsNamed(String body, String pointer) {
        patch("en", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/invalid-body"))
                .body("errors.pointer", contains(pointer))
                .body("errors.in", everyItem(is("body")))
                .body("errors.message", everyItem(not(containsString("fault."))));
    }

    @ParameterizedTest
    @CsvSource({"title, zh, 41", "title, en, 121", "summary, zh, 201", "summary, en, 601"})
    void aTextIsNoLongerThanAllowed(String field, String language, int length) {
        String other = language.equals("zh") ? "en" : "zh";
        String body = "{\"%s\": {\"%s\": \"%s\", \"%s\": \"x\"}, \"reason\": \"why\"}"
                .formatted(field, language, "长".repeat(length), other);
        patch("en", body).statusCode(400).body("errors.pointer", contains("/" + field + "/" + language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not json
            [1, 2]
            {"title":
            """)
    void aBodyThatCannotBeReadIsRefused(String body) {
        patch("en", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void faultsAreToldInTheLanguageOfTheCaller() {
        String body = "{\"title\": {\"zh\": \"新\", \"en\": \"\"}, \"reason\": \"why\"}";
        patch("zh-CN", body).statusCode(400).body("errors[0].message", is("不能为空"));
        patch("en", body).statusCode(400).body("errors[0].message", is("must not be blank"));
    }

    private static ValidatableResponse patch(String language, String body) {
        return given().auth()
                .oauth2(LEAD)
                .header("Accept-Language", language)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .patch("/api/v1/measures/PROMOTION-2017-003")
                .then();
    }
}
