package ipstrategy.coordination.province;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// That provinces, what is asked of them and the years of a plan come page by page, none left out and none twice.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class PagesOfProvincesTest {

    private static final String PROVINCES = "/api/v1/provinces";
    private static final String OBLIGATIONS = PROVINCES + "/440000/obligations";
    private static final String ROUNDS = "/api/v1/plans/PROMOTION-2017/rounds";

    @Inject
    AgroalDataSource database;

    @Test
    void provincesComeByCodeInEitherOrder() {
        List<String> whole = codes(Map.of());
        assertThat(whole).hasSize(31).isSorted();
        assertThat(codes(Map.of("limit", 7))).isEqualTo(whole);
        assertThat(codes(Map.of("limit", 7, "sort", "-code", "on", "2017-06-30")))
                .isEqualTo(whole.reversed());
    }

    @Test
    void whatIsAskedOfAProvinceComesByMeasureAndClauseInEitherOrder() {
        List<String> whole = clauses(Map.of("plan", "PATENT-2017"));
        assertThat(whole).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(clauses(Map.of("plan", "PATENT-2017", "limit", 3))).isEqualTo(whole);
        assertThat(clauses(Map.of("plan", "PATENT-2017", "limit", 3, "sort", "-measure")))
                .isEqualTo(whole.reversed());
    }

    @Test
    void theYearsOfAPlanComeInEitherOrder() throws SQLException {
        execute("""
                insert into cycle_round (id, plan, year, state, classes_on, deployed_at, published, version)
                select 'PROMOTION-2017_' || y, 'PROMOTION-2017', y, 'DEPLOYED', date '2017-01-01', now(), 0, 0
                  from generate_series(2051, 2053) y
                """);
        try {
            assertThat(years(Map.of("limit", 2))).containsExactly(2051, 2052, 2053);
            assertThat(years(Map.of("limit", 1, "sort", "-year"))).containsExactly(2053, 2052, 2051);
        } finally {
            execute("delete from cycle_round where plan = 'PROMOTION-2017'");
        }
    }

    @Test
    void aPageThatCannotBeIsRefusedAtOnceWithAllFaults() {
        given().get(PROVINCES + "?limit=0&sort=name&colour=red")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("limit", "sort", "colour"));
        given().get(ROUNDS + "?cursor=2017").then().statusCode(400);
    }

    private static List<String> codes(Map<String, ?> query) {
        return Walk.through(PROVINCES, query).stream()
                .map(province -> String.valueOf(province.get("code")))
                .toList();
    }

    private static List<String> clauses(Map<String, ?> query) {
        return Walk.through(OBLIGATIONS, query).stream()
                .map(row -> row.get("measure") + "." + row.get("clause"))
                .toList();
    }

    private static List<Object> years(Map<String, ?> query) {
        return Walk.through(ROUNDS, query).stream()
                .map(round -> round.get("year"))
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
