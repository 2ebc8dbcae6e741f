package ipstrategy.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.SeededFigure;
import ipstrategy.metrics.progress.Judging;
import ipstrategy.metrics.progress.ProgressRule;
import ipstrategy.metrics.progress.ProgressState;
import ipstrategy.metrics.progress.ProgressView;
import ipstrategy.metrics.terms.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The ten headline indicators of FYP-13 二(三), by the figures that the documents print.
class HeadlineProgressTest {

    @Test
    void ofTheTenIndicatorsNoneCanBeToldIn2017WhereNoneIsPrinted() {
        List<SeededMetric> ten = ten();
        assertThat(ten).hasSize(10);
        for (SeededMetric indicator : ten) {
            boolean isPrinted = printed(indicator, Period.of("2017")) != null
                    || printed(indicator, Period.of("2017-12-31")) != null
                    || printed(indicator, Period.of("2016/2017")) != null;
            ProgressView.Towards told = judge(indicator, "2017");
            if (isPrinted) {
                assertThat(told.state())
                        .as(indicator.code().value())
                        .isNotIn(ProgressState.CANNOT_TELL, ProgressState.NOT_APPLICABLE);
            } else {
                assertThat(told.state()).as(indicator.code().value()).isEqualTo(ProgressState.CANNOT_TELL);
                assertThat(told.rule()).isEqualTo(ProgressRule.NO_FIGURE);
                assertThat(told.reason().en()).contains("2017");
            }
        }
        // REPORT-2017 prints none of the ten for 2017; the 720亿 it prints are of patents alone and stand for no
        // target.
        assertThat(ten)
                .allSatisfy(indicator ->
                        assertThat(judge(indicator, "2017").state()).isEqualTo(ProgressState.CANNOT_TELL));
    }

    @Test
    void inTheYearOfTheBaselineEachStandsWhereItBegins() {
        assertThat(ten())
                .filteredOn(indicator -> !indicator.code().value().equals("IP-ROYALTY-EXPORTS"))
                .hasSize(9)
                .allSatisfy(indicator -> assertThat(judge(indicator, "2015").state())
                        .as(indicator.code().value())
                        .isEqualTo(ProgressState.ON_TRACK));
        SeededMetric royalties = RealFigures.metric("IP-ROYALTY-EXPORTS");
        assertThat(judge(royalties, "2015").rule())
                .as("its term begins in 2016")
                .isEqualTo(ProgressRule.BEFORE_BASELINE);
    }

    private static List<SeededMetric> ten() {
        return RealFigures.metrics().stream()
                .filter(metric -> metric.attribute() != null)
                .toList();
    }

    private static ProgressView.Towards judge(SeededMetric metric, String period) {
        Aim target = metric.targets().getFirst();
        return Judging.judge(target, metric.kind(), Period.of(period), asked -> printed(metric, asked));
    }

    private static @Nullable ObservationView printed(SeededMetric metric, Period period) {
        Optional<SeededFigure> figure = RealFigures.figures().stream()
                .filter(row -> row.metric().equals(metric.code()))
                .filter(row -> row.period().equals(period))
                .filter(row -> row.region().equals("CN") && row.breakdown().equals(Map.of()))
                .findFirst();
        return figure.map(row -> new Observation(row, 1, 1, null, Instant.EPOCH).view(Instant.EPOCH))
                .orElse(null);
    }
}
