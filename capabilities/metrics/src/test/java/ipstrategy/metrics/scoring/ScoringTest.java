package ipstrategy.metrics.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// That scores are those that one gets by hand.
class ScoringTest {

    private static final List<String> FOUR = List.of("110000", "310000", "320000", "440000");

    @Test
    void theWorstHasNoughtAndTheBestAHundred() {
        assertThat(scores(MissingRule.EXCLUDE_REGION, part(Normalisation.MIN_MAX, "1", true, "10", "20", "25", "30")))
                .containsExactly("0", "50", "75", "100");
    }

    @Test
    void whereLessIsBetterTheLeastHasAHundred() {
        assertThat(scores(MissingRule.EXCLUDE_REGION, part(Normalisation.MIN_MAX, "1", false, "10", "20", "25", "30")))
                .containsExactly("100", "50", "25", "0");
        assertThat(scores(
                        MissingRule.EXCLUDE_REGION,
                        part(Normalisation.RANK_PERCENT, "1", false, "10", "20", "20", "30")))
                .containsExactly("100", "66.67", "66.67", "0");
    }

    @Test
    void aStandardDeviationIsTenPointsAndThatOfAllRegions() {
        // mean 5, deviations -3, -1, 1, 3: variance 5, not 20/3
        assertThat(scores(MissingRule.EXCLUDE_REGION, part(Normalisation.Z_SCORE, "1", true, "2", "4", "6", "8")))
                .containsExactly("36.58", "45.53", "54.47", "63.42");
    }

    @Test
    void aTargetReachedIsAHundredAndMoreIsNotMore() {
        assertThat(toTarget(true, "12", "-1", "6", "12", "24")).containsExactly("0", "50", "100", "100");
        assertThat(toTarget(false, "16.5", "0", "16.5", "33", "66")).containsExactly("100", "100", "50", "25");
    }

    @Test
    void whereAllAreEqualNobodyIsBetter() {
        for (Normalisation way : List.of(Normalisation.MIN_MAX, Normalisation.Z_SCORE, Normalisation.RANK_PERCENT)) {
            assertThat(scores(MissingRule.EXCLUDE_REGION, part(way, "1", true, "7", "7.0", "7", "7")))
                    .as(way.name())
                    .containsExactly("50", "50", "50", "50");
        }
    }

    @Test
    void equalsShareARankAndTheNextIsLeftOut() {
        assertThat(of(MissingRule.EXCLUDE_REGION, part(Normalisation.MIN_MAX, "1", true, "9", "8", "8", "1")))
                .extracting(RegionScore::rank)
                .containsExactly(1, 2, 2, 4);
        assertThat(of(
                        MissingRule.EXCLUDE_REGION,
                        part(Normalisation.MIN_MAX, "1", true, "0", "0.00001", "0.00002", "9")))
                .as("ranks go by what is printed")
                .extracting(RegionScore::rank)
                .containsExactly(2, 2, 2, 1);
    }

    @Test
    void aRegionThatLacksAFigureHasNoScoreAndTheOthersAreComparedWithoutIt() {
        List<RegionScore> found = of(
                MissingRule.EXCLUDE_REGION,
                part(Normalisation.MIN_MAX, "0.5", true, "1000", "10", "20", "30"),
                part(Normalisation.MIN_MAX, "0.5", true, null, "30", "20", "10"));
        assertThat(printed(found)).containsExactly(null, "50", "50", "50");
        assertThat(found.getFirst().rank()).isNull();
        assertThat(found.getFirst().missing()).containsExactly("METRIC");
        assertThat(found.getFirst().parts().getFirst().value()).isEqualByComparingTo("1000");
        assertThat(found.getFirst().parts().getFirst().points()).isNull();
    }

    @Test
    void theWeightOfWhatIsMissingGoesToTheOthersInProportionAndIsNeverNought() {
        List<RegionScore> found = of(
                MissingRule.REWEIGHT,
                part(Normalisation.TO_TARGET, "0.5", true, null, "50", "50", "50"),
                part(Normalisation.TO_TARGET, "0.3", true, "80", "50", "50", "50"),
                part(Normalisation.TO_TARGET, "0.2", true, "40", "50", "50", null));
        // (0.3 × 80 + 0.2 × 40) ÷ 0.5
        assertThat(printed(found)).containsExactly("64", "50", "50", "50");
        assertThat(found.getFirst().parts())
                .extracting(RegionScore.Part::weight)
                .containsExactly(null, new BigDecimal("0.6"), new BigDecimal("0.4"));
        assertThat(found.getFirst().parts().getFirst().reason()).isEqualTo(new Text("数字脱落", "lost in print"));
        assertThat(found.getLast().parts().get(1).weight()).isEqualByComparingTo("0.375");
    }

    @Test
    void aRegionOfWhichNothingIsKnownHasNoScore() {
        List<RegionScore> found = of(MissingRule.REWEIGHT, part(Normalisation.MIN_MAX, "1", true, null, "1", "2", "3"));
        assertThat(printed(found)).containsExactly(null, "0", "50", "100");
        assertThat(found).extracting(RegionScore::rank).containsExactly(null, 3, 2, 1);
    }

    @Test
    void aScoreIsRoundedOnceAndAsDeclared() {
        Measured half = part(Normalisation.TO_TARGET, "1", true, "12.5", "13.5", "0.05", "99.95");
        assertThat(printed(new Scoring(MissingRule.REWEIGHT, 0, RoundingMode.HALF_UP).of(List.of(half), FOUR)))
                .containsExactly("13", "14", "0", "100");
        assertThat(printed(new Scoring(MissingRule.REWEIGHT, 0, RoundingMode.HALF_EVEN).of(List.of(half), FOUR)))
                .containsExactly("12", "14", "0", "100");
    }

    private static List<String> toTarget(boolean upward, String target, String... values) {
        Measured measured = part(Normalisation.TO_TARGET, "1", upward, values);
        Component aimed = new Component("METRIC", BigDecimal.ONE, Normalisation.TO_TARGET, new BigDecimal(target));
        return scores(MissingRule.EXCLUDE_REGION, new Measured(aimed, upward, measured.readings()));
    }

    private static List<String> scores(MissingRule rule, Measured... parts) {
        return printed(of(rule, parts));
    }

    private static List<RegionScore> of(MissingRule rule, Measured... parts) {
        return new Scoring(rule, 2, RoundingMode.HALF_UP).of(List.of(parts), FOUR);
    }

    private static List<String> printed(List<RegionScore> scores) {
        return scores.stream()
                .map(score -> score.score() == null ? null : score.score().toPlainString())
                .toList();
    }

    /// Values of the four regions; the target, where it is asked for, is 100.
    private static Measured part(Normalisation way, String weight, boolean upward, String... values) {
        Map<String, Reading> readings = new HashMap<>();
        Arrays.setAll(values, i -> {
            readings.put(
                    FOUR.get(i),
                    values[i] == null
                            ? new Reading(null, 1, new Text("数字脱落", "lost in print"))
                            : new Reading(new BigDecimal(values[i]), 1, null));
            return values[i];
        });
        return new Measured(
                new Component("METRIC", new BigDecimal(weight), way, new BigDecimal("100")), upward, readings);
    }
}
