package ipstrategy.bench.measures;

import java.util.List;

/// How much there is. Every measure has one reporting agency, three that take part, and a report for each of ten
/// quarters, the last eight of which wait to be submitted: a service is warm only after some thousand submissions.
///
/// @param name the name of its database
/// @param plans how many plans, of 200 measures each
public record Size(String name, int plans) {

    static final int MEASURES_OF_A_PLAN = 200;
    static final int REPORTS_OF_A_MEASURE = 10;
    static final List<String> DRAFTED =
            List.of("2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1", "2024-Q4");
    static final int AGENCIES = 40;

    static final Size SMALL = new Size("small", 5);
    static final Size LARGE = new Size("large", 500);

    public int measures() {
        return plans * MEASURES_OF_A_PLAN;
    }

    int reports() {
        return measures() * REPORTS_OF_A_MEASURE;
    }

    int drafts() {
        return measures() * DRAFTED.size();
    }

    /// The id of one of the drafts, by its number from 0: measure by measure, then the quarter before.
    String draft(int number) {
        return measure(number) + "_" + DRAFTED.get(number / measures()) + "_" + agency(number);
    }

    /// The id of one of the measures, by its number from 0.
    public String measure(int number) {
        int wrapped = Math.floorMod(number, measures());
        return "BENCH-%04d-%03d".formatted(1 + wrapped / MEASURES_OF_A_PLAN, 1 + wrapped % MEASURES_OF_A_PLAN);
    }

    /// The agency that leads it.
    static String agency(int number) {
        return "AGENCY-%02d".formatted(1 + Math.floorMod(number, AGENCIES));
    }
}
