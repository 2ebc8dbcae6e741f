package ipstrategy.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The metrics of one service, here of the one for patents.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ListOfMetricsTest {

    private static final String LIST = "/api/v1/metrics";

    @ParameterizedTest
    @CsvSource({"code, 1", "code, 500", "-code, 7"})
    void pagesShowEveryMetricOnceInTheOrderAskedFor(String sort, int limit) {
        Comparator<String> order = sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        assertThat(codes(Map.of("sort", sort, "limit", limit)))
                .containsExactlyElementsOf(own(metric -> true).sorted(order).toList());
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                filter("service", "patents", metric -> true),
                filter("service", "copyright", metric -> false),
                filter("kind", "STOCK", metric -> metric.kind() == Definition.Kind.STOCK),
                filter("attribute", "ANTICIPATORY", metric -> metric.attribute() != null),
                filter("attribute", "BINDING", metric -> false),
                filter("hasTarget", "true", metric -> !metric.targets().isEmpty()),
                filter("hasTarget", "false", metric -> metric.targets().isEmpty()),
                filter(
                        "q",
                        "质押",
                        metric -> (metric.name().zh() + metric.concept().zh()).contains("质押")),
                filter(
                        "q",
                        "PLEDGE",
                        metric -> (metric.name().en() + "|" + metric.concept().en())
                                .toLowerCase(Locale.ROOT)
                                .contains("pledge")),
                filter("q", "_", metric -> false));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterKeepsWhatFitsAndNothingElse(String name, String value, Predicate<SeededMetric> fits) {
        assertThat(codes(Map.of(name, value)))
                .containsExactlyElementsOf(own(fits).sorted().toList());
    }

    @Test
    void aMetricSaysWhatItIsAndWhereItShouldGo() {
        given().get(LIST + "/PCT-APPLICATIONS")
                .then()
                .statusCode(200)
                .body(
                        "name.zh",
                        is(RealFigures.metric("PCT-APPLICATIONS").name().zh()))
                .body("service", is("patents"))
                .body("unit", is("APPLICATION"))
                .body("kind", is("FLOW"))
                .body("direction", is("UP"))
                .body("frequency", is("ANNUAL"))
                .body("attribute", is("ANTICIPATORY"))
                .body("targets.size()", is(1))
                .body("targets[0].baseline", is(Map.of("value", 30000, "period", "2015")))
                .body("targets[0].target", is(Map.of("value", 60000, "period", "2020")))
                .body("targets[0].increment", is(30000))
                .body("targets[0].operator", is("AT_LEAST"))
                .body("targets[0].source", is(Map.of("document", "FYP-13", "locator", "二(三)表第2行")))
                .body("latest.period", is("2015"))
                .body("latest.value", is(30000));
    }

    @Test
    void numbersAreWrittenPlainly() {
        given().get(LIST + "/IP-PLEDGE-FINANCING")
                .then()
                .body(containsString("\"target\":{\"value\":180000000000,\"period\":\"2020\"}"))
                .body(containsString("\"increment\":105000000000"));
        given().get(LIST + "/INVENTION-PATENTS-PER-10K")
                .then()
                .body(containsString("\"baseline\":{\"value\":6.3,"))
                .body(containsString("\"target\":{\"value\":12,"))
                .body(containsString("\"increment\":5.7"));
    }

    @Test
    void aMetricWithoutFiguresHasNoLatestOne() {
        given().get(LIST + "/AGRI-PVP-GRANTS")
                .then()
                .statusCode(200)
                .body("latest", nullValue())
                .body("targets[0].baseline", nullValue())
                .body("targets[0].increment", nullValue());
    }

    @Test
    void aMetricReadAloneIsTheOneOfTheList() {
        Map<String, Object> listed = Walk.through(LIST, Map.of("q", "PCT")).stream()
                .filter(metric -> metric.get("code").equals("PCT-APPLICATIONS"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> alone =
                given().get(LIST + "/PCT-APPLICATIONS").then().extract().path("");
        assertThat(alone).isEqualTo(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORK-REGISTRATIONS", "pct-applications", "NO-SUCH", "A%00B"})
    void whatThisServiceDoesNotOwnIsNotFound(String code) {
        given().urlEncodingEnabled(false)
                .get(LIST + "/" + code)
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"));
        given().urlEncodingEnabled(false)
                .get(LIST + "/" + code + "/observations")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"kind, SORT", "attribute, HOPEFUL", "hasTarget, perhaps", "colour, red", "sort, name", "cursor, x"})
    void aQueryThatIsWrongIsRefusedWithItsPlace(String name, String value) {
        given().queryParam(name, value)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/" + name));
    }

    private static Arguments filter(String name, String value, Predicate<SeededMetric> fits) {
        return Arguments.of(name, value, fits);
    }

    private static Stream<String> own(Predicate<SeededMetric> which) {
        return RealFigures.metrics().stream()
                .filter(metric -> metric.service().equals("patents"))
                .filter(which)
                .map(metric -> metric.code().value());
    }

    private static List<String> codes(Map<String, ?> query) {
        return Walk.through(LIST, query).stream()
                .map(metric -> metric.get("code").toString())
                .toList();
    }
}
