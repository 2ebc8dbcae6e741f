package ipstrategy.coordination.lineage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How much two Chinese texts have in common: the pairs of neighbouring characters of both, counted twice, over those
/// of each (Dice's coefficient). It finds the same words in another order, and knows nothing of their meaning.
final class Likeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int DIGITS = 2;

    private final Map<String, Integer> pairs = new HashMap<>();
    private int total;

    Likeness(String text) {
        String words = BETWEEN_WORDS.matcher(text).replaceAll("");
        for (int at = 0; at + 2 <= words.length(); at++) {
            pairs.merge(words.substring(at, at + 2), 1, Integer::sum);
            total++;
        }
    }

    /// From 0, where they share nothing, to 1, where they are the same.
    BigDecimal to(Likeness other) {
        int all = total + other.total;
        if (all == 0) {
            return BigDecimal.ZERO.setScale(DIGITS);
        }
        int common = 0;
        for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
            common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return BigDecimal.valueOf(2L * common).divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP);
    }
}
