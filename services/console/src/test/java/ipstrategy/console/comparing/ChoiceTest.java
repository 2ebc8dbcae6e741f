package ipstrategy.console.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final List<Point> POINTS = List.of(point("2019"), point("2021"), point("2020"));

    @Test
    void withoutALastPeriodTheLastFigureIsLookedAt() {
        Choice choice = new Choice();
        assertThat(choice.until(POINTS)).isEqualTo("2021");
        choice.to = " ";
        assertThat(choice.until(POINTS)).isEqualTo("2021");
        assertThat(choice.until(List.of())).as("there is nothing to compare").isNull();
    }

    @Test
    void theLastPeriodThatWasTypedIsLookedAt() {
        Choice choice = new Choice();
        choice.to = " 2020";
        assertThat(choice.until(POINTS)).isEqualTo("2020");
    }

    @Test
    void aMetricIsNotComparedWithItself() {
        Choice choice = new Choice();
        choice.metric = "KITES";
        assertThat(choice.isOfTwo()).isFalse();
        choice.with = "KITES";
        assertThat(choice.isOfTwo()).isFalse();
        choice.with = "DRAGONS";
        assertThat(choice.isOfTwo()).isTrue();
    }

    private static Point point(String period) {
        return new Point("KITES", Map.of(), "CN", period, BigDecimal.ONE, "REGISTRATION", "EXACT", null);
    }
}
