package ipstrategy.console.metric;

import ipstrategy.console.chart.Course;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws the course of a metric: its figures of the whole country, and the ways to its targets.
final class Courses {

    private Courses() {}

    /// The drawing, or nothing where there is no number to draw.
    static @Nullable Course of(Metric metric, List<Observation> observations) {
        List<Course.Point> figures = observations.stream()
                .filter(Observation::isOfTheWhole)
                .filter(figure -> !figure.state().equals("SUPERSEDED"))
                .flatMap(Courses::point)
                .toList();
        List<Course.Way> ways = metric.targets().stream().map(Courses::way).toList();
        return figures.isEmpty() && ways.isEmpty() ? null : Course.of(figures, ways);
    }

    private static Stream<Course.Point> point(Observation figure) {
        return figure.value() == null ? Stream.empty() : Stream.of(new Course.Point(figure.period(), figure.value()));
    }

    private static Course.Way way(Metric.Target target) {
        Stream<Metric.At> between = target.path() == null ? Stream.empty() : target.path().stream();
        return new Course.Way(Stream.of(Stream.ofNullable(target.baseline()), between, Stream.of(target.target()))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .map(at -> new Course.Point(at.period(), at.value()))
                .distinct()
                .toList());
    }
}
