package ipstrategy.gateway.sdmx.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a component must be: one of several alternatives, each of which may ask for several things at once.
///
/// @param alternatives parted by commas as written; in each, the terms parted by pluses
public record Condition(List<List<Term>> alternatives) {

    public Condition {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /// One operator and its value.
    public record Term(Operator operator, String value) {}

    /// A component that must be one of these.
    public static Condition in(List<String> values) {
        return new Condition(values.stream()
                .map(value -> List.of(new Term(Operator.EQ, value)))
                .toList());
    }

    /// Reads what stands behind `c[X]=`, still percent-encoded.
    static Condition parse(String raw) {
        List<List<Term>> alternatives = new ArrayList<>();
        for (String alternative : raw.split(",")) {
            List<Term> terms = new ArrayList<>();
            // A plus that was percent-encoded as a whole query is, is the same plus.
            for (String term :
                    alternative.replace("%2B", "+").replace("%2b", "+").split("\\+")) {
                if (!term.isEmpty()) {
                    terms.add(term(Parameters.decoded(term)));
                }
            }
            alternatives.add(terms);
        }
        return new Condition(alternatives);
    }

    /// Whether any alternative holds with all its terms.
    public boolean holds(Predicate<Term> judge) {
        return alternatives.stream().anyMatch(terms -> terms.stream().allMatch(judge));
    }

    /// The only value it can be, or an empty text where there are others.
    public String only() {
        if (alternatives.size() != 1 || alternatives.getFirst().size() != 1) {
            return "";
        }
        Term term = alternatives.getFirst().getFirst();
        return term.operator() == Operator.EQ ? term.value() : "";
    }

    private static Term term(String written) {
        for (Operator operator : Operator.values()) {
            if (written.startsWith(operator.prefix())) {
                return new Term(operator, written.substring(operator.prefix().length()));
            }
        }
        return new Term(Operator.EQ, written);
    }
}
