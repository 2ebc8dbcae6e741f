package ipstrategy.console.aiming;

import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Printed;
import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A target as the API takes it. What is no number is handed on, for the API to say so.
///
/// @param region nothing for the whole country, or for a target that is changed and keeps its own
record NewTarget(
        @Nullable String region,
        @Nullable Point baseline,
        String period,
        @Nullable Object value,
        @Nullable Object increment,
        String operator,
        String unit,
        @Nullable List<Point> path,
        Printed source,
        @Nullable Text note,
        String reason) {

    /// A value at a period.
    record Point(@Nullable Object value, String period) {

        /// From a line that has both.
        private static Point of(String line) {
            String[] both = line.split("\\s+", 2);
            return new Point(both.length > 1 ? numberOrText(both[1]) : null, both[0]);
        }

        private static Object numberOrText(String typed) {
            try {
                return new BigDecimal(typed.replaceAll("[,，\\s]", ""));
            } catch (NumberFormatException none) {
                return typed;
            }
        }
    }

    static NewTarget of(Form form) {
        Object baseline = form.numberOrText("baseline/value");
        List<Point> path = form.text("path")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Point::of)
                .toList();
        return new NewTarget(
                form.some("region"),
                baseline == null && form.some("baseline/period") == null
                        ? null
                        : new Point(baseline, form.text("baseline/period")),
                form.text("period"),
                form.numberOrText("value"),
                form.numberOrText("increment"),
                form.text("operator"),
                form.text("unit"),
                path.isEmpty() ? null : path,
                Printed.of(form, "source"),
                form.someBilingual("note"),
                form.text("reason"));
    }
}
