package ipstrategy.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is written to the log of a request by somebody who is signed in: enough to find it, and nothing about them.
@QuarkusTest
@TestProfile(Traced.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class LogsTest {

    private static final String NAME = "Zhang Weiwei";
    private static final String MAIL = "zhang.weiwei@example.org";
    private static final String BODY = "{\"owner\": \"heirs of Li Xiaoming\"}";

    @Inject
    ObjectMapper json;

    private final String token = Tokens.of("officer-sipo")
            .role("officer")
            .claim("name", NAME)
            .claim("email", MAIL)
            .build();

    @Test
    void aLineSaysOfWhichServiceAndRequestItIs() throws JsonProcessingException {
        try (LogLines lines = LogLines.looking()) {
            String trace = asked("light", 204).header("X-Correlation-Id");

            JsonNode line = line(lines, "lamp LAMP-LOGGED is lit");
            assertThat(line.path("service").asText()).isEqualTo("audit-under-test");
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
            assertThat(line.at("/mdc/correlationId").asText()).isEqualTo(trace);
        }
    }

    @Test
    void aFailureIsOneLineWithTheIdOfTheProblem() throws JsonProcessingException {
        try (LogLines lines = LogLines.looking()) {
            String problem = asked("engrave", 500).jsonPath().getString("correlationId");

            JsonNode line = line(lines, "unexpected failure of POST /api/v1/workshop/LAMP-LOGGED/engrave");
            assertThat(line.at("/mdc/traceId").asText()).isEqualTo(problem);
            assertThat(line.at("/mdc/correlationId").asText()).isEqualTo(problem);
            assertThat(line.toString()).contains("WorkshopResource.engrave", "engraving_owner_key");
            assertThat(lines.all()).allMatch(one -> one.stripTrailing().lines().count() == 1);
        }
    }

    @Test
    void nothingIsWrittenAboutPeopleOrWhatTheySent() {
        try (LogLines lines = LogLines.looking()) {
            asked("light", 204);
            asked("engrave", 500);
            given().auth()
                    .oauth2(token + "x")
                    .contentType("application/json")
                    .body(BODY)
                    .post(door("light"));

            assertThat(lines.all())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .doesNotContain(NAME, MAIL, "Li Xiaoming", token.substring(token.lastIndexOf('.') + 1))
                            .doesNotContainIgnoringCase("bearer", "authorization"));
        }
    }

    @Test
    void aLineHasNoFieldsButThese() throws JsonProcessingException {
        try (LogLines lines = LogLines.looking()) {
            asked("engrave", 500);

            for (String each : lines.all()) {
                JsonNode line = json.readTree(each);
                assertThat(names(line))
                        .isSubsetOf(
                                "timestamp",
                                "level",
                                "loggerName",
                                "message",
                                "service",
                                "hostName",
                                "threadName",
                                "mdc",
                                "exception",
                                "stackTrace");
                assertThat(names(line.path("mdc")))
                        .isSubsetOf("correlationId", "traceId", "spanId", "parentId", "sampled");
            }
        }
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey()).toList();
    }

    private Response asked(String what, int status) {
        Response answer = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(BODY)
                .post(door(what));
        answer.then().statusCode(status);
        return answer;
    }

    private static String door(String what) {
        return "/api/v1/workshop/LAMP-LOGGED/" + what;
    }

    private JsonNode line(LogLines lines, String message) throws JsonProcessingException {
        for (String each : lines.all()) {
            JsonNode line = json.readTree(each);
            if (line.path("message").asText().equals(message)) {
                return line;
            }
        }
        throw new AssertionError("no line says " + message + ": " + lines.all());
    }
}
