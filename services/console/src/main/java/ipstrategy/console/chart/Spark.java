package ipstrategy.console.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A course as small as a line of text, without axes: its figures, and the way to its target. All places are in a
/// drawing of [#WIDTH] by [#HEIGHT].
///
/// @param figures the figures, in order of time
/// @param line the line through them, as `points` of a polyline
public record Spark(List<Course.Dot> figures, String line, Course.Aim aim) {

    public static final int WIDTH = 240;
    public static final int HEIGHT = 56;

    private static final int MARGIN = 6;

    /// Draws figures, of which there must be one at least, and the way to their target.
    public static Spark of(List<Course.Point> figures, Course.Way way) {
        List<Course.Point> all =
                Stream.concat(figures.stream(), way.points().stream()).toList();
        Frame frame = Frame.around(all);
        List<Course.Dot> dots = figures.stream()
                .sorted(Comparator.comparingDouble(point -> Moment.of(point.period())))
                .map(frame::dot)
                .toList();
        List<Course.Dot> between = way.points().stream().map(frame::dot).toList();
        return new Spark(dots, line(dots), new Course.Aim(line(between), between));
    }

    private static String line(List<Course.Dot> dots) {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    private record Frame(double from, double to, double least, double most) {

        static Frame around(List<Course.Point> points) {
            List<Double> times = points.stream()
                    .map(point -> Moment.of(point.period()))
                    .sorted()
                    .toList();
            List<BigDecimal> values =
                    points.stream().map(Course.Point::value).sorted().toList();
            return new Frame(
                    times.getFirst(),
                    times.getLast(),
                    values.getFirst().doubleValue(),
                    values.getLast().doubleValue());
        }

        Course.Dot dot(Course.Point point) {
            double across = share(Moment.of(point.period()), from, to);
            double up = share(point.value().doubleValue(), least, most);
            return new Course.Dot(
                    written(MARGIN + across * (WIDTH - 2 * MARGIN)),
                    written(HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)),
                    point.period(),
                    point.value());
        }

        /// In the middle where all are alike.
        private static double share(double number, double low, double high) {
            return high == low ? 1 / 2.0 : (number - low) / (high - low);
        }

        private static String written(double place) {
            return String.format(Locale.ROOT, "%.1f", place);
        }
    }
}
