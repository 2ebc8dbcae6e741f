package ipstrategy.console.metric;

import ipstrategy.console.chart.Course;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws the course of a metric: its figures of the whole country, and the ways to its targets.
final class Courses {

    private Courses() {}

    /// A published figure, as series give it.
    record Figure(String period, @Nullable BigDecimal value) {}

    /// The drawing, or nothing where there is no number to draw.
    ///
    /// @param whole the figures of the whole country
    static @Nullable Course of(Metric metric, List<Figure> whole) {
        List<Course.Point> figures = whole.stream().flatMap(Courses::point).toList();
        List<Course.Way> ways =
                metric.targets().stream().map(Metric.Target::way).toList();
        return figures.isEmpty() && ways.isEmpty() ? null : Course.of(figures, ways);
    }

    private static Stream<Course.Point> point(Figure figure) {
        return figure.value() == null ? Stream.empty() : Stream.of(new Course.Point(figure.period(), figure.value()));
    }
}
