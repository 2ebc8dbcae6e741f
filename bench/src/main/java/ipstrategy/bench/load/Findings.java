package ipstrategy.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured, beside what it should be, as Markdown.
public final class Findings {

    private final List<String> rows = new ArrayList<>();

    public Findings() {
        rows.add("| what | should be | is | |");
        rows.add("|---|---:|---:|---|");
    }

    /// A figure that should not be exceeded.
    public void atMost(String what, double limit, double figure, String unit) {
        row(what, "<= " + number(limit) + " " + unit, number(figure) + " " + unit, figure <= limit);
    }

    /// A ratio that should be reached.
    public void atLeast(String what, double limit, double above, double below) {
        double ratio = above / below;
        row(
                what,
                ">= " + number(limit),
                "%s (%s / %s a second)".formatted(number(ratio), number(above), number(below)),
                ratio >= limit);
    }

    /// A share that should be reached of what is possible at all. More than all of it shows that what is possible was
    /// measured wrongly, and then nothing is shown by it.
    public void share(String what, double limit, double part, double whole) {
        if (part <= whole) {
            atLeast(what, limit, part, whole);
        } else {
            rows.add("| %s | >= %s | %s (%s / %s a second) | **cannot be** |"
                    .formatted(what, number(limit), number(part / whole), number(part), number(whole)));
        }
    }

    /// A figure that nothing is asked of.
    public void plain(String what, double figure, String unit) {
        rows.add("| %s | | %s %s | |".formatted(what, number(figure), unit));
    }

    public String markdown() {
        return String.join("\n", rows);
    }

    private void row(String what, String limit, String figure, boolean holds) {
        rows.add("| %s | %s | %s | %s |".formatted(what, limit, figure, holds ? "holds" : "**falls short**"));
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
