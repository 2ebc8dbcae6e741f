package ipstrategy.console.lineage;

import ipstrategy.console.language.Language;
import java.util.List;

/// How a text became another, piece by piece, in both languages.
public record Rewording(List<Piece> zh, List<Piece> en) {

    private static final String ADDED = "ADDED";
    private static final String REMOVED = "REMOVED";

    /// A piece that both have, or only one of them.
    public record Piece(String change, String text) {

        public boolean isChanged() {
            return !change.equals("SAME");
        }
    }

    /// The earlier text; pieces that were taken out are marked.
    public List<Piece> earlier(Language language) {
        return without(ADDED, language);
    }

    /// The later text; pieces that were put in are marked.
    public List<Piece> later(Language language) {
        return without(REMOVED, language);
    }

    private List<Piece> without(String change, Language language) {
        List<Piece> pieces = switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
        return pieces.stream().filter(piece -> !piece.change().equals(change)).toList();
    }
}
