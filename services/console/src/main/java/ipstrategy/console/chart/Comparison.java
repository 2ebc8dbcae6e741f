package ipstrategy.console.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Several courses in one drawing, each with its name at its end. All places are in a drawing of [#WIDTH] by [#HEIGHT].
///
/// @param across the ticks of time
/// @param up the ticks of value
public record Comparison(List<Course.Tick> across, List<Course.Tick> up, List<Line> lines) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 340;

    private static final int LEFT = 72;
    private static final int RIGHT = WIDTH - 128;
    private static final int TOP = 16;
    private static final int BOTTOM = HEIGHT - 36;
    private static final int ROWS = 5;
    private static final int MOST_YEARS = 10;
    private static final double APART = 15;

    /// A course to be drawn.
    ///
    /// @param name as it stands at the end of its line
    public record Given(String name, List<Course.Point> points) {}

    /// A course in the drawing.
    ///
    /// @param number from 1, by which it has its colour and its dashes
    /// @param path through its dots, as `points` of a polyline
    /// @param label where its name stands, apart from all others
    public record Line(int number, String name, String path, List<Course.Dot> dots, String label) {

        public Course.Dot first() {
            return dots.getFirst();
        }

        public Course.Dot last() {
            return dots.getLast();
        }
    }

    /// Draws courses; each must have at least one point, and there must be one at least.
    public static Comparison of(List<Given> courses) {
        List<Course.Point> all =
                courses.stream().flatMap(course -> course.points().stream()).toList();
        List<BigDecimal> values = all.stream().map(Course.Point::value).toList();
        Scale scale = Scale.over(
                values.stream().min(Comparator.naturalOrder()).orElseThrow(),
                values.stream().max(Comparator.naturalOrder()).orElseThrow(),
                ROWS);
        int first = (int) Math.floor(years(all).min(Comparator.naturalOrder()).orElseThrow());
        int last = (int) Math.ceil(years(all).max(Comparator.naturalOrder()).orElseThrow());
        Frame frame = new Frame(scale, first, Math.max(last, first + 1));
        List<List<Course.Dot>> drawn =
                courses.stream().map(course -> frame.dots(course.points())).toList();
        List<Double> labels = apart(
                drawn.stream().map(dots -> Double.valueOf(dots.getLast().y())).toList());
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < courses.size(); at++) {
            lines.add(new Line(
                    at + 1, courses.get(at).name(), path(drawn.get(at)), drawn.get(at), written(labels.get(at))));
        }
        return new Comparison(frame.across(), frame.up(), lines);
    }

    private static Stream<Double> years(List<Course.Point> points) {
        return points.stream().map(point -> Moment.of(point.period()));
    }

    private static String path(List<Course.Dot> dots) {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    /// Heights for the labels, near where the lines end and never over each other.
    private static List<Double> apart(List<Double> ends) {
        List<Integer> order = Stream.iterate(0, at -> at + 1)
                .limit(ends.size())
                .sorted(Comparator.comparing(ends::get))
                .toList();
        List<Double> heights = new ArrayList<>(ends);
        double above = Double.NEGATIVE_INFINITY;
        for (int at : order) {
            heights.set(at, Math.max(ends.get(at), above + APART));
            above = heights.get(at);
        }
        double over = Math.max(0, above - BOTTOM);
        return heights.stream().map(height -> height - over).toList();
    }

    private static String written(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private record Frame(Scale values, int first, int last) {

        double x(double year) {
            return LEFT + (year - first) / (last - first) * (RIGHT - LEFT);
        }

        List<Course.Dot> dots(List<Course.Point> points) {
            return points.stream()
                    .sorted(Comparator.comparingDouble(point -> Moment.of(point.period())))
                    .map(point -> new Course.Dot(
                            written(x(Moment.of(point.period()))),
                            written(values.place(point.value(), BOTTOM, TOP)),
                            point.period(),
                            point.value()))
                    .toList();
        }

        List<Course.Tick> across() {
            int step = Math.max(1, (last - first + MOST_YEARS - 1) / MOST_YEARS);
            List<Course.Tick> years = new ArrayList<>();
            for (int year = first; year <= last; year += step) {
                years.add(new Course.Tick(written(x(year)), BigDecimal.valueOf(year)));
            }
            return years;
        }

        List<Course.Tick> up() {
            return values.ticks().stream()
                    .map(tick -> new Course.Tick(written(values.place(tick, BOTTOM, TOP)), tick))
                    .toList();
        }
    }
}
