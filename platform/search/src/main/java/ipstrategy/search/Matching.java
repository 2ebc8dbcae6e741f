package ipstrategy.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How well a term matches a text, and where.
final class Matching {

    /// The text is the term.
    static final double WHOLE = 1.0;

    /// Words of the text are the terms, one behind the other.
    static final double PHRASE = 0.95;

    /// A word of the text is the term; a run of Chinese has it.
    static final double WORD = 0.9;

    /// Words of the text are the term when they are written as one.
    static final double JOINED = 0.85;

    /// A word of the text begins with the term.
    static final double BEGINNING = 0.8;

    /// A word of the text has the term inside.
    static final double INSIDE = 0.7;

    /// A word of the text is one slip away from the term.
    static final double SLIP = 0.6;

    private static final Pattern SLIPPERY = Pattern.compile("[a-z]{4,24}");
    private static final int SHORT = 2;
    private static final Match NONE = new Match(0, List.of());

    private Matching() {}

    /// A part of a text, counted in characters.
    record Span(int start, int length) {}

    /// How good the best match is, 0 where there is none, and where the best ones are.
    record Match(double quality, List<Span> spans) {}

    /// Matches one term.
    static Match term(Plain text, String term) {
        if (text.letters().equals(term)) {
            return new Match(WHOLE, List.of(span(text, 0, text.length())));
        }
        double best = 0;
        List<Span> spans = new ArrayList<>();
        for (int at = text.letters().indexOf(term); at >= 0; at = text.letters().indexOf(term, at + 1)) {
            double quality = quality(text, at, at + term.length());
            if (quality > best) {
                best = quality;
                spans.clear();
            }
            if (quality > 0 && quality == best) {
                spans.add(span(text, at, at + term.length()));
            }
        }
        return best > 0 ? new Match(best, List.copyOf(spans)) : slip(text, term);
    }

    /// Matches several terms that stand one behind the other.
    static Match phrase(Plain text, String phrase) {
        if (text.letters().equals(phrase)) {
            return new Match(WHOLE, List.of(span(text, 0, text.length())));
        }
        List<Span> spans = new ArrayList<>();
        for (int at = text.letters().indexOf(phrase);
                at >= 0;
                at = text.letters().indexOf(phrase, at + 1)) {
            if (text.isEdge(at) && text.isEdge(at + phrase.length())) {
                spans.add(span(text, at, at + phrase.length()));
            }
        }
        return spans.isEmpty() ? NONE : new Match(PHRASE, List.copyOf(spans));
    }

    private static double quality(Plain text, int from, int to) {
        boolean begins = text.isEdge(from);
        boolean ends = text.isEdge(to);
        boolean han = Plain.isHan(text.letters().codePointAt(from));
        for (int inner = from + 1; inner < to; inner++) {
            if (text.isParted(inner)) {
                return !han && begins && ends ? JOINED : 0;
            }
        }
        if (begins && ends) {
            return WORD;
        }
        if (to - from <= SHORT) {
            return 0;
        }
        return begins ? BEGINNING : INSIDE;
    }

    private static Match slip(Plain text, String term) {
        if (!SLIPPERY.matcher(term).matches()) {
            return NONE;
        }
        Set<String> slips = slips(term);
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < text.length(); from = text.endOfRun(from)) {
            String word = text.letters().substring(from, text.endOfRun(from));
            if (Math.abs(word.length() - term.length()) <= 1
                    && SLIPPERY.matcher(word).matches()
                    && slips(word).stream().anyMatch(slips::contains)) {
                spans.add(span(text, from, from + word.length()));
            }
        }
        return spans.isEmpty() ? NONE : new Match(SLIP, List.copyOf(spans));
    }

    /// A word, and the word with one letter left out; two words that share one of these are a slip apart.
    private static Set<String> slips(String word) {
        Set<String> slips = new HashSet<>();
        slips.add(word);
        for (int at = 0; at < word.length(); at++) {
            slips.add(word.substring(0, at) + word.substring(at + 1));
        }
        return slips;
    }

    private static Span span(Plain text, int from, int to) {
        int start = text.placeOf(from);
        return new Span(start, text.placeOf(to - 1) + 1 - start);
    }
}
