package ipstrategy.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    private static Course.Point at(String period, String value) {
        return new Course.Point(period, new BigDecimal(value));
    }

    @Test
    void pctApplicationsClimbFromBaselineToTarget() {
        Course course = Course.of(
                List.of(at("2017", "51000"), at("2015", "30000")),
                List.of(new Course.Way(List.of(at("2015", "30000"), at("2020", "60000")))));

        assertThat(course.figures()).extracting(Course.Dot::period).containsExactly("2015", "2017");
        assertThat(x(course.figures().getFirst())).isLessThan(x(course.figures().getLast()));
        assertThat(y(course.figures().getFirst()))
                .isGreaterThan(y(course.figures().getLast()));
        assertThat(course.aims()).hasSize(1);
        assertThat(course.aims().getFirst().dots())
                .extracting(Course.Dot::period)
                .containsExactly("2015", "2020");
        assertThat(x(course.aims().getFirst().end())).isEqualTo(696.0);
        assertThat(course.across())
                .extracting(Course.Tick::value)
                .extracting(BigDecimal::intValue)
                .contains(2015, 2020);
        assertThat(course.up())
                .extracting(Course.Tick::value)
                .extracting(BigDecimal::intValue)
                .contains(30000, 60000);
    }

    @Test
    void oneFigureAloneIsDrawnToo() {
        Course course = Course.of(List.of(at("2017", "600")), List.of());

        assertThat(course.figures()).hasSize(1);
        assertThat(y(course.figures().getFirst())).isBetween(0.0, (double) Course.HEIGHT);
        assertThat(course.up()).hasSizeGreaterThan(1);
    }

    @Test
    void aFallingTargetLiesBelowItsBaseline() {
        Course course = Course.of(List.of(), List.of(new Course.Way(List.of(at("2021", "18.5"), at("2022", "16.5")))));

        String[] places = course.aims().getFirst().line().split("[ ,]");
        assertThat(Double.parseDouble(places[3])).isGreaterThan(Double.parseDouble(places[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 2017",
        "2017-H2, 2017.5",
        "2017-Q2, 2017.25",
        "2017-07, 2017.5",
        "2011/2015, 2015",
        "2022-12-31, 2022.9167"
    })
    void aPeriodHasItsPlaceOnTheAxisOfYears(String period, double year) {
        assertThat(Moment.of(period)).isCloseTo(year, Offset.offset(0.001));
    }

    @Test
    void ticksAreRoundAndHoldBothEnds() {
        Map<String, List<Integer>> scales = Map.of(
                "0 97", List.of(0, 20, 40, 60, 80, 100),
                "30000 60000", List.of(30000, 40000, 50000, 60000),
                "-3 4", List.of(-4, -2, 0, 2, 4));
        scales.forEach((ends, ticks) -> {
            String[] both = ends.split(" ");
            assertThat(Scale.over(new BigDecimal(both[0]), new BigDecimal(both[1]), 5)
                            .ticks())
                    .as(ends)
                    .extracting(BigDecimal::intValue)
                    .containsExactlyElementsOf(ticks);
        });
    }

    private static double x(Course.Dot dot) {
        return Double.parseDouble(dot.x());
    }

    private static double y(Course.Dot dot) {
        return Double.parseDouble(dot.y());
    }
}
