package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On figures of a metric that SIPO is made to answer for, and on a table that SIPO hands in.
record FigureRecipes(Fixture fixture) {

    private static final String METRIC = "BRAND-OUTREACH-PERSON-TIMES";
    private static final String TABLE = "metric,period,region,value,unit\n%s,%d,CN,5,PERSON_TIME\n";
    private static final int FIRST_YEAR = 1500;

    void into(Map<String, Supplier<Subject>> all) {
        all.put("importFigures", () -> Subject.at("/imports?mode=VALID_ROWS").send(table(), "text/csv"));
        all.put("listImports", () -> Subject.at("/imports?limit=500").shownBy("\"" + imported() + "\""));
        all.put("getImport", () -> Subject.at("/imports/" + imported()));
        all.put("listImportProblems", () -> Subject.at("/imports/" + imported() + "/problems"));
        all.put("downloadCorrectedTable", () -> Subject.at("/imports/" + imported() + "/corrected"));
        all.put("exportFigures", () -> Subject.at("/figures?metric=" + METRIC));
        all.put("reportFigures", () -> {
            entrusted();
            return Subject.at("/metrics/" + METRIC + "/observations")
                    .send("{\"period\": \"%d\", \"region\": \"CN\", \"value\": 5, \"unit\": \"PERSON_TIME\"}"
                            .formatted(year()));
        });
    }

    private String table() {
        return TABLE.formatted(METRIC, year());
    }

    /// A table that an officer of SIPO tries out.
    private String imported() {
        return fixture.by(
                "officer", "SIPO", "POST", Subject.at("/imports?dryRun=true").send(table(), "text/csv"));
    }

    private void entrusted() {
        fixture.sql("update metric set owner = 'SIPO' where code = ?", METRIC);
    }

    private int year() {
        return FIRST_YEAR + fixture.next() % 500;
    }
}
