package ipstrategy.gateway.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import ipstrategy.gateway.standin.Seen;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class AskingTest {

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "agencies", "regions", "region-classes"})
    void registersAreAskedOfTheOfficeAlone(String register) {
        given().get("/api/v1/" + register).then().statusCode(200).body("total", equalTo(2));

        assertThat(standIns.named("coordination").lines()).containsExactly("GET /api/v1/" + register);
        assertOnlyAsked("coordination");
    }

    @Test
    void aNamedServiceAloneIsAsked() {
        JsonPath page = given().get("/api/v1/measures?service=trademarks&limit=2")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(page.getList("items.service")).isNotEmpty().containsOnly("trademarks");
        assertThat(page.getInt("total"))
                .isEqualTo(standIns.named("trademarks").measures().size());
        assertOnlyAsked("trademarks");
    }

    @Test
    void aServiceThatDoesNotExistIsAFaultOfTheParameter() {
        given().header("Accept-Language", "en")
                .get("/api/v1/measures?service=ministry")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.field", equalTo(List.of("service")))
                .body("errors[0].message", containsString("copyright, enforcement"));
    }

    @Test
    void whatAServiceRefusesIsHandedThroughInItsOwnWords() {
        Response refused = given().get("/api/v1/measures?service=patents&limit=0");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("the limit, says patents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-500", "0", "many", "99999999999"})
    void aLimitThatNobodyIsThereToRefuseDoesNoHarm(String limit) {
        standIns.named("patents").fallsSilent();

        given().get("/api/v1/measures?service=patents&limit=" + limit)
                .then()
                .statusCode(200)
                .body("unavailable", equalTo(List.of("patents")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%E5%9C%B0%E7%90%86%E6%A0%87%E5%BF%97", "q=a+b%26c", "q=a%7Cb%7B%7D", "q=%25&plan=A%2FB"})
    void theQueryReachesEveryServiceAsItWasSent(String query) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/measures?" + query)
                .then()
                .statusCode(200);

        standIns.all().forEach(standIn -> assertThat(standIn.last().uri()).isEqualTo("/api/v1/measures?" + query));
    }

    @Test
    void whoAsksInWhichLanguageAndUnderWhichIdIsHandedOn() {
        String token = Tokens.of("auditor").role("auditor").build();

        given().auth()
                .oauth2(token)
                .header("Accept-Language", "en-GB, zh;q=0.5")
                .header("X-Correlation-Id", "merged-0001")
                .header("Accept", "text/csv")
                .get("/api/v1/measures")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", "merged-0001");

        assertThat(standIns.all()).hasSize(6).allSatisfy(standIn -> {
            Seen seen = standIn.last();
            assertThat(seen.headers().get("Authorization")).isEqualTo("Bearer " + token);
            assertThat(seen.headers().get("Accept-Language")).isEqualTo("en-GB, zh;q=0.5");
            assertThat(seen.headers().get("X-Correlation-Id")).isEqualTo("merged-0001");
            assertThat(String.valueOf(seen.headers().get("Accept"))).doesNotContain("csv");
        });
    }

    @Test
    void aTokenThatIsNoneIsRefusedBeforeAnybodyIsAsked() {
        given().auth()
                .oauth2(Tokens.of("officer").signedByAStranger().build())
                .get("/api/v1/measures")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/invalid-token"))
                .header("WWW-Authenticate", startsWith("Bearer"));

        assertOnlyAsked();
    }

    private void assertOnlyAsked(String... names) {
        assertThat(standIns.all().stream()
                        .filter(standIn -> !standIn.seen().isEmpty())
                        .map(StandIn::name))
                .containsExactly(names);
    }
}
