package ipstrategy.metrics.scoring;

import ipstrategy.metrics.terms.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Computes the scores of regions. It counts with 34 digits and rounds once, at the end; ranks go by what is printed,
/// so that two regions with the same printed score share a rank.
///
/// @param decimals to how many places a score is rounded
public record Scoring(MissingRule rule, int decimals, RoundingMode rounding) {

    private static final int POINTS = 6;
    private static final int WEIGHTS = 10;

    /// The scores of these regions, in their order.
    public List<RegionScore> of(List<Measured> components, List<String> regions) {
        Predicate<String> compared = region ->
                rule == MissingRule.REWEIGHT || components.stream().allMatch(component -> component.has(region));
        List<Map<String, BigDecimal>> points = components.stream()
                .map(component -> points(component, regions, compared))
                .toList();
        Map<String, BigDecimal> scores = new HashMap<>();
        for (String region : regions) {
            BigDecimal score = score(components, points, region);
            if (score != null) {
                scores.put(region, score);
            }
        }
        return regions.stream()
                .map(region -> new RegionScore(
                        region,
                        Numbers.plainOrNull(scores.get(region)),
                        rank(scores.get(region), scores),
                        components.stream()
                                .filter(component -> !component.has(region))
                                .map(component -> component.component().metric())
                                .toList(),
                        parts(components, points, region)))
                .toList();
    }

    private static Map<String, BigDecimal> points(
            Measured component, List<String> regions, Predicate<String> compared) {
        Map<String, BigDecimal> values = new HashMap<>();
        regions.stream()
                .filter(component::has)
                .filter(compared)
                .forEach(region -> values.put(region, Objects.requireNonNull(value(component, region))));
        Component part = component.component();
        return part.normalisation().points(values, component.upward(), part.target());
    }

    /// The weighted mean of the points; null where the region is not compared or has nothing.
    private @Nullable BigDecimal score(List<Measured> components, List<Map<String, BigDecimal>> points, String region) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < components.size(); i++) {
            BigDecimal given = points.get(i).get(region);
            if (given != null) {
                BigDecimal weight = components.get(i).component().weight();
                sum = sum.add(weight.multiply(given));
                weights = weights.add(weight);
            }
        }
        return weights.signum() == 0
                ? null
                : sum.divide(weights, Normalisation.EXACT).setScale(decimals, rounding);
    }

    private static @Nullable Integer rank(@Nullable BigDecimal score, Map<String, BigDecimal> all) {
        return score == null
                ? null
                : 1
                        + (int) all.values().stream()
                                .filter(other -> other.compareTo(score) > 0)
                                .count();
    }

    private static List<RegionScore.Part> parts(
            List<Measured> components, List<Map<String, BigDecimal>> points, String region) {
        BigDecimal used = BigDecimal.ZERO;
        for (int i = 0; i < components.size(); i++) {
            used = points.get(i).containsKey(region)
                    ? used.add(components.get(i).component().weight())
                    : used;
        }
        List<RegionScore.Part> parts = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Measured one = components.get(i);
            Reading reading = one.readings().get(region);
            BigDecimal given = points.get(i).get(region);
            parts.add(new RegionScore.Part(
                    one.component().metric(),
                    Numbers.plainOrNull(value(one, region)),
                    reading == null ? null : reading.revision(),
                    rounded(given, POINTS),
                    given == null ? null : rounded(one.component().weight().divide(used, Normalisation.EXACT), WEIGHTS),
                    reading == null ? null : reading.missing()));
        }
        return parts;
    }

    private static @Nullable BigDecimal value(Measured component, String region) {
        Reading reading = component.readings().get(region);
        return reading == null ? null : reading.value();
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number, int places) {
        return number == null ? null : Numbers.plain(number.setScale(places, RoundingMode.HALF_UP));
    }
}
