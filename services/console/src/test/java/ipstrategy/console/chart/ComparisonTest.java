package ipstrategy.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Comparison.Given course(String name, String... figures) {
        return new Comparison.Given(
                name,
                List.of(figures).stream()
                        .map(figure -> figure.split("="))
                        .map(parts -> new Course.Point(parts[0], new BigDecimal(parts[1])))
                        .toList());
    }

    @Test
    void allLinesAreInOneFrame() {
        Comparison comparison =
                Comparison.of(List.of(course("北京", "2016=10", "2015=5"), course("上海", "2016=100", "2020=40")));

        assertThat(comparison.lines()).extracting(Comparison.Line::number).containsExactly(1, 2);
        assertThat(comparison.lines().getFirst().dots())
                .extracting(Course.Dot::period)
                .containsExactly("2015", "2016");
        assertThat(comparison.lines().getFirst().last().x())
                .isEqualTo(comparison.lines().getLast().first().x());
        assertThat(Double.parseDouble(comparison.lines().getFirst().last().y()))
                .isGreaterThan(
                        Double.parseDouble(comparison.lines().getLast().first().y()));
        assertThat(comparison.across())
                .extracting(Course.Tick::value)
                .contains(new BigDecimal(2015), new BigDecimal(2020));
    }

    @Test
    void namesNeverLieOverEachOther() {
        Comparison comparison = Comparison.of(List.of(
                course("甲", "2015=100"), course("乙", "2015=100"), course("丙", "2015=99"), course("丁", "2015=1")));

        List<Double> heights = comparison.lines().stream()
                .map(line -> Double.valueOf(line.label()))
                .sorted()
                .toList();
        for (int at = 1; at < heights.size(); at++) {
            assertThat(heights.get(at) - heights.get(at - 1)).isGreaterThanOrEqualTo(14.9);
        }
        assertThat(heights.getLast()).isLessThanOrEqualTo(Comparison.HEIGHT);
    }
}
