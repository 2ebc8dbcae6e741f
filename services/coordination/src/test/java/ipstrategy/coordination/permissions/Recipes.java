package ipstrategy.coordination.permissions;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What each operation is tried on: a thing that is there, in a state in which the operation can be done, with a body
/// that is right. What is refused is then refused because of who asks. A recipe is followed again once its thing is
/// used up, and so makes a new one, or leaves it as it was before.
///
/// Reads whose path has no parameter need none.
final class Recipes {

    private static final String CALENDAR = """
            {"source": {"title": "国务院办公厅关于2031年部分节假日安排的通知", "number": "国办发明电〔2030〕9号",
                        "date": "2020-11-05"},
             "days": [{"date": "2031-01-01", "kind": "PUBLIC_HOLIDAY", "name": {"zh": "元旦", "en": "New Year's Day"}},
                      {"date": "2031-01-04", "kind": "MAKE_UP_WORKING_DAY",
                       "name": {"zh": "元旦", "en": "New Year's Day"}}],
             "reason": "国务院办公厅通知已公布"}""";

    private Recipes() {}

    static Map<String, Supplier<Subject>> all(Fixture fixture) {
        Map<String, Supplier<Subject>> all = new HashMap<>();
        registers(all);
        new MeasureRecipes(fixture).into(all);
        ReportRecipes reports = new ReportRecipes(fixture);
        reports.into(all);
        new WorkRecipes(fixture).into(all);
        new SupervisionRecipes(fixture, reports).into(all);
        new ConferenceRecipes(fixture).into(all);
        new ProvinceRecipes(fixture).into(all);
        new EvaluationRecipes(fixture).into(all);
        new StrandRecipes(fixture).into(all);
        new BoardRecipes(fixture).into(all);
        new ImportRecipes(fixture).into(all);
        new NoticeRecipes(fixture).into(all);
        new MetricRecipes(fixture).into(all);
        new FigureRecipes(fixture).into(all);
        new ReleaseRecipes(fixture).into(all);
        new EventRecipes(fixture).into(all);
        new WebhookRecipes(fixture).into(all);
        new ClientRecipes(fixture).into(all);
        return all;
    }

    private static void registers(Map<String, Supplier<Subject>> all) {
        all.put("listMetrics", () -> Subject.at("/metrics?limit=1"));
        all.put("getMetric", () -> Subject.at("/metrics/BRAND-OUTREACH-PERSON-TIMES"));
        all.put("listObservations", () -> Subject.at("/metrics/BRAND-OUTREACH-PERSON-TIMES/observations"));
        all.put("getGrowth", () -> Subject.at("/metrics/BRAND-OUTREACH-PERSON-TIMES/growth?period=2017"));
        all.put("getMetricProgress", () -> Subject.at("/metrics/IP-PROTECTION-SATISFACTION/progress"));
        all.put("listProgress", () -> Subject.at("/progress?limit=1"));
        all.put("explainFigure", () -> Subject.at("/metrics/BRAND-OUTREACH-PERSON-TIMES/explain?period=2017"));
        all.put("listAgencies", () -> Subject.at("/agencies?limit=1"));
        all.put("getAgency", () -> Subject.at("/agencies/SIPO"));
        all.put("getPlan", () -> Subject.at("/plans/PROMOTION-2017"));
        all.put("getProgressReport", () -> Subject.at("/plans/PROMOTION-2017/progress-report"));
        all.put("listRegions", () -> Subject.at("/regions?limit=1"));
        all.put("listUnits", () -> Subject.at("/units?limit=2"));
        all.put("getUnit", () -> Subject.at("/units/CNY"));
        all.put("search", () -> Subject.at("/search?q=SIPO"));
        all.put("listWorkingDays", () -> Subject.at("/working-days?from=2026-10-01&to=2026-10-10"));
        all.put("reckonWorkingDays", () -> Subject.at("/working-days/reckoning?from=2026-09-25&days=5"));
        all.put("getCalendarYear", () -> Subject.at("/working-days/2031"));
        all.put("setCalendarYear", () -> Subject.at("/working-days/2031").send(CALENDAR));
        all.put("listAuditEntries", () -> Subject.at("/audit?limit=1"));
        all.put("listEvents", () -> Subject.at("/events?limit=1"));
    }
}
