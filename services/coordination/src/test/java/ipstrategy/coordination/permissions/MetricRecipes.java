package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On the figures of a metric that SIPO is made to answer for.
record MetricRecipes(Fixture fixture) {

    private static final String CODE = "BRAND-OUTREACH-PERSON-TIMES";
    private static final String METRIC = "/metrics/" + CODE;
    private static final String REPORT = """
            insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, qualifier,
                   status, state, revision, recorded_at, reported_by, origin, origin_id)
            values (?, ?, (? || '-01-01')::date, (? || '-12-31')::date, 'CN', '', 5, 'PERSON_TIME', 'EXACT', 'A', 'REPORTED',
                   1, now(), 'officer of the fixture', 'IMPORT', ?)""";
    private static final String VERIFY = """
            update observation set state = 'VERIFIED', verified_by = 'a colleague', verified_at = now()
             where origin_id = ?""";
    private static final String PUBLISH = """
            update observation set state = 'PUBLISHED', published_by = 'another', published_at = now()
             where origin_id = ?""";
    private static final String REASON = """
            {"reason": "口径不符"}""";
    private static final String DEFINITION = """
            {"name": {"zh": "宣讲人次%1$d", "en": "Lectures %1$d"}, "concept": {"zh": "人次", "en": "Person-times"},
             "contributing": [], "unit": "PERSON_TIME", "kind": "FLOW", "direction": "UP", "frequency": "ANNUAL",
             "attribute": null, "dimensions": [], "timeAggregation": null, "regionAggregation": null, "weight": null,
             "formula": null, "owner": "SIPO", "source": {"document": "REPORT-2017", "locator": "1"}, "note": null,
             "reason": "口径调整"}""";

    private static final String TARGET = """
            {"baseline": null, "period": "%d", "value": 100000, "increment": null, "operator": "AT_LEAST",
             "unit": "PERSON_TIME", "path": null, "source": {"document": "PROMOTION-2017", "locator": "1"}, "note": null,
             "reason": "设定目标"}""";
    private static final String SET = """
            insert into target (metric, place, target_value, target_period, operator, path, document, locator, recorded_at,
                   recorded_by, reason)
            values (?, ?, 1, ?, 'AT_LEAST', '[]', 'PROMOTION-2017', '1', now(), 'fixture', '设定')""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("getObservation", () -> one(reported(), ""));
        all.put("verifyObservation", () -> one(reported(), "/verification"));
        all.put("publishObservation", () -> one(verified(), "/publication"));
        all.put("withdrawObservation", () -> one(published(), "/withdrawal").send(REASON));
        all.put("returnObservation", () -> one(reported(), "/return").send(REASON));
        all.put(
                "attestObservations",
                () -> Subject.at(METRIC + "/attestations")
                        .send("[{\"id\": %d, \"step\": \"VERIFY\", \"reason\": null}]".formatted(id(reported())))
                        .shownBy("\"status\":200"));
        all.put("getObservationBatch", () -> Subject.at("/observation-batches/" + reported()));
        all.put("verifyObservationBatch", () -> Subject.at("/observation-batches/" + reported() + "/verification"));
        all.put("publishObservationBatch", () -> Subject.at("/observation-batches/" + verified() + "/publication"));
        all.put(
                "returnObservationBatch",
                () -> Subject.at("/observation-batches/" + reported() + "/return")
                        .send(REASON));
        all.put("listDefinitions", () -> Subject.at(METRIC + "/definitions"));
        all.put("defineMetric", this::another);
        all.put("reviseMetric", () -> Subject.at(METRIC).send(DEFINITION.formatted(fixture.next())));
        all.put("listTargets", () -> Subject.at(METRIC + "/targets"));
        all.put("getTarget", () -> Subject.at(target()));
        all.put("setTarget", () -> Subject.at(METRIC + "/targets").send(TARGET.formatted(3000 + fixture.next())));
        all.put("changeTarget", () -> Subject.at(target()).send(TARGET.formatted(3000 + fixture.next())));
        all.put("withdrawTarget", () -> Subject.at(target() + "/withdrawal").send(REASON));
        all.put("listRegionalProgress", () -> Subject.at(METRIC + "/progress/regions"));
        all.put("listSeries", () -> Subject.at("/series?metric=" + CODE));
        all.put("downloadSeries", () -> Subject.at("/series-workbook?metric=" + CODE));
        all.put("rebuildProjection", () -> Subject.at("/projections/rebuild"));
        all.put("listReportingRates", () -> expected("/reporting-rate", "\"2019_coordination_SIPO\""));
        all.put("listExpectedFigures", () -> expected("/expected-figures", "\"2019_" + CODE + "\""));
    }

    /// The name under which a figure of a year of its own came, which has just been reported.
    private String reported() {
        entrusted();
        int number = fixture.next();
        String year = String.valueOf(1000 + number);
        String came = "matrix-" + number;
        fixture.sql(REPORT, CODE, year, year, year, came);
        return came;
    }

    private String verified() {
        String came = reported();
        fixture.sql(VERIFY, came);
        return came;
    }

    private String published() {
        String came = verified();
        fixture.sql(PUBLISH, came);
        return came;
    }

    /// A target of a year of its own, which has just been set.
    private String target() {
        int number = fixture.next();
        fixture.sql(SET, CODE, number, String.valueOf(1000 + number));
        return METRIC + "/targets/" + number;
    }

    private void entrusted() {
        fixture.sql("update metric set owner = 'SIPO' where code = ?", CODE);
    }

    private long id(String came) {
        return fixture.number("select id from observation where origin_id = '" + came + "'");
    }

    private Subject one(String came, String step) {
        return Subject.at(METRIC + "/observations/" + id(came) + step);
    }

    private Subject another() {
        int number = fixture.next();
        return Subject.at("/metrics")
                .send("{\"code\": \"MATRIX-%d\", \"definition\": %s}".formatted(number, DEFINITION.formatted(number)));
    }

    private Subject expected(String list, String row) {
        entrusted();
        return Subject.at(list + "?period=2019&limit=500").shownBy(row);
    }
}
