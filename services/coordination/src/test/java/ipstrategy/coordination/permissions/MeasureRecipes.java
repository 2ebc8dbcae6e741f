package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On PROMOTION-2017-001, which SIPO leads and in which SAIC takes part.
record MeasureRecipes(Fixture fixture) {

    static final String MEASURE = "PROMOTION-2017-001";

    private static final String LINK = "PROMOTION-2017-001~PROTECTION-2022-099";

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
        all.put("listLineageLinks", () -> Subject.at("/lineage-links?limit=1"));
        all.put("getLineageLink", () -> Subject.at("/lineage-links/" + stated()));
        all.put("stateLineage", this::stating);
        all.put(
                "withdrawLineage",
                () -> Subject.at("/lineage-links/" + stated() + "/withdrawal").send("""
                        {"reason": "认定有误"}"""));
        all.put(
                "proposeLineage",
                () -> Subject.at("/lineage-proposals?from=PROMOTION-2017&to=PROTECTION-2022&limit=1"));
    }

    /// A link that holds.
    private String stated() {
        fixture.sql("""
                insert into lineage_link (id, from_measure, to_measure, from_plan, to_plan, kind, basis_zh, basis_en,
                                          state, reason, stated_by, stated_at, version)
                values (?, 'PROMOTION-2017-001', 'PROTECTION-2022-099', 'PROMOTION-2017', 'PROTECTION-2022', 'CONTINUES',
                        '办公室认定。', 'As the office has found.', 'STATED', '沿革', 'coordinator', now(), 0)
                on conflict (id) do update set state = 'STATED'""", LINK);
        return LINK;
    }

    private Subject stating() {
        fixture.sql("delete from lineage_link where id = ?", LINK);
        return Subject.at("/lineage-links").send("""
                        {"from": "PROMOTION-2017-001", "to": "PROTECTION-2022-099", "kind": "CONTINUES", "basis": null,
                         "reason": "同一项工作"}""");
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
