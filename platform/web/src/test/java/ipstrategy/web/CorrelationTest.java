package ipstrategy.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorrelationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"8letters", "a.b_c-d.e", "0123456789012345678901234567890123456789012345678901234567890-64"})
    void aWellFormedIdIsTakenOverAndSentBack(String id) {
        for (String thread : new String[] {"virtual", "event-loop"}) {
            given().header("X-Correlation-Id", id)
                    .get("/api/v1/lamps/" + thread + "/correlation")
                    .then()
                    .header("X-Correlation-Id", id)
                    .body("id", equalTo(id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7letter", "with space", "a-<script>-b", "log\\ninjected", "灯灯灯灯灯灯灯灯", ""})
    void anIdThatIsNotWellFormedIsReplaced(String id) {
        String given = given().header("X-Correlation-Id", id)
                .get("/api/v1/lamps/LAMP-1")
                .then()
                .statusCode(200)
                .extract()
                .header("X-Correlation-Id");

        assertThat(given).isNotEqualTo(id).matches("[0-9a-f-]{36}");
    }

    @Test
    void anIdThatIsTooLongIsReplaced() {
        String id = "x".repeat(65);

        assertThat(given().header("X-Correlation-Id", id).get("/nowhere").header("X-Correlation-Id"))
                .isNotEqualTo(id);
    }

    @Test
    void aRequestWithoutAnIdIsGivenOneOfItsOwn() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(request -> given().get("/api/v1/lamps/virtual/correlation"))
                .map(answer -> {
                    assertThat(answer.jsonPath().getString("id")).isEqualTo(answer.header("X-Correlation-Id"));
                    return answer.header("X-Correlation-Id");
                })
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/v1/nowhere", "/api/v1/lamps/virtual/broken", "/api/v1/lamps?limit=0"})
    void aProblemCarriesTheIdToo(String path) {
        given().header("X-Correlation-Id", "request-0001")
                .get(path)
                .then()
                .header("X-Correlation-Id", "request-0001")
                .body("correlationId", equalTo("request-0001"));
    }
}
