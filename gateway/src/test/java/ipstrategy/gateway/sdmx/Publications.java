package ipstrategy.gateway.sdmx;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the services publish, in the very form in which they send it: metrics, regions and figures of the 2017 report.
public final class Publications {

    static final String CASES = "PATENT-ENFORCEMENT-CASES";
    static final String FINANCING = "PATENT-PLEDGE-FINANCING";
    static final String MANY = "PATENT-APPLICATIONS";

    private static final String RECORDED = "2026-11-22T16:27:19.515946Z";
    private static final String REVISED = "2026-11-24T09:00:00Z";
    private static final String WITHDRAWN = "2026-11-25T09:00:00Z";

    /// Few rows to a page, so that every answer is put together from several.
    private static final int PAGE = 3;

    private static final int PAGE_OF_MANY = 5000;

    private int many;

    public static Publications of(StandIns standIns) {
        Publications publications = new Publications();
        for (StandIn standIn : standIns.all()) {
            standIn.publishes(request -> publications.answer(standIn.name(), request));
        }
        return publications;
    }

    /// How many figures the metric with many has.
    void many(int count) {
        many = count;
    }

    void answer(String service, HttpServerRequest request) {
        String path = request.path().substring("/api/v1".length());
        String from = request.getParam("from");
        String to = request.getParam("to");
        if (from != null && to != null && from.compareTo(to) > 0) {
            request.response().setStatusCode(400).end();
            return;
        }
        switch (path) {
            case "/metrics" -> say(request, page(metrics(service), request, PAGE));
            case "/regions" -> say(request, page(regions(), request, PAGE));
            case "/units" -> say(request, page(units(), request, PAGE));
            case "/metrics/" + CASES + "/definitions" ->
                say(request, page(List.of(definition(CASES, 1, "2026-06-01T00:00:00Z", 0)), request, PAGE));
            case "/metrics/" + FINANCING + "/definitions" ->
                say(request, page(List.of(definition(FINANCING, 1, "2026-03-01T00:00:00Z", 8)), request, PAGE));
            case "/metrics/" + MANY + "/definitions" -> say(request, page(revisions(), request, 1));
            case "/metrics/" + CASES + "/observations" -> say(request, page(cases(request), request, PAGE));
            case "/metrics/" + FINANCING + "/observations" -> say(request, page(financing(request), request, PAGE));
            case "/metrics/" + MANY + "/observations" -> say(request, manyOf(request));
            default -> head(request);
        }
    }

    /// The gateway asks so who owns a metric.
    private static void head(HttpServerRequest request) {
        boolean owned = request.path().equals("/api/v1/metrics/" + CASES);
        request.response().setStatusCode(owned ? 200 : 404).end();
    }

    private static List<JsonObject> metrics(String service) {
        return switch (service) {
            case "enforcement" ->
                List.of(metric(CASES, service, "专利行政执法办案量", "Patent enforcement cases", "CASE", "件（案件）", "cases")
                        .put(
                                "dimensions",
                                new JsonArray()
                                        .add(dimension(
                                                "CASE-TYPE",
                                                value("DISPUTE", "专利纠纷", "Patent disputes"),
                                                value("COUNTERFEIT", "假冒专利", "Patent counterfeiting")))
                                        .add(dimension(
                                                "DISPUTE-TYPE",
                                                value("INFRINGEMENT", "专利侵权纠纷", "Patent infringement disputes")))));
            case "patents" ->
                List.of(
                        metric(FINANCING, service, "专利质押融资金额", "Patent pledge financing", "CNY", "元", "yuan (CNY)"),
                        metric(MANY, service, "专利申请量", "Patent applications", "APPLICATION", "件（申请）", "applications")
                                .put("revision", 2));
            default -> List.of();
        };
    }

    /// Patent applications were told by their kind, in ten thousands, until they were revised.
    private static List<JsonObject> revisions() {
        JsonObject before = definition(MANY, 1, "2026-03-01T00:00:00Z", 4);
        before.getJsonObject("definition")
                .put(
                        "dimensions",
                        new JsonArray().add(dimension("PATENT-KIND", value("INVENTION", "发明专利", "Invention patents"))));
        return List.of(definition(MANY, 2, "2026-11-20T00:00:00Z", 0), before);
    }

