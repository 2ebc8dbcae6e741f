package ipstrategy.measures.lineage;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How one text became another, in its pieces from front to back: Chinese by characters, English by words.
///
/// @param zh the pieces of the Chinese text
/// @param en the pieces of the English text
@Schema(name = "Rewording")
record Rewording(List<Piece> zh, List<Piece> en) {

    /// Chinese goes by characters; a number or a word in Latin letters among them stays whole.
    private static final Pattern CHARACTERS = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+|\\P{M}\\p{M}*");

    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{Nd}]+(?:['’.-][\\p{L}\\p{Nd}]+)*|\\s+|\\P{M}\\p{M}*");

    /// A run of text that was kept, is new, or is gone.
    @Schema(name = "RewordingPiece")
    record Piece(Change change, String text) {}

    /// What became of a piece.
    @Schema(name = "RewordingChange")
    enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    static Rewording between(Snapshot.Words earlier, Snapshot.Words later) {
        return new Rewording(pieces(CHARACTERS, earlier.zh(), later.zh()), pieces(WORDS, earlier.en(), later.en()));
    }

    private static List<Piece> pieces(Pattern tokens, String earlier, String later) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(cut(tokens, earlier), cut(tokens, later), true).getDeltas()) {
            List<String> before = delta.getSource().getLines();
            List<String> after = delta.getTarget().getLines();
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Change.SAME, before);
                case DELETE -> add(pieces, Change.REMOVED, before);
                case INSERT -> add(pieces, Change.ADDED, after);
                case CHANGE -> {
                    add(pieces, Change.REMOVED, before);
                    add(pieces, Change.ADDED, after);
                }
            }
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Change change, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(change, String.join("", tokens)));
        }
    }

    private static List<String> cut(Pattern tokens, String text) {
        return tokens.matcher(text).results().map(MatchResult::group).toList();
    }
}
