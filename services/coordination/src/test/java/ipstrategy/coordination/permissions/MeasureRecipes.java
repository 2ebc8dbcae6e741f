package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On PROMOTION-2017-001, which SIPO leads and in which SAIC takes part.
record MeasureRecipes(Fixture fixture) {

    static final String MEASURE = "PROMOTION-2017-001";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listMeasures", () -> Subject.at("/measures?limit=1"));
        all.put("getMeasure", () -> Subject.at("/measures/" + MEASURE));
        all.put("correctMeasureWording", this::wording);
        all.put("getResponsibilities", () -> Subject.at("/measures/" + MEASURE + "/responsibilities"));
        all.put("assignAgencies", this::assignment);
        all.put("getMetricLinks", () -> Subject.at("/measures/" + MEASURE + "/metrics"));
        all.put("linkMetrics", this::linking);
        all.put("getOfficialText", this::text);
        all.put("getLineage", () -> Subject.at("/measures/" + MEASURE + "/lineage"));
        all.put("comparePlans", () -> Subject.at("/lineage?from=PROMOTION-2017&to=PROTECTION-2022&limit=1"));
        all.put("compareMeasures", this::comparison);
    }

    private Subject wording() {
        return Subject.at("/measures/" + MEASURE).send("""
                        {"summary": {"zh": "选定试点地方，指导试点。", "en": "Choose the pilot places and guide them."},
                         "reason": "更准确"}""");
    }

    /// Its documents name nobody who answers for this one.
    private Subject assignment() {
        return Subject.at("/measures/PROTECTION-2022-054/responsibilities").send("""
                        {"responsibilities": [{"agency": "SIPO", "role": "LEAD"}, {"agency": "SAIC", "role": "PARTICIPANT"}],
                         "from": "2018-01-01", "reason": "任务分工"}""");
    }

    private Subject linking() {
        fixture.sql("update measure set metrics = '{}' where id = ?", "PROTECTION-2022-055");
        return Subject.at("/measures/PROTECTION-2022-055/metrics").send("""
                        {"metrics": ["PCT-APPLICATIONS"], "reason": "任务措施提出这一指标"}""");
    }

    private Subject text() {
        fixture.sql("""
                insert into official_text (id, document, words, recorded_at, version)
                values (?, 'PROMOTION-2017', '推进知识产权综合管理改革试点。', now(), 0) on conflict do nothing""", MEASURE);
        return Subject.at("/measures/" + MEASURE + "/text");
    }

    /// Answers a question about what it is sent.
    private Subject comparison() {
        String one = """
                {"id": "PROMOTION-2017-001", "title": {"zh": "试点", "en": "Pilot"},
                 "summary": {"zh": "选定试点地方", "en": "Choose the pilot places"},
                 "deadline": {"kind": "PLAN_YEAR", "due": "2017-12-31"}, "responsibilities": [], "deliverables": []}""";
        return Subject.at("/lineage/comparison")
                .send("{\"earlier\": " + one + ", \"later\": " + one + "}")
                .leaving(Subject.Trace.NOTHING);
    }
}
