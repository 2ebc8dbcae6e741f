package ipstrategy.measures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class RefusedQueriesTest {

    private static final String LIST = "/api/v1/measures";

    @ParameterizedTest
    @CsvSource({
        "colour, red",
        "limit, 0",
        "limit, 501",
        "limit, many",
        "sort, title",
        "plan, promotion 2017",
        "agency, sipo",
        "role, CHIEF",
        "status, DONE",
        "deadlineKind, SOON",
        "dueFrom, 2022-02-30",
        "dueTo, tomorrow",
        "q, ' '",
        "metric, pct",
        "cursor, made-up",
        "bom, perhaps"
    })
    void aQueryThatIsWrongIsRefusedWithItsPlace(String name, String value) {
        given().queryParam(name, value)
                .get(LIST)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/invalid-parameter"))
                .body("errors.pointer", contains("/query/" + name));
    }

    @Test
    void aFirstDayAfterTheLastIsRefused() {
        given().queryParam("dueFrom", "2023-01-01")
                .queryParam("dueTo", "2022-12-31")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors.field", contains("dueFrom"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    due | due~1soon~PROMOTION-2017-001
                    due | due~1+999999999-12-31~PROMOTION-2017-001
                    due | due~12022-12-31~a\u0000b
                    id  | id~0~a\u0000b
                    id  | due~0~PROMOTION-2017-001
                    id  | id~0
                    """)
    void aCursorThatSomebodyMadeUpIsRefusedAndNoFailure(String sort, String madeUp) {
        byte[] plain = madeUp.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
        given().queryParam("sort", sort)
                .queryParam("cursor", Base64.getUrlEncoder().withoutPadding().encodeToString(plain))
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/cursor"));
    }

    @ParameterizedTest
    @CsvSource({"dueFrom, +999999999-12-31", "dueTo, -999999999-01-01"})
    void aDayThatNoCalendarReachesIsNoFailure(String name, String day) {
        given().queryParam(name, day).get(LIST).then().statusCode(400).body("errors.field", contains(name));
    }
}
