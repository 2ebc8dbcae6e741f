package ipstrategy.console.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static Point point(String region, String period, @Nullable String value) {
        return new Point(
                "KITES",
                Map.of(),
                region,
                period,
                value == null ? null : new BigDecimal(value),
                "REGISTRATION",
                "EXACT",
                null);
    }

    @Test
    void periodsAreRowsAndSeriesAreColumns() {
        Series series = Series.of(
                List.of(point("110000", "2015", "1"), point("110000", "2016", "2"), point("310000", "2016", null)),
                Point::region,
                region -> "地区" + region);

        assertThat(series.names()).containsExactly("地区110000", "地区310000");
        assertThat(series.rows()).extracting(Series.Line::period).containsExactly("2016", "2015");
        assertThat(series.rows().getLast().cells().getLast().figure()).isNull();
        assertThat(series.drawing())
                .satisfies(drawing -> assertThat(drawing.lines()).hasSize(1));
        assertThat(series.isThinned())
                .as("a series without a number is not left out")
                .isFalse();
    }

    @Test
    void moreLinesThanCanBeToldApartStandInTheTableAlone() {
        Series series = Series.of(
                IntStream.range(0, 12)
                        .mapToObj(at -> point("R" + at, "2015", "1"))
                        .toList(),
                Point::region,
                region -> region);

        assertThat(series.names()).hasSize(12);
        assertThat(series.drawing().lines()).hasSize(Series.MOST_LINES);
        assertThat(series.isThinned()).as("which the page says").isTrue();
        assertThat(series.drawable()).isEqualTo(12);
    }

    @Test
    void withoutANumberNothingIsDrawn() {
        assertThat(Series.of(List.of(point("CN", "2015", null)), Point::region, region -> region)
                        .drawing())
                .isNull();
    }
}
