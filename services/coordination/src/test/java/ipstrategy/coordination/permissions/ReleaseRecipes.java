package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On releases, indexes and appraisals of figures that SIPO is made to answer for.
record ReleaseRecipes(Fixture fixture) {

    private static final String METRIC = "BRAND-OUTREACH-PERSON-TIMES";
    private static final String REASON = """
            {"reason": "口径不符"}""";
    private static final String RELEASE = """
            {"code": "%s", "name": {"zh": "数字", "en": "Figures"}, "metrics": ["%s"], "periods": ["2017"],
             "reason": "随报告发布"}""";
    private static final String DEFINITION = """
            {"name": {"zh": "指数%1$d", "en": "Index %1$d"}, "concept": {"zh": "指数", "en": "An index"},
             "regions": ["110000", "310000"],
             "components": [{"metric": "BRAND-OUTREACH-PERSON-TIMES", "weight": 1, "normalisation": "MIN_MAX"}],
             "missing": "EXCLUDE_REGION", "decimals": 1, "rounding": "HALF_UP", "reason": "评价体系"}""";
    private static final String PERIOD = """
            {"period": "2017"}""";
    private static final String APPRAISAL = """
            {"code": "%s", "index": "%s", "period": "2017", "bands": [{"grade": "A", "atLeast": 0}], "reason": "年度评价"}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listReleases", () -> Subject.at("/releases"));
        all.put("proposeRelease", () -> Subject.at("/releases").send(RELEASE.formatted(code("RELEASE"), METRIC)));
        all.put("getRelease", () -> Subject.at("/releases/" + proposed()));
        all.put("getReleasedFigures", () -> Subject.at("/releases/" + proposed() + "/figures"));
        all.put("getReleaseManifest", () -> Subject.at("/releases/" + released() + "/manifest"));
        all.put("publishRelease", () -> Subject.at("/releases/" + proposed() + "/publication"));
        all.put(
                "refuseRelease",
                () -> Subject.at("/releases/" + proposed() + "/refusal").send(REASON));
        all.put("listReleaseKeys", () -> Subject.at("/release-keys"));
        all.put("rotateReleaseKey", () -> Subject.at("/release-keys").send(REASON));
        indexes(all);
        appraisals(all);
    }

    private void indexes(Map<String, Supplier<Subject>> all) {
        all.put("listIndexes", () -> Subject.at("/indexes"));
        all.put("getIndex", () -> Subject.at("/indexes/" + index()));
        all.put("listIndexVersions", () -> Subject.at("/indexes/" + index() + "/versions"));
        all.put("defineIndex", () -> Subject.at("/indexes").send(index(code("INDEX"))));
        all.put("reviseIndex", () -> Subject.at("/indexes/" + index()).send(DEFINITION.formatted(fixture.next())));
        all.put("listIndexResults", () -> Subject.at("/indexes/" + published() + "/results?period=2017"));
        all.put("listIndexComputations", () -> Subject.at("/indexes/" + index() + "/computations"));
        all.put(
                "computeIndex",
                () -> Subject.at("/indexes/" + index() + "/computations").send(PERIOD));
        all.put("getIndexComputation", () -> Subject.at(computed(index())));
        all.put("publishIndexComputation", () -> Subject.at(computed(index()) + "/publication"));
        all.put(
                "returnIndexComputation",
                () -> Subject.at(computed(index()) + "/return").send(REASON));
    }

    private void appraisals(Map<String, Supplier<Subject>> all) {
        all.put("listAppraisals", () -> Subject.at("/appraisals"));
        all.put("getAppraisal", () -> Subject.at("/appraisals/" + appraised()));
        all.put("listAppraisalVersions", () -> Subject.at("/appraisals/" + appraised() + "/versions"));
        all.put(
                "appraiseRegions",
                () -> Subject.at("/appraisals").send(APPRAISAL.formatted(code("APPRAISAL"), published())));
        all.put("getAppraisalVersion", () -> Subject.at(version(graded())));
        all.put("publishAppraisal", () -> Subject.at(version(graded()) + "/publication"));
        all.put(
                "returnAppraisal",
                () -> Subject.at(version(graded()) + "/return").send(REASON));
    }

    private String code(String kind) {
        return "MATRIX-" + kind + "-" + fixture.next();
    }

    private String proposed() {
        fixture.sql("update metric set owner = 'SIPO' where code = ?", METRIC);
        String code = code("RELEASE");
        fixture.by("statistician", "NBS", "POST", "/releases", RELEASE.formatted(code, METRIC));
        return code;
    }

    private String released() {
        String code = proposed();
        fixture.office("POST", "/releases/" + code + "/publication", null);
        return code;
    }

    private static String index(String code, int number) {
        return "{\"code\": \"%s\", \"definition\": %s}".formatted(code, DEFINITION.formatted(number));
    }

    private String index(String code) {
        return index(code, fixture.next());
    }

    private String index() {
        String code = code("INDEX");
        fixture.by("statistician", "NBS", "POST", "/indexes", index(code));
        return code;
    }

    private String computed(String index) {
        String computations = "/indexes/" + index + "/computations";
        return computations + "/" + fixture.by("statistician", "NBS", "POST", computations, PERIOD);
    }

    private String published() {
        String index = index();
        fixture.office("POST", computed(index) + "/publication", null);
        return index;
    }

    private String graded() {
        String code = code("APPRAISAL");
        fixture.by("statistician", "NBS", "POST", "/appraisals", APPRAISAL.formatted(code, published()));
        return code;
    }

    private String appraised() {
        String code = graded();
        fixture.office("POST", version(code) + "/publication", null);
        return code;
    }

    private static String version(String code) {
        return "/appraisals/" + code + "/versions/1";
    }
}
