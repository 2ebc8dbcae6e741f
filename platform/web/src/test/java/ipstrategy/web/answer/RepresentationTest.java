package ipstrategy.web.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RepresentationTest {

    private static final String LAMP = "/api/v1/lamps/LAMP-1";
    private static final String LAMPS = "/api/v1/lamps";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource({LAMP + ",application/json", LAMPS + ",application/json", LAMPS + ",text/csv"})
    void aTagIsTheHashOfTheBytesThatAreSent(String path, String format) throws Exception {
        Response answer = plainly().accept(format).get(path);

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.asByteArray());
        assertThat(answer.header("ETag"))
                .isEqualTo('"' + HexFormat.of().formatHex(hash).substring(0, 32) + '"');
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Vary"))
                .contains("Accept")
                .contains("Accept-Encoding")
                .contains("Authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456.78", "0.10", "72000000000", "15000000000000000000000.5"})
    void aNumberThatIsReadIntoATreeKeepsEveryDigit(String written) throws Exception {
        String figure = "{\"value\":" + written + "}";

        assertThat(json.readTree(figure)).hasToString(figure);
    }

    @Test
    void aCallerWhoKnowsTheAnswerIsNotSentItAgain() {
        String tag = plainly().get(LAMP).header("ETag");

        for (String known : new String[] {tag, "\"other\", " + tag, "*", "W/" + tag}) {
            plainly()
                    .header("If-None-Match", known)
                    .get(LAMP)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyOrNullString());
        }
        plainly().header("If-None-Match", "\"other\"").get(LAMP).then().statusCode(200);
    }

    @Test
    void whoAsksForTheHeadersOnlyIsToldTheTagOfTheAnswer() {
        String tag = plainly().get(LAMP).header("ETag");

        plainly().head(LAMP).then().statusCode(200).header("ETag", tag);
        plainly().header("If-None-Match", tag).head(LAMP).then().statusCode(304);
    }

    @Test
    void whatWasMadeHasTheTagByWhichItIsChanged() {
        String tag = plainly().get(LAMP).header("ETag");

        plainly()
                .post(LAMP + "/twin")
                .then()
                .statusCode(201)
                .header("ETag", tag)
                .contentType("application/json");
    }

    @Test
    void aTableHasAnotherTagThanTheSameListInJson() {
        assertThat(plainly().accept("text/csv").get(LAMPS).header("ETag"))
                .isNotEqualTo(plainly().accept("application/json").get(LAMPS).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({LAMP + ",application/json", LAMPS + ",application/json", LAMPS + ",text/csv"})
    void aCompressedAnswerHasATagOfItsOwn(String path, String format) {
        String plain = plainly().accept(format).get(path).header("ETag");
        Response compressed =
                plainly().accept(format).header("Accept-Encoding", "gzip").get(path);

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("ETag")).isNotEqualTo(plain);
        plainly()
                .accept(format)
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", plain)
                .get(path)
                .then()
                .statusCode(200);
        plainly()
                .accept(format)
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", compressed.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "gzip;q=0",
                "gzip;q=x",
                "gzip, deflate, br, zstd",
                "deflate",
                "deflate, gzip;q=0.5",
                "deflate;q=0.5, gzip",
                "br",
                "br, gzip;q=0",
                "br, *",
                "zstd;q=0, *;q=0.1",
                "*",
                "*;q=0",
                "gzip;q=0, *",
                "identity",
                "identity, *;q=0"
            })
    void oneTagNeverStandsForTwoEncodings(String accepted) {
        Response plain = plainly().get(LAMP);
        Response answer = plainly().header("Accept-Encoding", accepted).get(LAMP);

        boolean sameBytes = answer.header("Content-Encoding") == null;
        assertThat(answer.header("ETag").equals(plain.header("ETag")))
                .as("%s was answered in %s", accepted, answer.header("Content-Encoding"))
                .isEqualTo(sameBytes);
    }

    @Test
    void anUpdateNeedsTheTagOfWhatTheCallerHasSeen() {
        plainly()
                .header("Accept-Language", "en")
                .put(LAMP)
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/precondition-required"))
                .body("errors.pointer", contains("/header/If-Match"));
        for (String stale :
                new String[] {"\"stale\"", "stale", "W/" + plainly().get(LAMP).header("ETag")}) {
            plainly()
                    .header("If-Match", stale)
                    .put(LAMP)
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/precondition-failed"))
                    .body("errors.field", contains("If-Match"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void anUpdateIsTakenWithTheTagOfEitherEncoding(String encoding) {
        String tag = plainly().header("Accept-Encoding", encoding).get(LAMP).header("ETag");

        Response answer = plainly().header("If-Match", tag).put(LAMP);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNotEqualTo(tag);
        plainly().header("If-Match", "*").put(LAMP).then().statusCode(200);
    }

    @Test
    void theLinkToTheNextPageLeadsThroughTheWholeList() {
        List<String> seen = new ArrayList<>();
        String query = "?limit=1&sort=id&q=" + "%E7%81%AF%26lamp%2B";
        while (query != null) {
            Response page = plainly().urlEncodingEnabled(false).get(LAMPS + query);
            seen.addAll(page.jsonPath().getList("items.id"));
            assertThat(page.jsonPath().getInt("total")).isEqualTo(3);
            Matcher next = NEXT.matcher(String.valueOf(page.header("Link")));
            query = next.matches() ? next.group(1) : null;
            if (query != null) {
                assertThat(query)
                        .startsWith("?")
                        .contains("q=%E7%81%AF%26lamp%2B")
                        .contains("limit=1");
                assertThat(query).contains("cursor=" + page.jsonPath().getString("next"));
            }
        }
        assertThat(seen).containsExactly("LAMP-1", "LAMP-2", "LAMP-3");
    }

    @Test
    void theLastPageHasNoNextOne() {
        plainly()
                .get(LAMPS)
                .then()
                .header("Link", nullValue())
                .body("next", nullValue())
                .body("unavailable", equalTo(List.of()));
    }

    @Test
    void onlyTheFieldsAskedForAreShown() {
        plainly()
                .get(LAMP + "?fields=id,title.en,sockets.volts")
                .then()
                .statusCode(200)
                .body(equalTo("{\"id\":\"LAMP-1\",\"title\":{\"en\":\"Green lamp\"},"
                        + "\"sockets\":[{\"volts\":230},{\"volts\":12}]}"));
        plainly()
                .get(LAMPS + "?fields=note,id&limit=2")
                .then()
                .body("items[0].keySet()", contains("id", "note"))
                .body("total", equalTo(3));
        assertThat(plainly()
                        .accept("text/csv")
                        .get(LAMPS + "?fields=title.en,id,rooms&limit=1")
                        .asString())
                .startsWith("id,title.en,rooms\r\nLAMP-1,");
        assertThat(plainly().get(LAMP + "?fields=id").header("ETag"))
                .as("another answer has another tag")
                .isNotEqualTo(plainly().get(LAMP).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "LAMP, colour, there is no field colour",
        "LAMPS, title.fr, there is no field title.fr",
        "LAMPS, due.year, there is no field due.year",
        "LAMP, id.value, there is no field id.value",
        "LAMP, sockets.colour, there is no field sockets.colour",
        "LAMP, '', is not well formed",
        "LAMP, 'id,', is not well formed",
        "LAMP, title..zh, is not well formed"
    })
    void aFieldThatThereIsNotIsRefusedByItsName(String where, String fields, String why) {
        plainly()
                .header("Accept-Language", "en")
                .queryParam("fields", fields)
                .get(where.equals("LAMP") ? LAMP : LAMPS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("fields"))
                .body("errors[0].message", containsString(why));
    }

    private static RequestSpecification plainly() {
        return given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
