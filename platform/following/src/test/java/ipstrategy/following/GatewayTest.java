package ipstrategy.following;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import ipstrategy.following.Gateway.Answer;
import ipstrategy.following.Gateway.WholeList;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(Press.class)
class GatewayTest {

    @Inject
    Gateway gateway;

    Press press;

    @Test
    void aListIsReadOverAllItsPagesAndWhoWasSilentIsTold() {
        Answer<WholeList> answer = gateway.list("/papers?kind=daily");

        assertThat(answer).isInstanceOfSatisfying(Answer.Given.class, given -> {
            WholeList list = (WholeList) given.content();
            assertThat(list.items())
                    .extracting((JsonNode item) -> item.path("id").asText())
                    .containsExactly("PAPER-1", "PAPER-2", "PAPER-3");
            assertThat(list.unavailable()).containsExactly("weekly");
        });
        assertThat(press.asked())
                .containsSubsequence(
                        "/api/v1/papers?kind=daily&limit=500", "/api/v1/papers?kind=daily&limit=500&cursor=%2B+2");
    }

    @Test
    void aCallersOwnTokenIsHandedOnAndNoOther() {
        gateway.listAs("Bearer of-an-officer", "/open-papers");
        assertThat(press.authorization()).isEqualTo("Bearer of-an-officer");

        gateway.listAs(null, "/open-papers");
        assertThat(press.authorization()).as("nobody signed in").isEqualTo("null");
    }

    @Test
    void aCallersTokenThatIsRefusedIsNotReplacedByThePlatforms() {
        assertThat(gateway.listAs("Bearer of-yesterday", "/papers"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(401));
    }

    @Test
    void whatIsLeftOfTheTimeOfARequestIsHandedOn() {
        asking("Request-Timeout", "5").then().statusCode(200).body(equalTo("Given"));
        assertThat(Double.parseDouble(press.timeLeft())).isBetween(2.0, 5.0);

        asking("Request-Timeout", "3600").then().body(equalTo("Given"));
        assertThat(press.timeLeft())
                .as("no longer than the gateway is ever waited for")
                .isEqualTo("15.000");

        asking("Accept-Language", "en").then().body(equalTo("Given"));
        assertThat(press.timeLeft()).as("a request without a time").isEqualTo("null");
    }

    private static Response asking(String header, String value) {
        return given().header(header, value).get("/api/v1/kiosk");
    }

    @Test
    void aRefusalIsToldApartFromSilence() {
        assertThat(gateway.list("/refused")).isInstanceOf(Answer.Refused.class);
        press.fallsSilent();
        try {
            assertThat(gateway.list("/papers")).isInstanceOf(Answer.Silent.class);
        } finally {
            press.returns();
        }
    }
}
