package ipstrategy.web.retirement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetirementTest {

    private static final String GOING = "/api/v1/lamps/of-oil";

    @Test
    void anOperationThatGoesSaysSinceWhenUntilWhenAndWhatInstead() {
        given().get(GOING)
                .then()
                .statusCode(200)
                .header("Deprecation", "@1801353600")
                .header("Sunset", "Mon, 31 Jan 2028 00:00:00 GMT")
                .header("Link", "</docs/guide#versioning-and-deprecation>; rel=\"deprecation\"; type=\"text/html\"");
    }

    @Test
    void whoKnowsTheAnswerIsToldAsWell() {
        String tag = given().get(GOING).header("ETag");
        given().header("If-None-Match", tag)
                .get(GOING)
                .then()
                .statusCode(304)
                .header("Sunset", "Mon, 31 Jan 2028 00:00:00 GMT");
    }

    @Test
    void anOperationThatStaysSaysNothing() {
        given().get("/api/v1/lamps/LAMP-1")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void theContractSaysItToo() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/lamps/of-oil'.get.deprecated", equalTo(true))
                .body("paths.'/api/v1/lamps/of-oil'.get.'x-sunset'", equalTo("2028-01-31"));
    }
}
