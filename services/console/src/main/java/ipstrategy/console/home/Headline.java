package ipstrategy.console.home;

import ipstrategy.console.chart.Course;
import ipstrategy.console.chart.Spark;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Coming;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.metric.Progress;
import ipstrategy.console.page.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The headline indicators, each with how far it is: those of the table of the five-year plan (FYP-13 二(三)).
///
/// @param missing the services that did not answer, whose indicators are not shown
record Headline(List<Indicator> items, List<String> missing) {

    private static final String PLAN = "FYP-13";
    private static final int METRICS_AT_ONCE = 20;

    /// One indicator and the target that the plan sets for it.
    ///
    /// @param course its published figures against the target; nothing where there are none
    record Indicator(
            Progress metric, Progress.Step step, @Nullable Spark course) {}

    /// A published figure of the whole country, as series give it.
    record Figure(String metric, String period, @Nullable BigDecimal value) {}

    /// Begins to read them; what comes is nothing where they cannot be read.
    static Supplier<@Nullable Headline> begin(Gateway gateway) {
        Coming<Listed<Progress>> progress =
                gateway.beginList(Asked.of("progress").whole(), Progress.class);
        return () -> of(gateway, progress.orNothing());
    }

    private static @Nullable Headline of(Gateway gateway, @Nullable Listed<Progress> progress) {
        if (progress == null) {
            return null;
        }
        List<Indicator> indicators = progress.items().stream()
                .flatMap(metric -> metric.targets().stream()
                        .filter(step -> isHeadline(step.target().source()))
                        .limit(1)
                        .map(step -> new Indicator(metric, step, null)))
                .toList();
        return new Headline(drawn(gateway, indicators), progress.missing());
    }

    /// Each with its course, as far as figures can be read.
    private static List<Indicator> drawn(Gateway gateway, List<Indicator> indicators) {
        String codes = indicators.stream()
                .map(each -> each.metric().code())
                .limit(METRICS_AT_ONCE)
                .collect(Collectors.joining(","));
        Listed<Figure> figures = codes.isEmpty()
                ? null
                : gateway.list(
                                Asked.of("series")
                                        .with("metric", codes)
                                        .with("region", "CN")
                                        .whole(),
                                Figure.class)
                        .orNothing();
        return figures == null
                ? indicators
                : indicators.stream()
                        .map(each -> new Indicator(each.metric(), each.step(), course(each, figures.items())))
                        .toList();
    }

    private static @Nullable Spark course(Indicator indicator, List<Figure> figures) {
        List<Course.Point> points = figures.stream()
                .filter(figure -> figure.metric().equals(indicator.metric().code()))
                .flatMap(figure -> figure.value() == null
                        ? Stream.empty()
                        : Stream.of(new Course.Point(figure.period(), figure.value())))
                .toList();
        return points.isEmpty()
                ? null
                : Spark.of(points, indicator.step().target().way());
    }

    private static boolean isHeadline(@Nullable Source source) {
        return source != null && source.document().equals(PLAN);
    }
}
