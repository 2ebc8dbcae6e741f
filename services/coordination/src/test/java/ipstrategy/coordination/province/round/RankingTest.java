package ipstrategy.coordination.province.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void whoIsEqualSharesAPlaceAndTheNextIsLeftOut() {
        assertThat(Ranking.of(Map.of(
                        "440000", sum("285", "3"),
                        "320000", sum("180", "2"),
                        "510000", sum("90", "1"),
                        "620000", sum("60.5", "1"))))
                .isEqualTo(Map.of("440000", 1, "320000", 2, "510000", 2, "620000", 4));
    }

    @Test
    void whatRoundingMakesEqualIsNotEqual() {
        Ranking.Sum third = sum("200", "3");
        Ranking.Sum nearly = sum("66.6667", "1");
        assertThat(third.total()).isEqualTo(nearly.total()).isEqualTo(new BigDecimal("66.6667"));
        assertThat(Ranking.of(Map.of("440000", third, "320000", nearly))).isEqualTo(Map.of("320000", 1, "440000", 2));
    }

    @Test
    void scoresAreSummedExactlyWithTheirWeights() {
        Ranking.Sum sum = Ranking.Sum.NOTHING
                .plus(new BigDecimal("0.1"), BigDecimal.ONE)
                .plus(new BigDecimal("0.2"), new BigDecimal("2.5"));
        assertThat(sum.points()).isEqualByComparingTo("0.6");
        assertThat(sum.weight()).isEqualByComparingTo("3.5");
        assertThat(sum.total()).isEqualTo(new BigDecimal("0.1714"));
    }

    @Test
    void whoHasNoScoresHasNoPlace() {
        assertThat(Ranking.of(Map.of())).isEmpty();
    }

    private static Ranking.Sum sum(String points, String weight) {
        return new Ranking.Sum(new BigDecimal(points), new BigDecimal(weight));
    }
}
