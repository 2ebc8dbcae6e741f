package ipstrategy.metrics;

import ipstrategy.metrics.figure.SeededFigure;
import ipstrategy.seeding.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The metrics and figures of the real seed files, of all services.
final class RealFigures {

    private static final Map<String, SeededMetric> METRICS;
    private static final List<SeededFigure> FIGURES;

    static {
        Seeds seeds = Seeds.ofClasspath();
        MetricFiles files = new MetricFiles(seeds);
        METRICS = files.metrics();
        FIGURES = files.figures(METRICS);
        seeds.check();
    }

    private RealFigures() {}

    static List<SeededMetric> metrics() {
        return List.copyOf(METRICS.values());
    }

    static SeededMetric metric(String code) {
        return Objects.requireNonNull(METRICS.get(code), code);
    }

    static List<SeededFigure> figures() {
        return FIGURES;
    }

    static SeededFigure figure(String metric, String period, Map<String, String> breakdown) {
        return FIGURES.stream()
                .filter(figure -> figure.metric().value().equals(metric))
                .filter(figure -> figure.period().toString().equals(period))
                .filter(figure -> figure.breakdown().equals(breakdown))
                .findFirst()
                .orElseThrow();
    }
}
