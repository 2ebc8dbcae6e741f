package ipstrategy.coordination.permissions;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/// On more time that SIPO asks for, and on steps of supervision about its reports.
record SupervisionRecipes(Fixture fixture, ReportRecipes reports) {

    private static final String EXTENSIONS = "/measures/" + MeasureRecipes.MEASURE + "/extensions";
    private static final String REASON = """
            {"reason": "已能按期完成"}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("requestExtension", () -> {
            noneWaits();
            return Subject.at(EXTENSIONS).send(asked());
        });
        all.put("listExtensions", () -> Subject.at("/extensions?limit=500").shownBy("\"" + requested() + "\""));
        all.put("getExtension", () -> Subject.at("/extensions/" + requested()));
        all.put(
                "decideExtension",
                () -> Subject.at("/extensions/" + requested() + "/decision").send("""
                {"granted": true, "until": null, "reason": "同意延期"}"""));
        all.put(
                "withdrawExtension",
                () -> Subject.at("/extensions/" + requested() + "/withdrawal").send(REASON));
        all.put("listSupervisionOutlook", this::outlook);
        all.put(
                "listSupervisionSteps",
                () -> Subject.at("/supervision-steps?limit=500").shownBy("\"" + step() + "\""));
        all.put("getSupervisionStep", () -> Subject.at("/supervision-steps/" + step()));
        all.put("replaySupervision", () -> Subject.at("/supervision/replay?from=2026-01-01&to=2026-01-31"));
    }

    /// Each asks for a day later than the one before it, which may have been granted.
    private String asked() {
        return """
                {"of": "DEADLINE", "report": null, "until": "%s", "reason": "试点尚需时日"}""".formatted(LocalDate.of(2100, 1, 1).plusDays(fixture.next()));
    }

    private String requested() {
        noneWaits();
        return fixture.by("approver", "SIPO", "POST", EXTENSIONS, asked());
    }

    private void noneWaits() {
        fixture.sql("update extension set state = 'WITHDRAWN' where state = 'REQUESTED'");
    }

    private Subject outlook() {
        String report = reports.due();
        fixture.sql("""
                insert into report_watch (report, measure, plan, agency, asked_at)
                values (?, ?, 'PROMOTION-2017', 'SIPO', now())""", report, MeasureRecipes.MEASURE);
        return Subject.at("/supervision/outlook?report=" + report).shownBy("\"" + report + "\"");
    }

    private String step() {
        String report = reports.due();
        String id = report + "_R1_NOTICE";
        fixture.sql("""
                insert into supervision_step (id, report, measure, plan, agency, round, step, name_zh, name_en, ladder, due,
                                              taken_for, taken_at, late, provisional, reason_zh, reason_en, waits_for)
                values (?, ?, ?, 'PROMOTION-2017', 'SIPO', 1, 'NOTICE', '通报', 'Notice', 'USUAL', '2026-10-20',
                        '2026-10-27', now(), false, false, '逾期五个工作日', 'five working days late', array['SIPO'])""", id, report, MeasureRecipes.MEASURE);
        return id;
    }
}
