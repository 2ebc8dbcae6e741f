package ipstrategy.console.draft;

import ipstrategy.console.filing.Typed;
import java.util.ArrayList;
import java.util.List;

/// A place in the official text where it can be cut: before the first character of something.
///
/// @param at that character
/// @param end behind the last character of the line it begins, where it begins one
/// @param beginning the words that begin there
record Cut(int at, int end, String beginning) {

    private static final int WORDS = 24;
    private static final String ENDS = "。；;）)\n";

    /// Whether the second of two items was chosen to begin here.
    ///
    /// @param once where it began before both were joined; empty where they were not
    public boolean parts(Typed typed, String once) {
        return typed.in("split").kept("at", once).equals(Integer.toString(at));
    }

    /// Whether this line was chosen as the first one.
    public boolean begins(Typed typed) {
        return typed.kept("from").equals(Integer.toString(at));
    }

    /// Whether this line was chosen as the last one.
    public boolean ends(Typed typed) {
        return typed.kept("to").equals(Integer.toString(end));
    }

    /// The lines between two characters, without empty ones.
    static List<Cut> lines(String text, int start, int end) {
        List<Cut> lines = new ArrayList<>();
        int last = Math.clamp(end, 0, text.length());
        int at = Math.clamp(start, 0, last);
        while (at < last) {
            int stop = text.indexOf('\n', at);
            int lineEnd = stop < 0 || stop > last ? last : stop;
            int first = skip(text, at, lineEnd);
            if (first < lineEnd) {
                lines.add(new Cut(first, lineEnd, words(text, first, lineEnd)));
            }
            at = lineEnd + 1;
        }
        return lines;
    }

    /// Where an item can be cut in two: where a sentence, a bracket or a line ends within it.
    static List<Cut> within(String text, Anchor anchor) {
        List<Cut> cuts = new ArrayList<>();
        int end = Math.min(anchor.end(), text.length());
        for (int at = anchor.start() + 1; at < end; at++) {
            boolean ends = ENDS.indexOf(text.charAt(at - 1)) >= 0;
            int first = ends ? skip(text, at, end) : end;
            boolean known = !cuts.isEmpty() && cuts.getLast().at() == first;
            if (first < end && !known && ENDS.indexOf(text.charAt(first)) < 0) {
                cuts.add(new Cut(first, end, words(text, first, end)));
            }
        }
        return cuts;
    }

    private static int skip(String text, int at, int end) {
        int first = at;
        while (first < end && isSpace(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static String words(String text, int start, int end) {
        String words = text.substring(start, end).strip();
        return words.length() > WORDS ? words.substring(0, WORDS) + "…" : words;
    }
}
