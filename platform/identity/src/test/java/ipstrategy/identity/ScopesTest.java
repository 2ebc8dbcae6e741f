package ipstrategy.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TokensForTests.class)
class ScopesTest {

    private static final String OPEN = "/api/v1/doors/open";

    @ParameterizedTest
    @CsvSource({
        "GET, identity-under-test:read",
        "HEAD, all:read",
        "OPTIONS, other:read identity-under-test:read",
    })
    void aMachineClientWithTheScopeIsLetIn(String method, String scopes) {
        given().auth().oauth2(machine(scopes)).request(method, OPEN).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "other:read",
                "identity-under-test:write",
                "identity-under-test",
                "identity-under-test:reader"
            })
    void aMachineClientWithoutTheScopeIsToldWhichOneIsMissingAlsoAtADoorThatIsOpen(String scopes) {
        given().auth()
                .oauth2(machine(scopes))
                .header("Accept-Language", "en")
                .get(OPEN)
                .then()
                .statusCode(403)
                .body("detail", containsString("the scope identity-under-test:read"));
    }

    @Test
    void whoMayReadMayNotWriteThereby() {
        given().auth()
                .oauth2(machine("all:read"))
                .header("Accept-Language", "en")
                .post(OPEN)
                .then()
                .statusCode(403)
                .body("detail", containsString("identity-under-test:write"));
        given().auth().oauth2(machine("all:write")).post(OPEN).then().statusCode(405);
    }

    @Test
    void peopleHaveRolesAndNoScopes() {
        String officer = Tokens.of("officer-sipo").role("officer").build();
        given().auth().oauth2(officer).get(OPEN).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "all:read, patents, true",
        "all:read, all, true",
        "identity-under-test:read patents:read, patents, true",
        "identity-under-test:read patents:read, trademarks, false",
        "identity-under-test:read patents:read, all, false",
        "identity-under-test:read all:write patents:write, patents, false",
    })
    void aMachineClientMayReadByWayOfAnotherServiceWhatItHasTheScopeFor(String scopes, String service, String may) {
        given().auth().oauth2(machine(scopes)).get(OPEN + "/" + service).then().body(is(may));
    }

    @Test
    void peopleMayReadByWayOfAnotherService() {
        String officer = Tokens.of("officer-sipo").role("officer").build();
        given().auth().oauth2(officer).get(OPEN + "/patents").then().body(is("true"));
        given().get(OPEN + "/all").then().body(is("true"));
    }

    private static String machine(String scopes) {
        return Tokens.of("bank").role("integrator").claim("scopes", scopes).build();
    }
}
