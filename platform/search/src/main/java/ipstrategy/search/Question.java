package ipstrategy.search;

import java.util.ArrayList;
import java.util.List;

/// What is looked for.
///
/// @param phrase all of it, without what stands between
/// @param terms its words and its runs of Chinese, each once
record Question(String phrase, List<String> terms) {

    Question {
        terms = List.copyOf(terms);
    }

    /// Reads a question; it has no terms where the text has neither letter nor digit.
    static Question of(String text) {
        Plain plain = Plain.of(text);
        List<String> terms = new ArrayList<>();
        for (int from = 0; from < plain.length(); from = plain.endOfRun(from)) {
            terms.add(plain.letters().substring(from, plain.endOfRun(from)));
        }
        return new Question(plain.letters(), terms.stream().distinct().toList());
    }

    /// Whether it is a term and nothing else. A word said twice is one term, and more than that.
    boolean isOneTerm() {
        return terms.size() == 1 && terms.getFirst().equals(phrase);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }
}
