package ipstrategy.metrics.unit;

import static ipstrategy.metrics.Desk.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.metrics.terms.Multiplier;
import ipstrategy.seeding.Seeds;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That everybody can read in what metrics are counted, and by which powers of ten figures may be written.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class UnitsTest {

    private static final String LIST = "/api/v1/units";

    @ParameterizedTest
    @ValueSource(strings = {"code", "-code"})
    void theWholeListIsReadPageByPage(String sort) {
        Comparator<String> order = sort.equals("code") ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<String> listed = Seeds.ofClasspath().codes("units.yaml", "code").stream()
                .sorted(order)
                .toList();

        assertThat(Walk.through(LIST, Map.of("sort", sort, "limit", 7)))
                .extracting(unit -> unit.get("code"))
                .containsExactlyElementsOf(listed);
    }

    @Test
    void aUnitHasNamesASymbolAndItsMultipliers() {
        PUBLIC.get("/units/CNY")
                .statusCode(200)
                .body("name.zh", is("元"))
                .body("name.en", is("yuan (CNY)"))
                .body("symbol", is("¥"))
                .body("multipliers", hasSize(Multiplier.GREATEST + 1))
                .body("multipliers.find { it.power == 8 }.name.zh", is("亿"))
                .body("multipliers.name.en", hasItem("Hundred millions"));
        PUBLIC.get("/units/CASE").body("symbol", nullValue());
    }

    @Test
    void aShareIsWrittenPlainOnly() {
        PUBLIC.get("/units/PERCENT").body("multipliers.power", contains(0));
    }

    @Test
    void aUnitThatIsNotInTheListIsNotFound() {
        PUBLIC.get("/units/FURLONG").statusCode(404).body("detail", containsString("unit FURLONG"));
    }
}
