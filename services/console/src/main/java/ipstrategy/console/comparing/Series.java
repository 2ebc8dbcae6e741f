package ipstrategy.console.comparing;

import ipstrategy.console.chart.Comparison;
import ipstrategy.console.chart.Course;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Series side by side: one column each, one row for each period.
///
/// @param drawing nothing where no series has a number
/// @param drawable how many series have numbers, of which the drawing has the first only
public record Series(
        List<String> names, List<Line> rows, @Nullable Comparison drawing, long drawable) {

    /// What is drawn together at most, so that lines can be told apart.
    static final int MOST_LINES = 8;

    /// A period and the figure of each series, in the order of the names.
    public record Line(String period, List<Cell> cells) {}

    /// A place in the table; empty where nothing is published.
    public record Cell(@Nullable Point figure) {}

    /// Lays points side by side.
    ///
    /// @param series to which series a point belongs
    /// @param name what a series is called
    static Series of(List<Point> points, Function<Point, String> series, Function<String, String> name) {
        Map<String, List<Point>> bySeries =
                points.stream().collect(Collectors.groupingBy(series, LinkedHashMap::new, Collectors.toList()));
        List<String> keys = List.copyOf(bySeries.keySet());
        List<Line> rows = points.stream()
                .map(Point::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(period -> new Line(
                        period,
                        keys.stream()
                                .map(key -> new Cell(at(bySeries.getOrDefault(key, List.of()), period)))
                                .toList()))
                .toList();
        List<Comparison.Given> drawn = new ArrayList<>();
        long drawable = 0;
        for (String key : keys) {
            List<Course.Point> numbers = numbers(bySeries.getOrDefault(key, List.of()));
            if (numbers.isEmpty()) {
                continue;
            }
            drawable++;
            if (drawn.size() < MOST_LINES) {
                drawn.add(new Comparison.Given(name.apply(key), numbers));
            }
        }
        return new Series(
                keys.stream().map(name).toList(), rows, drawn.isEmpty() ? null : Comparison.of(drawn), drawable);
    }

    private static @Nullable Point at(List<Point> points, String period) {
        return points.stream()
                .filter(point -> point.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    private static List<Course.Point> numbers(List<Point> points) {
        return points.stream()
                .map(point -> point.value() == null ? null : new Course.Point(point.period(), point.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    public long drawn() {
        return drawing == null ? 0 : drawing.lines().size();
    }

    /// Whether the drawing leaves series to the table.
    public boolean isThinned() {
        return drawn() < drawable;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
