package ipstrategy.coordination.province.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of provinces by their weighted scores. Who is equal has the same place, and the places after them are left
/// out: 1, 2, 2, 4.
final class Ranking {

    private static final int DIGITS = 4;

    private Ranking() {}

    /// The weighted scores of one province.
    ///
    /// @param points the sum of scores times weights, exact
    /// @param weight the sum of weights
    record Sum(BigDecimal points, BigDecimal weight) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(BigDecimal score, BigDecimal itsWeight) {
            return new Sum(points.add(score.multiply(itsWeight)), weight.add(itsWeight));
        }

        /// The weighted mean as people read it. It is rounded; the order never is.
        BigDecimal total() {
            return points.divide(weight, DIGITS, RoundingMode.HALF_UP);
        }
    }

    /// The better mean first. Fractions are compared crosswise, so that two are equal only where they truly are.
    private static final Comparator<Sum> BEST_FIRST = (one, other) ->
            other.points().multiply(one.weight()).compareTo(one.points().multiply(other.weight()));

    /// The place of each province.
    static Map<String, Integer> of(Map<String, Sum> sums) {
        List<Map.Entry<String, Sum>> ordered = sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(BEST_FIRST))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        int place = 0;
        Sum before = null;
        for (int i = 0; i < ordered.size(); i++) {
            Sum sum = ordered.get(i).getValue();
            if (before == null || BEST_FIRST.compare(before, sum) != 0) {
                place = i + 1;
            }
            places.put(ordered.get(i).getKey(), place);
            before = sum;
        }
        return places;
    }
}
