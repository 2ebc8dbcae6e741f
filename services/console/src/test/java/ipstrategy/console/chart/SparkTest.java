package ipstrategy.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

    private static Course.Point at(String period, String value) {
        return new Course.Point(period, new BigDecimal(value));
    }

    @Test
    void figuresAndTargetShareOneScale() {
        Spark spark = Spark.of(
                List.of(at("2017", "9.8"), at("2015", "6.3")),
                new Course.Way(List.of(at("2015", "6.3"), at("2020", "12"))));

        assertThat(spark.figures()).extracting(Course.Dot::period).containsExactly("2015", "2017");
        assertThat(spark.line()).startsWith("6.0,50.0 ");
        assertThat(spark.aim().line()).isEqualTo("6.0,50.0 234.0,6.0");
        assertThat(spark.aim().end().period()).isEqualTo("2020");
    }

    @Test
    void oneFigureThatIsItsTargetLiesInTheMiddle() {
        Spark spark = Spark.of(List.of(at("2020", "12")), new Course.Way(List.of(at("2020", "12"))));

        assertThat(spark.line()).isEqualTo("120.0,28.0");
    }
}
