package ipstrategy.gateway.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What one stand-in owns. Numbers and days are dealt out over the services so that one global order must take from all
/// of them in turn; many measures share a day, and some have none.
final class Shelf {

    private static final int MEASURES = 30;
    private static final List<String> DAYS = List.of("2022-12-31", "2021-06-30", "2025-12-31", "2020-01-01");

    /// Lists of what is filed under measures, or told of metrics.
    static final List<String> FILED = List.of(
            "reports",
            "inbox",
            "extensions",
            "supervision-steps",
            "reporting-rate",
            "expected-figures",
            "series",
            "contributions",
            "reporting-rules");

    /// Who owns the next measure; international owns none.
    private static final List<String> TURNS = List.of(
            "patents", "coordination", "patents", "enforcement", "copyright", "trademarks", "coordination", "patents");

    private final String service;
    private final List<JsonObject> measures;
    private final List<JsonObject> metrics;

    Shelf(String service) {
        this.service = service;
        this.measures = IntStream.rangeClosed(1, MEASURES)
                .filter(number -> TURNS.get(number % TURNS.size()).equals(service))
                .mapToObj(this::measure)
                .toList();
        this.metrics = List.of(
                metric(service.toUpperCase(Locale.ROOT) + "-A"),
                metric("SHARED-" + service.charAt(1) + service.charAt(0)));
    }

    List<JsonObject> measures() {
        return measures;
    }

    List<JsonObject> metrics() {
        return metrics;
    }

    /// The plans, agencies or regions, where this is the office that keeps them.
    List<JsonObject> register(String name) {
        return service.equals("coordination")
                ? List.of(new JsonObject().put("code", name + "-1"), new JsonObject().put("code", name + "-2"))
                : List.of();
    }

    /// What is filed under its measures: one paper each, in the order of their days where the list knows any.
    List<JsonObject> filed(String list) {
        return measures.stream()
                .map(measure -> new JsonObject()
                        .put("id", measure.getString("id") + "_2026-Q4_SIPO")
                        .put("kind", list)
                        .put("due", due(measure)))
                .toList();
    }

    Optional<JsonObject> find(String list, String id) {
        if (FILED.contains(list)) {
            return filed(list).stream()
                    .filter(paper -> paper.getString("id").equals(id))
                    .findFirst();
        }
        List<JsonObject> rows = list.equals("measures") ? measures : list.equals("metrics") ? metrics : register(list);
        String field = list.equals("measures") ? "id" : "code";
        return rows.stream().filter(row -> row.getString(field).equals(id)).findFirst();
    }

    JsonObject tally() {
        Map<String, Long> plans = new TreeMap<>();
        measures.forEach(measure -> plans.merge(measure.getString("plan"), 1L, Long::sum));
        JsonArray byPlan = new JsonArray();
        plans.forEach((plan, count) -> byPlan.add(
                new JsonObject().put("plan", plan).put("status", "ASSIGNED").put("count", count)));
        JsonArray byAgency = new JsonArray()
                .add(ofAgency("SIPO", "LEAD", measures.size()))
                .add(ofAgency("SIPO", "PARTICIPANT", 1))
                .add(ofAgency("OF-" + service.toUpperCase(Locale.ROOT), "LEAD", 2));
        return new JsonObject().put("plans", byPlan).put("agencies", byAgency);
    }

    /// The order of a service: rows without a day last either way, then by id.
    static List<JsonObject> sorted(List<JsonObject> rows, String id, String sort) {
        boolean descending = sort.startsWith("-");
        Comparator<String> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<JsonObject> byId = Comparator.comparing(row -> row.getString(id), direction);
        List<JsonObject> sorted = new ArrayList<>(rows);
        sorted.sort(
                sort.endsWith("due")
                        ? Comparator.comparing(Shelf::due, Comparator.nullsLast(direction))
                                .thenComparing(byId)
                        : byId);
        return sorted;
    }

    static String due(JsonObject row) {
        return row.getJsonObject("deadline", row).getString("due");
    }

    private JsonObject measure(int number) {
        String due = number % 5 == 0 ? null : DAYS.get(number % DAYS.size());
        String plan = number % 2 == 0 ? "PROMOTION-2017" : "OUTLINE-2021";
        return new JsonObject()
                .put("id", "PLAN-%03d".formatted(number))
                .put("plan", plan)
                .put("service", service)
                .put("title", new JsonObject().put("zh", "措施" + number).put("en", "Measure " + number))
                .put(
                        "deadline",
                        new JsonObject()
                                .put("kind", due == null ? "CONTINUING" : "BY_DATE")
                                .put("due", due));
    }

    private JsonObject metric(String code) {
        return new JsonObject().put("code", code).put("service", service).put("unit", "件");
    }

    private static JsonObject ofAgency(String agency, String role, long count) {
        return new JsonObject()
                .put("agency", agency)
                .put("role", role)
                .put("status", "ASSIGNED")
                .put("count", count);
    }
}
