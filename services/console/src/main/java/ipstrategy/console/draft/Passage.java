package ipstrategy.console.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A stretch of the official text, and the item that was read from it, if any.
record Passage(
        int start, int end, List<Piece> pieces, @Nullable Item item) {

    /// A run of characters.
    ///
    /// @param doubt what the reading was unsure of here, if anything
    record Piece(String text, @Nullable Doubt doubt) {}

    /// The whole text in its order: each item with the words it was read from, and the words between items.
    ///
    /// @param doubts about the plan as a whole
    static List<Passage> of(String text, List<Item> items, List<Doubt> doubts) {
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        List<Item> inOrder = items.stream()
                .sorted(Comparator.comparingInt(item -> item.anchor().start()))
                .toList();
        for (Item item : inOrder) {
            int start = within(text, item.anchor().start());
            int end = within(text, item.anchor().end());
            addBetween(passages, text, at, start, doubts);
            passages.add(of(text, item));
            at = Math.max(at, end);
        }
        addBetween(passages, text, at, text.length(), doubts);
        return passages;
    }

    /// The words that an item was read from.
    static Passage of(String text, Item item) {
        int start = within(text, item.anchor().start());
        int end = within(text, item.anchor().end());
        return new Passage(start, end, pieces(text, start, end, item.doubts()), item);
    }

    private static void addBetween(List<Passage> passages, String text, int start, int end, List<Doubt> doubts) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            passages.add(new Passage(from, to, pieces(text, from, to, doubts), null));
        }
    }

    private static List<Piece> pieces(String text, int start, int end, List<Doubt> doubts) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Doubt doubt : doubts) {
            cuts.add(doubt.anchor().start());
            cuts.add(doubt.anchor().end());
        }
        List<Integer> inside = List.copyOf(cuts.subSet(start, true, end, true));
        List<Piece> pieces = new ArrayList<>();
        for (int at = 1; at < inside.size(); at++) {
            int from = inside.get(at - 1);
            pieces.add(new Piece(text.substring(from, inside.get(at)), over(from, doubts)));
        }
        return pieces;
    }

    private static @Nullable Doubt over(int at, List<Doubt> doubts) {
        return doubts.stream()
                .filter(doubt ->
                        doubt.anchor().start() <= at && at < doubt.anchor().end())
                .findFirst()
                .orElse(null);
    }

    private static int within(String text, int at) {
        return Math.clamp(at, 0, text.length());
    }
}
