package ipstrategy.web.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.web.RawHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ThresholdTest {

    private static final int GREATEST = 1024 * 1024;

    @Test
    void aBodyOfOneMebibyteIsRead() {
        String spaces = " ".repeat(GREATEST - 30);

        given().contentType("application/json")
                .body("{\"watts\": 1, \"dim\": 2}" + spaces)
                .post("/api/v1/lamps")
                .then()
                .statusCode(400)
                .body("errors.pointer[0]", equalTo("/dim"));
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsTurnedAwayUnread() throws IOException {
        RawHttp.Answer answer = RawHttp.ask("""
                POST /api/v1/lamps HTTP/1.1
                Host: localhost
                Accept-Language: en
                X-Correlation-Id: too-large-1
                Content-Type: application/json
                Content-Length: 1048577

                """, out -> {});

        isTooLarge(answer, "too-large-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/lamps", "/api/v1/nowhere"})
    void aBodyThatGrowsTooLargeUnannouncedIsTurnedAwayToo(String path) throws IOException {
        RawHttp.Answer answer = RawHttp.ask("""
                POST %s HTTP/1.1
                Host: localhost
                Accept-Language: en
                X-Correlation-Id: too-large-2
                Content-Type: application/json
                Transfer-Encoding: chunked

                """.formatted(path), ThresholdTest::sayTooMuchInChunks);

        if (path.endsWith("lamps")) {
            isTooLarge(answer, "too-large-2");
        } else {
            assertThat(answer.head()).startsWith("HTTP/1.1 4");
            assertThat(answer.body()).contains("\"correlationId\":\"too-large-2\"");
        }
    }

    @Test
    void aBodyInChunksThatIsNotTooLargeIsRead() throws IOException {
        RawHttp.Answer answer = RawHttp.ask("""
                POST /api/v1/lamps HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked

                """, out -> {
            chunk(out, "{\"name\": {\"zh\": \"灯\",");
            chunk(out, "\"en\": \"lamp\"}}");
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(answer.head()).startsWith("HTTP/1.1 200");
        assertThat(answer.body()).contains("\"zh\":\"灯\"");
    }

    @Test
    void aPathThatIsSaidToTakeMoreTakesMore() {
        given().contentType("image/png")
                .body(new byte[3 * GREATEST])
                .post("/api/v1/lamps/LAMP-1/photograph")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(3 * GREATEST));
    }

    @Test
    void whatIsTooLargeThereIsTurnedAwayAnnouncedOrNot() throws IOException {
        isTooLarge(RawHttp.ask("""
                POST /api/v1/lamps/LAMP-1/photograph HTTP/1.1
                Host: localhost
                Accept-Language: en
                X-Correlation-Id: too-large-3
                Content-Type: image/png
                Content-Length: 3145729

                """, out -> {}), "too-large-3");
        isTooLarge(
                RawHttp.ask("""
                POST /api/v1/lamps/LAMP-1/photograph HTTP/1.1
                Host: localhost
                Accept-Language: en
                X-Correlation-Id: too-large-4
                Content-Type: image/png
                Transfer-Encoding: chunked

                """, out -> {
                    for (int kibibyte = 0; kibibyte < 3100; kibibyte++) {
                        chunk(out, "x".repeat(1024));
                    }
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }),
                "too-large-4");
    }

    @Test
    void everyAnswerForbidsGuessingItsType() {
        for (String path : new String[] {"/nowhere", "/api/v1/nowhere", "/api/v1/lamps", "/api/v1/lamps?limit=0"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer");
        }
    }

    private static void isTooLarge(RawHttp.Answer answer, String correlation) {
        assertThat(answer.head())
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-correlation-id: " + correlation);
        assertThat(answer.body())
                .contains("\"type\":\"/problems/body-too-large\"")
                .contains("\"detail\":\"The body is larger than allowed.\"")
                .contains("\"correlationId\":\"" + correlation + "\"");
        assertThat(answer.ended()).as("the rest is not waited for").isTrue();
    }

    private static void sayTooMuchInChunks(OutputStream out) throws IOException {
        chunk(out, "{\"name\": {\"zh\": \"");
        for (int kibibyte = 0; kibibyte < 1100; kibibyte++) {
            chunk(out, "x".repeat(1024));
        }
        chunk(out, "\", \"en\": \"lamp\"}}");
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