    private static JsonObject definition(String code, int revision, String since, int multiplier) {
        String then = "definition " + revision;
        return new JsonObject()
                .put("metric", code)
                .put("revision", revision)
                .put("recordedAt", since)
                .put("reason", "修订")
                .put(
                        "definition",
                        new JsonObject()
                                .put("name", text("第 " + revision + " 版", then))
                                .put("concept", text("第 " + revision + " 版", then))
                                .put("unit", "CASE")
                                .put("unitName", text("件（案件）", "cases"))
                                .put("unitMultiplier", multiplier)
                                .put("dimensions", new JsonArray()));
    }

    private static JsonObject metric(
            String code, String service, String zh, String en, String unit, String unitZh, String unitEn) {
        return new JsonObject()
                .put("code", code)
                .put("name", text(zh, en))
                .put("concept", text(zh + "，按年度统计。", en + ", by year."))
                .put("service", service)
                .put("unit", unit)
                .put("unitName", text(unitZh, unitEn))
                .put("unitMultiplier", unit.equals("CNY") ? 8 : 0)
                .put("frequency", "ANNUAL")
                .put("dimensions", new JsonArray())
                .put("targets", new JsonArray())
                .putNull("latest")
                .put("_actions", new JsonArray());
    }

    private static List<JsonObject> regions() {
        return List.of(
                region("CN", "全国", "China", null),
                region("440000", "广东省", "Guangdong", "CN"),
                region("440300", "深圳市", "Shenzhen", "440000"),
                region("AREA-YANGTZE", "长江经济带", "Yangtze River economic belt", null));
    }

    private static List<JsonObject> units() {
        return List.of(
                unit("APPLICATION", "件（申请）", "applications", 0, 4),
                unit("CASE", "件（案件）", "cases", 0, 4),
                unit("CNY", "元", "yuan (CNY)", 0, 4, 8),
                unit("PERCENT", "百分之", "percent", 0));
    }

    private static JsonObject unit(String code, String zh, String en, int... powers) {
        JsonArray multipliers = new JsonArray();
        for (int power : powers) {
            multipliers.add(new JsonObject().put("power", power).put("name", text("倍", "times")));
        }
        return new JsonObject()
                .put("code", code)
                .put("name", text(zh, en))
                .putNull("symbol")
                .put("multipliers", multipliers);
    }

    private static JsonObject region(String code, String zh, String en, @Nullable String parent) {
        return new JsonObject()
                .put("code", code)
                .put("name", text(zh, en))
                .put("kind", "PROVINCE")
                .put("parent", parent)
                .putNull("source");
    }

    private static List<JsonObject> cases(HttpServerRequest request) {
        List<JsonObject> rows = new ArrayList<>();
        boolean history = "true".equals(request.getParam("includeHistory"));
        rows.add(figure(CASES, "2011/2015", "CN", Map.of(), "87000", "CASE").put("qualifier", "MORE_THAN"));
        rows.add(figure(CASES, "2015", "CN", Map.of(), "35844", "CASE"));
        if (history) {
            rows.add(figure(CASES, "2016", "CN", Map.of(), "48000", "CASE")
                    .put("state", "SUPERSEDED")
                    .put("supersededAt", REVISED));
            rows.add(figure(CASES, "2016", "440300", Map.of(), "77", "CASE")
                    .put("state", "SUPERSEDED")
                    .put("supersededAt", WITHDRAWN));
        }
        rows.add(figure(CASES, "2016", "CN", Map.of(), "48916", "CASE")
                .put("revision", 2)
                .put("recordedAt", REVISED)
                .put("reason", "更正"));
        rows.add(figure(CASES, "2017", "CN", Map.of(), "66649", "CASE").put("printed", "6.7万件, 同比\"增长36.3%\""));
        rows.add(figure(CASES, "2017", "CN", Map.of("CASE-TYPE", "DISPUTE"), "28157", "CASE"));
        rows.add(figure(CASES, "2017", "CN", Map.of("CASE-TYPE", "COUNTERFEIT"), "38492", "CASE"));
        rows.add(figure(CASES, "2017", "440000", Map.of(), null, "CASE")
                .put("status", "O")
                .put("missing", text("报告未列分省数", "The report prints none for provinces")));
        return rows.stream().filter(row -> wanted(row, request)).toList();
    }

