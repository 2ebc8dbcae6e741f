package ipstrategy.coordination.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class RegionsTest {

    private static final String LIST = "/api/v1/regions";
    private static final String CLASSES = "/api/v1/region-classes";

    @Test
    void theCountryHasThirtyFourProvinces() {
        assertThat(Walk.through(LIST, Map.of("kind", "PROVINCE", "limit", 7)))
                .hasSize(34)
                .allSatisfy(province -> {
                    assertThat(province.get("code").toString()).matches("[1-9][0-9]0000");
                    assertThat(province).containsEntry("parent", "CN");
                });
    }

    @Test
    void pagesShowEveryRegionOnce() {
        List<Map<String, Object>> all = Walk.through(LIST, Map.of());
        assertThat(Walk.through(LIST, Map.of("limit", 7)))
                .isEqualTo(all)
                .extracting(region -> region.get("code").toString())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Walk.through(LIST, Map.of("limit", 7, "sort", "-code"))).isEqualTo(all.reversed());
    }

    @Test
    void everyRegionBelongsToOneThatIsThere() {
        List<Map<String, Object>> all = Walk.through(LIST, Map.of());
        List<Object> codes = all.stream().map(region -> region.get("code")).toList();
        assertThat(all)
                .filteredOn(region -> !region.get("code").equals("CN"))
                .allSatisfy(region -> assertThat(codes).contains(region.get("parent")));
    }

    @ParameterizedTest
    @CsvSource({"q, 深圳, 440300", "q, FUTIAN, 440304", "kind, COUNTRY, CN"})
    void aRegionIsFoundByNameOrKind(String name, String value, String code) {
        assertThat(Walk.through(LIST, Map.of(name, value))).extracting("code").containsExactly(code);
    }

    @Test
    void regionsAreFoundByTheOneTheyBelongTo() {
        assertThat(Walk.through(LIST, Map.of("parent", "440000")))
                .extracting("code")
                .contains("440300", "440600")
                .allSatisfy(code -> assertThat(code.toString()).startsWith("44"));
    }

    @ParameterizedTest
    @CsvSource({"kind, VILLAGE", "parent, guangdong", "colour, red", "cursor, x"})
    void aQueryThatIsWrongIsRefusedWithItsPlace(String name, String value) {
        given().queryParam(name, value)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/" + name));
    }

    @Test
    void whichProvincesBelongToAClassTheDocumentsDoNotSay() {
        assertThat(Walk.through(CLASSES, Map.of("limit", 7)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat((List<?>) one.get("members")).isEmpty())
                .extracting("code")
                .contains("ALL", "OTHER", "CLASS-1", "CLASS-2", "STRONG-PROVINCE-PILOT", "GUANGDONG", "SHAANXI");
    }

    @Test
    void everyClassThatAMeasureBindsIsKnown() {
        List<Object> known = Walk.through(CLASSES, Map.of()).stream()
                .map(one -> one.get("code"))
                .toList();
        assertThat(Walk.through("/api/v1/measures", Map.of("plan", "PATENT-2017")))
                .isNotEmpty()
                .flatExtracting(measure -> (List<?>) measure.get("obligations"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(known).contains(((Map<?, ?>) one).get("regionClass")));
    }

    @Test
    void classesAreATableToo() {
        given().accept("text/csv")
                .get(CLASSES)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("code,name.zh,name.en,words,members"))
                .body(containsString("CLASS-1,一类省份,Class 1 provinces,一类省份; 一二类省份"));
    }
}
