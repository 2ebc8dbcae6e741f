package ipstrategy.search;

import ipstrategy.search.Matching.Match;
import ipstrategy.search.Matching.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Weighs an entry against a question: by one rule that knows nothing of other entries, so that what one service finds
/// can be set beside what another finds (docs/SEARCH.md).
final class Weighing {

    /// What is left where the terms stand apart.
    private static final double SCATTERED = 0.9;

    private static final double FINENESS = 10_000;

    private final Question question;

    Weighing(Question question) {
        this.question = question;
    }

    /// How well an entry answers.
    ///
    /// @param score 0 to 1, to four places
    /// @param field where it was found best
    record Weight(double score, Field field, List<Span> spans) {}

    /// A field with its text as it is compared.
    private record Compared(Field field, Plain text) {}

    /// The weight of an entry; empty where one of the terms is nowhere in it.
    Optional<Weight> weigh(List<Field> fields) {
        List<Compared> compared = fields.stream()
                .map(field -> new Compared(field, Plain.of(field.text())))
                .toList();
        boolean several = !question.isOneTerm();
        Weight together = together(compared, several);
        Weight apart = several ? apart(compared) : null;
        if (together == null) {
            return Optional.ofNullable(apart);
        }
        return Optional.of(apart == null || together.score() >= apart.score() ? together : apart);
    }

    private @Nullable Weight together(List<Compared> fields, boolean several) {
        Weight best = null;
        for (Compared one : fields) {
            Match match = several
                    ? Matching.phrase(one.text(), question.phrase())
                    : Matching.term(one.text(), question.phrase());
            double weight = one.field().rank().weigh(match.quality());
            if (weight > 0 && (best == null || weight > best.score())) {
                best = new Weight(weight, one.field(), match.spans());
            }
        }
        return best == null ? null : rounded(best);
    }

    private @Nullable Weight apart(List<Compared> fields) {
        List<String> terms = question.terms();
        double[] best = new double[terms.size()];
        Weight shown = null;
        for (Compared one : fields) {
            double sum = 0;
            List<Span> spans = new ArrayList<>();
            for (int term = 0; term < best.length; term++) {
                Match match = Matching.term(one.text(), terms.get(term));
                double weight = one.field().rank().weigh(match.quality());
                best[term] = Math.max(best[term], weight);
                sum += weight;
                spans.addAll(match.spans());
            }
            if (sum > 0 && (shown == null || sum > shown.score())) {
                shown = new Weight(sum, one.field(), spans);
            }
        }
        double sum = 0;
        for (double one : best) {
            if (one == 0) {
                return null;
            }
            sum += one;
        }
        return shown == null ? null : rounded(new Weight(SCATTERED * sum / best.length, shown.field(), shown.spans()));
    }

    private static Weight rounded(Weight weight) {
        double score = Math.round(weight.score() * FINENESS) / FINENESS;
        return new Weight(score, weight.field(), weight.spans());
    }
}
