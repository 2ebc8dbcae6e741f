package ipstrategy.console.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The course of a metric: its figures over time, and the ways its targets lay down. All places are in a drawing of
/// [#WIDTH] by [#HEIGHT].
///
/// @param across the ticks of time
/// @param up the ticks of value
/// @param figures the figures, in order of time
/// @param line the line through the figures, as `points` of a polyline
/// @param aims the ways from baseline to target
public record Course(List<Tick> across, List<Tick> up, List<Dot> figures, String line, List<Aim> aims) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 300;

    private static final int LEFT = 72;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 16;
    private static final int BOTTOM = HEIGHT - 36;
    private static final int ROWS = 5;

    /// A value at a period.
    ///
    /// @param period as the API writes it
    public record Point(String period, BigDecimal value) {

        private double year() {
            return Moment.of(period);
        }
    }

    /// A way from where a target begins to where it ends, by the places in between if any are laid down.
    public record Way(List<Point> points) {}

    /// A mark on an axis.
    public record Tick(String place, BigDecimal value) {}

    /// A point in the drawing.
    public record Dot(String x, String y, String period, BigDecimal value) {}

    /// A way in the drawing.
    public record Aim(String line, List<Dot> dots) {

        /// Its target.
        public Dot end() {
            return dots.getLast();
        }
    }

    /// Draws figures and ways; there must be at least one point in all of them.
    public static Course of(List<Point> figures, List<Way> ways) {
        List<Point> all = Stream.concat(figures.stream(), ways.stream().flatMap(way -> way.points().stream()))
                .toList();
        Scale values = Scale.over(
                all.stream().map(Point::value).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Point::value).max(Comparator.naturalOrder()).orElseThrow(),
                ROWS);
        int first = (int) Math.floor(all.stream().mapToDouble(Point::year).min().orElseThrow());
        int last = (int) Math.ceil(all.stream().mapToDouble(Point::year).max().orElseThrow());
        Drawing drawing = new Drawing(values, first, Math.max(last, first + 1));
        List<Dot> dots = figures.stream()
                .sorted(Comparator.comparingDouble(Point::year))
                .map(drawing::dot)
                .toList();
        return new Course(
                drawing.years(),
                drawing.rows(),
                dots,
                line(dots),
                ways.stream().map(drawing::aim).toList());
    }

    private static String line(List<Dot> dots) {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    private record Drawing(Scale values, int first, int last) {

        private static final int MOST_YEARS = 10;

        Dot dot(Point point) {
            double x = LEFT + (point.year() - first) / (last - first) * (RIGHT - LEFT);
            return new Dot(
                    written(x), written(values.place(point.value(), BOTTOM, TOP)), point.period(), point.value());
        }

        Aim aim(Way way) {
            List<Dot> dots = way.points().stream().map(this::dot).toList();
            return new Aim(line(dots), dots);
        }

        List<Tick> years() {
            int step = Math.max(1, (last - first + MOST_YEARS - 1) / MOST_YEARS);
            List<Tick> years = new ArrayList<>();
            for (int year = first; year <= last; year += step) {
                double x = LEFT + (double) (year - first) / (last - first) * (RIGHT - LEFT);
                years.add(new Tick(written(x), BigDecimal.valueOf(year)));
            }
            return years;
        }

        List<Tick> rows() {
            return values.ticks().stream()
                    .map(tick -> new Tick(written(values.place(tick, BOTTOM, TOP)), tick))
                    .toList();
        }

        private static String written(double place) {
            return String.format(Locale.ROOT, "%.1f", place);
        }
    }
}
