package ipstrategy.coordination.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class PlansTest {

    private static final String LIST = "/api/v1/plans";

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void fourOfTheDocumentsArePlans(int limit) {
        assertThat(Walk.through(LIST, Map.of("limit", limit)))
                .extracting("code")
                .containsExactly("FYP-13", "PATENT-2017", "PROMOTION-2017", "PROTECTION-2022");
        assertThat(Walk.through(LIST, Map.of("limit", limit, "sort", "-code")))
                .extracting("code")
                .containsExactly("PROTECTION-2022", "PROMOTION-2017", "PATENT-2017", "FYP-13");
    }

    @Test
    void aPlanSaysWhoIssuedItWhenAndInWhichParts() {
        given().get(LIST + "/PROMOTION-2017")
                .then()
                .statusCode(200)
                .body("title.zh", startsWith("2017年深入实施国家知识产权战略"))
                .body("kind", is("ANNUAL"))
                .body("term", is("2017"))
                .body("issuer", is("JC-OFFICE"))
                .body("issuedOn", is("2017-06-23"))
                .body("documentNumber", is("国知战联办〔2017〕12号"))
                .body("sections.findAll { it.parent == null }.code", contains("1", "2", "3", "4", "5"))
                .body("sections.find { it.code == '1.1' }.parent", is("1"))
                .body("sections.find { it.code == '1.1' }.locator", is("一(一)"))
                .body("_actions.size()", is(0));
    }

    @Test
    void aPlanOfSeveralYearsNamesThemAll() {
        given().get(LIST + "/FYP-13")
                .then()
                .statusCode(200)
                .body("kind", is("TERM"))
                .body("term", is("2016/2020"));
    }

    @Test
    void thePartsOfAPlanAreThoseThatItsMeasuresStandIn() {
        for (Map<String, Object> plan : Walk.through(LIST, Map.of())) {
            String code = plan.get("code").toString();
            assertThat(Walk.through("/api/v1/measures", Map.of("plan", code)))
                    .isNotEmpty()
                    .allSatisfy(measure -> given().get(LIST + "/" + code)
                            .then()
                            .body("sections.code", hasItem(((Map<?, ?>) measure.get("section")).get("code"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPORT-2017", "promotion-2017", "NO-SUCH", "A%00B"})
    void whatIsNoPlanIsNotFound(String code) {
        given().urlEncodingEnabled(false)
                .get(LIST + "/" + code)
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"));
    }
}
