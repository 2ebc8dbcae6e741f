package ipstrategy.console.searching;

import ipstrategy.console.language.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that was found.
///
/// @param link its address in the API
public record Hit(
        String kind, String id, Text title, @Nullable Snippet snippet, String link) {

    private static final String BASE = "/api/v1";
    private static final Pattern BELOW_A_SERVICE = Pattern.compile("^/api/v1/services/([^/]+)/releases/");

    /// Where the words were found.
    public record Snippet(String text, List<Match> matches) {}

    /// A part that matched, in Unicode code points.
    public record Match(int start, int length) {}

    /// A part of the text, and whether it is what was looked for.
    public record Piece(String text, boolean matched) {}

    /// Its page in this console, which has the path that it has in the API or nearly so; nothing where there is none.
    public @Nullable String page() {
        if (!link.startsWith(BASE)) {
            return null;
        }
        return switch (kind) {
            case "MEASURE", "METRIC", "PLAN", "AGENCY", "REGION" -> link.substring(BASE.length());
            case "RELEASE" -> BELOW_A_SERVICE.matcher(link).replaceFirst("/releases/$1/");
            default -> null;
        };
    }

    /// The text, cut where matches begin and end.
    public List<Piece> pieces() {
        if (snippet == null) {
            return List.of();
        }
        int[] points = snippet.text().codePoints().toArray();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Match match : snippet.matches().stream()
                .sorted(Comparator.comparingInt(Match::start))
                .toList()) {
            int start = Math.clamp(match.start(), at, points.length);
            int end = Math.clamp((long) match.start() + match.length(), start, points.length);
            add(pieces, points, at, start, false);
            add(pieces, points, start, end, true);
            at = end;
        }
        add(pieces, points, at, points.length, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, int[] points, int from, int to, boolean matched) {
        if (to > from) {
            pieces.add(new Piece(new String(points, from, to - from), matched));
        }
    }
}
