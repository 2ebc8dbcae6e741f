package ipstrategy.web.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PagesInContractTest {

    private static final String LAMPS = "paths.'/api/v1/lamps'.get.parameters";

    @Test
    void aListThatIsAlsoATableTakesALimitACursorAndAByteOrderMark() {
        assertThat(parameters("/lamps")).containsExactly("sort", "limit", "cursor", "bom", "fields");
    }

    @Test
    void aListThatIsNoTableTakesNoByteOrderMark() {
        assertThat(parameters("/lamps/sockets")).containsExactly("sort", "limit", "ids", "cursor", "fields");
    }

    @Test
    void whatIsNoListTakesNoneOfThem() {
        assertThat(parameters("/lamps/of-oil")).containsExactly("fields");
    }

    @ParameterizedTest
    @CsvSource({
        "limit,1 to 500",
        "cursor,the `next` of the page before",
        "bom,whether a CSV answer begins with a byte order mark"
    })
    void eachSaysWhatItIsFor(String name, String description) {
        Map<String, Object> one = contract().getMap(LAMPS + ".find { it.name == '" + name + "' }");

        assertThat(one).containsEntry("in", "query").containsEntry("description", description);
    }

    private static List<String> parameters(String path) {
        return contract().getList("paths.'/api/v1" + path + "'.get.parameters.name");
    }

    private static JsonPath contract() {
        return given().get("/q/openapi?format=json").jsonPath();
    }
}
