package ipstrategy.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TokensForTests.class)
class CallersTest {

    private static final String OPEN = "/api/v1/doors/open";
    private static final String CLOSED = "/api/v1/doors/closed";

    @Test
    void whoSendsNoTokenIsAnonymousWhereTheDoorIsOpen() {
        given().get(OPEN)
                .then()
                .statusCode(200)
                .body("name", equalTo("anonymous"))
                .body("agency", nullValue())
                .body("roles", empty());
    }

    @Test
    void aTokenTellsNameAgencyAndRoles() {
        for (String door : new String[] {OPEN, CLOSED}) {
            with(Tokens.of("officer-sipo").role("officer").role("approver").agency("SIPO"), door)
                    .statusCode(200)
                    .body("name", equalTo("officer-sipo"))
                    .body("agency", equalTo("SIPO"))
                    .body("roles", containsInAnyOrder("OFFICER", "APPROVER"));
        }
    }

    @Test
    void aRoleThatThePlatformDoesNotKnowGivesNothing() {
        with(Tokens.of("visitor").role("offline_access").role("OFFICER"), OPEN)
                .statusCode(200)
                .body("roles", empty());
        with(Tokens.of("visitor").role("offline_access").role("OFFICER"), CLOSED)
                .statusCode(403);
    }

    static Stream<Object> malformedAgencies() {
        return Stream.of(
                "sipo",
                "",
                " ",
                "SIPO-",
                "S".repeat(41),
                "SIPO\n",
                "../SIPO",
                List.of("SIPO"),
                List.of("SIPO", "CNIPA"),
                7,
                true,
                Map.of("code", "SIPO"));
    }

    @ParameterizedTest
    @MethodSource("malformedAgencies")
    void aMalformedAgencyIsNone(Object agency) {
        with(Tokens.of("officer-sipo").role("officer").claim("agency", agency), CLOSED)
                .statusCode(200)
                .body("name", equalTo("officer-sipo"))
                .body("agency", nullValue());
    }

    static Stream<Arguments> untrusted() {
        return Stream.of(
                Arguments.of("garbage", "garbage"),
                Arguments.of("three parts of garbage", "aaa.bbb.ccc"),
                Arguments.of("unsigned", unsigned()),
                Arguments.of("expired", officer().expired().build()),
                Arguments.of("of another audience", officer().audience("other").build()),
                Arguments.of(
                        "of another issuer",
                        officer().claim("iss", "https://example.org/realms/x").build()),
                Arguments.of("of a stranger", officer().signedByAStranger().build()),
                Arguments.of("spoiled", officer().build().replaceFirst("\\.[^.]{4}", ".AAAA")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("untrusted")
    void aTokenThatIsNotTrustedIsRefusedAtEveryDoor(String what, String token) {
        for (String door : new String[] {OPEN, CLOSED}) {
            given().auth()
                    .oauth2(token)
                    .header("Accept-Language", "en")
                    .get(door)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                    .body("type", equalTo("/problems/invalid-token"))
                    .body("detail", containsString("has expired, or was not issued for this platform"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "bearer x", "Basic b2ZmaWNlcjpvZmZpY2Vy", "Negotiate abc"})
    void whoTriesToSignInWithoutATokenIsNotLetOnAsAnonymous(String authorization) {
        for (String door : new String[] {OPEN, CLOSED}) {
            given().header("Authorization", authorization)
                    .get(door)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"));
        }
    }

    @Test
    void aClosedDoorAsksWhoSendsNoTokenToSignIn() {
        given().header("Accept-Language", "en")
                .get(CLOSED)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"))
                .body("title", equalTo("Sign-in needed"));
    }

    @Test
    void aClosedDoorStaysClosedToTheWrongRole() {
        with(Tokens.of("auditor").role("auditor"), CLOSED)
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", nullValue())
                .body("type", equalTo("/problems/forbidden"));
        with(Tokens.of("nobody"), CLOSED).statusCode(403);
    }

    private static Tokens officer() {
        return Tokens.of("officer-sipo").role("officer").agency("SIPO");
    }

    /// A token whose header says that it needs no signature.
    private static String unsigned() {
        String[] parts = officer().build().split("\\.");
        return "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." + parts[1] + ".";
    }

    private static ValidatableResponse with(Tokens token, String door) {
        return given().auth().oauth2(token.build()).get(door).then();
    }
}
