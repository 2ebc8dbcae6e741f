package ipstrategy.testkit;

import static io.restassured.config.JsonConfig.jsonConfig;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Walks through a list of the application under test as a client does: page after page, until no next is named.
public final class Walk {

    private static final String GREATEST_LIMIT = "500";

    private Walk() {}

    /// All rows of a list, in the order in which its pages bring them.
    ///
    /// @param list its path, as `/api/v1/measures`
    /// @param query filters, an order, a limit; no cursor
    /// @throws AssertionError where a page is too long or too short, or where the totals do not fit
    public static List<Map<String, Object>> through(String list, Map<String, ?> query) {
        return through(RestAssured::given, list, query);
    }

    /// The same as somebody who may read it.
    ///
    /// @param caller begins each request, as `() -> given().auth().oauth2(token)`
    public static List<Map<String, Object>> through(
            Supplier<RequestSpecification> caller, String list, Map<String, ?> query) {
        Map<String, Object> asked = new HashMap<>(query);
        asked.putIfAbsent("limit", GREATEST_LIMIT);
        int limit = Integer.parseInt(asked.get("limit").toString());
        List<Map<String, Object>> rows = new ArrayList<>();
        while (true) {
            JsonPath page = page(caller.get(), list, asked);
            List<Map<String, Object>> items = page.getList("items");
            rows.addAll(items);
            String next = page.getString("next");
            if (next == null) {
                demand(items.size() <= limit && page.getLong("total") == rows.size(), list, asked, rows);
                return rows;
            }
            demand(items.size() == limit && page.getLong("total") > rows.size(), list, asked, rows);
            asked.put("cursor", next);
        }
    }

    /// How many rows of a list have each value of a field.
    public static Map<String, Long> tally(String list, String field) {
        Map<String, Long> tally = new TreeMap<>();
        through(list, Map.of()).forEach(row -> tally.merge(String.valueOf(row.get(field)), 1L, Long::sum));
        return tally;
    }

    private static JsonPath page(RequestSpecification caller, String list, Map<String, Object> query) {
        RestAssuredConfig exact =
                RestAssured.config().jsonConfig(jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        return caller.config(exact)
                .accept("application/json")
                .queryParams(query)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void demand(boolean fits, String list, Map<String, Object> query, List<?> rows) {
        if (!fits) {
            throw new AssertionError("after " + rows.size() + " rows, length or total of a page of " + list + " "
                    + query + " does not fit");
        }
    }
}
