package ipstrategy.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where the words were found: a piece of a text, and what matched in it.
///
/// @param field the field of the thing, as its own view names it
/// @param text a piece of the field, as it stands there; no markup
/// @param matches what matched, in order
@Schema(name = "SearchSnippet")
public record SnippetView(@Schema(examples = "title.zh") String field, String text, List<MatchView> matches) {

    private static final int BEFORE = 30;
    private static final int LONGEST = 120;

    public SnippetView {
        matches = List.copyOf(matches);
    }

    /// A part of the piece that matched.
    ///
    /// @param start where it begins, in characters (Unicode code points) from 0
    /// @param length how many characters it has
    @Schema(name = "SearchMatch")
    public record MatchView(int start, int length) {}

    /// The piece of a field around the first match.
    static SnippetView of(Field field, List<Matching.Span> spans) {
        int[] points = field.text().codePoints().toArray();
        List<Matching.Span> ordered = spans.stream()
                .sorted(Comparator.comparingInt(Matching.Span::start))
                .toList();
        int first = ordered.isEmpty() ? 0 : ordered.getFirst().start();
        int from = points.length <= LONGEST ? 0 : Math.max(0, Math.min(first - BEFORE, points.length - LONGEST));
        int to = Math.min(points.length, from + LONGEST);
        return new SnippetView(field.name(), new String(points, from, to - from), matches(ordered, from, to));
    }

    private static List<MatchView> matches(List<Matching.Span> ordered, int from, int to) {
        List<MatchView> matches = new ArrayList<>();
        int covered = from;
        for (Matching.Span span : ordered) {
            int start = Math.max(span.start(), covered);
            int end = Math.min(span.start() + span.length(), to);
            if (start < end) {
                matches.add(new MatchView(start - from, end - start));
                covered = end;
            }
        }
        return matches;
    }
}