    /// Some of it was told by the kind of the patent until its definition was revised.
    private static List<JsonObject> financing(HttpServerRequest request) {
        List<JsonObject> rows = new ArrayList<>();
        rows.add(figure(FINANCING, "2017", "CN", Map.of(), "72000000000", "CNY"));
        rows.add(figure(FINANCING, "2017", "CN", Map.of("PATENT-KIND", "INVENTION"), "61000000000", "CNY"));
        if ("true".equals(request.getParam("includeHistory"))) {
            rows.add(figure(FINANCING, "2017", "CN", Map.of("PATENT-KIND", "DESIGN"), "1000000000", "CNY")
                    .put("state", "SUPERSEDED")
                    .put("supersededAt", WITHDRAWN));
        }
        return rows.stream().filter(row -> wanted(row, request)).toList();
    }

    /// As a service does it: whole periods, one region, what changed.
    private static boolean wanted(JsonObject row, HttpServerRequest request) {
        String after = request.getParam("updatedAfter");
        String superseded = row.getString("supersededAt");
        if (after != null
                && row.getString("recordedAt").compareTo(after) <= 0
                && (superseded == null || superseded.compareTo(after) <= 0)) {
            return false;
        }
        String region = request.getParam("region");
        String from = request.getParam("from");
        String to = request.getParam("to");
        String period = row.getString("period");
        String first = period.substring(0, 4) + "-01-01";
        String last = period.substring(period.length() - 4) + "-12-31";
        return (region == null || region.equals(row.getString("region")))
                && (from == null || first.compareTo(from) >= 0)
                && (to == null || last.compareTo(to) <= 0);
    }

    private JsonObject manyOf(HttpServerRequest request) {
        int from = Optional.ofNullable(request.getParam("cursor"))
                .map(Integer::parseInt)
                .orElse(0);
        int to = Math.min(many, from + PAGE_OF_MANY);
        List<JsonObject> rows = IntStream.range(from, to)
                .mapToObj(number -> figure(
                        MANY,
                        "%04d-%02d".formatted(1000 + number / 12 % 9000, number % 12 + 1),
                        number / 108_000 == 0 ? "CN" : "440000",
                        Map.of(),
                        String.valueOf(number),
                        "APPLICATION"))
                .toList();
        return listing(rows, many, to < many ? String.valueOf(to) : null);
    }

    private static JsonObject page(List<JsonObject> rows, HttpServerRequest request, int greatest) {
        List<JsonObject> ordered = "-period".equals(request.getParam("sort")) ? rows.reversed() : rows;
        int from = Optional.ofNullable(request.getParam("cursor"))
                .map(Integer::parseInt)
                .orElse(0);
        int limit = Math.min(
                greatest,
                Optional.ofNullable(request.getParam("limit"))
                        .map(Integer::parseInt)
                        .orElse(50));
        int to = Math.min(ordered.size(), from + limit);
        return listing(ordered.subList(from, to), rows.size(), to < rows.size() ? String.valueOf(to) : null);
    }

    private static JsonObject listing(List<JsonObject> rows, int total, @Nullable String next) {
        return new JsonObject()
                .put("items", new JsonArray(rows))
                .put("total", total)
                .put("next", next)
                .put("unavailable", new JsonArray());
    }

    private static JsonObject figure(
            String metric,
            String period,
            String region,
            Map<String, String> breakdown,
            @Nullable String value,
            String unit) {
        JsonObject dimensions = new JsonObject();
        new TreeMap<>(breakdown).forEach(dimensions::put);
        return new JsonObject()
                .put("metric", metric)
                .put("period", period)
                .put("region", region)
                .put("breakdown", dimensions)
                .put("value", value == null ? null : Long.valueOf(value))
                .put("unit", unit)
                .putNull("printed")
                .put("status", "A")
                .putNull("missing")
                .put("qualifier", "EXACT")
                .put("state", "PUBLISHED")
                .put("revision", 1)
                .put("recordedAt", RECORDED)
                .putNull("supersededAt")
                .putNull("reason")
                .put("source", new JsonObject().put("document", "REPORT-2017").put("locator", "(三)3第7段"))
                .putNull("note");
    }

    private static JsonObject dimension(String code, JsonObject... values) {
        return new JsonObject().put("code", code).put("values", new JsonArray(List.of(values)));
    }

    private static JsonObject value(String code, String zh, String en) {
        return new JsonObject().put("code", code).put("name", text(zh, en));
    }

    private static JsonObject text(String zh, String en) {
        return new JsonObject().put("zh", zh).put("en", en);
    }

    private static void say(HttpServerRequest request, JsonObject json) {
        request.response().putHeader("Content-Type", "application/json").end(json.toBuffer());
    }
}
