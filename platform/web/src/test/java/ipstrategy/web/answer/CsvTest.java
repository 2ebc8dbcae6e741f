package ipstrategy.web.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CsvTest {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Test
    void aListIsATableForWhoAsksForOne() {
        Response answer = table("");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(utf8(answer))
                .isEqualTo("id,title.zh,title.en,due,watts,rooms,sockets,note\r\n"
                        + "LAMP-1,绿灯,Green lamp,2020-01-01,40,hall; yard,left 230; right 12,"
                        + "\"says \"\"on\"\", then off\"\r\n"
                        + "LAMP-2,红灯,Red lamp,,-5,,,\"'=HYPERLINK(\"\"http://example.org\"\")\"\r\n"
                        + "LAMP-3,蓝灯,Blue lamp,2022-12-31,60,'-roof,,\r\n");
    }

    @Test
    void aTableAndTheSameListInJsonHaveTheSameRows() throws IOException {
        List<String> rows = new CsvMapper()
                        .readerFor(Map.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<Map<String, String>>readValues(utf8(table("?limit=2")))
                        .readAll()
                        .stream()
                        .map(row -> row.get("id"))
                        .toList();

        assertThat(rows)
                .isEqualTo(given().get("/api/v1/lamps?limit=2").jsonPath().getList("items.id"));
    }

    @Test
    void aTableHasItsNextPageInALink() {
        assertThat(table("?limit=2").header("Link")).contains("rel=\"next\"");
    }

    @Test
    void theByteOrderMarkComesOnRequestOnly() {
        assertThat(table("?bom=true").asByteArray()).startsWith(BYTE_ORDER_MARK);
        assertThat(table("?bom=TRUE").asByteArray()).startsWith(BYTE_ORDER_MARK);
        assertThat(Arrays.copyOf(table("?bom=false").asByteArray(), 3)).isNotEqualTo(BYTE_ORDER_MARK);
        assertThat(Arrays.copyOf(table("").asByteArray(), 3)).isNotEqualTo(BYTE_ORDER_MARK);
    }

    @Test
    void aSingleResourceIsNoTable() {
        assertThat(given().accept("text/csv").get("/api/v1/lamps/LAMP-1").statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1"})
    void aTextThatASpreadsheetWouldRunIsKeptAText(String formula) {
        assertThat(cell(formula)).isEqualTo("'" + formula);
        assertThat(cell(List.of(formula, "next"))).isEqualTo("'" + formula + "; next");
        assertThat(cell(Map.of("zh", formula))).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\nb", "a\r\nb", "a;b", " a ", "'a"})
    void aTextComesBackAsItWent(String text) {
        assertThat(cell(text)).isEqualTo(text);
    }

    @Test
    void aNumberStaysANumber() {
        assertThat(cell(-5)).isEqualTo("-5");
        assertThat(cell(72000000000L)).isEqualTo("72000000000");
        assertThat(cell(true)).isEqualTo("true");
    }

    @Test
    void aColumnThatSomeRowsLackIsEmptyThere() {
        byte[] table = Csv.of(List.of(Map.of("a", 1), Map.of("b", 2)), new ObjectMapper(), false);

        assertThat(new String(table, StandardCharsets.UTF_8)).isEqualTo("a,b\r\n1,\r\n,2\r\n");
    }

    @Test
    void anEmptyListIsAnEmptyTable() {
        assertThat(Csv.of(List.of(), new ObjectMapper(), false)).isEmpty();
    }

    private static Response table(String query) {
        return given().accept("text/csv").get("/api/v1/lamps" + query);
    }

    private static String utf8(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    /// The one cell of a table of one row, as another program reads it.
    private static String cell(Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("value", value);
        byte[] table = Csv.of(List.of(row), new ObjectMapper(), false);
        try {
            return new CsvMapper()
                    .readerFor(Map.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .<Map<String, String>>readValues(table)
                    .next()
                    .values()
                    .iterator()
                    .next();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
