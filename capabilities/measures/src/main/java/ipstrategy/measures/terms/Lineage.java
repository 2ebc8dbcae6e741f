package ipstrategy.measures.terms;

import ipstrategy.web.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a measure and one of another plan are the same work at different times.
///
/// @param other the other measure
/// @param direction whether the other comes before or after
/// @param kind what links them
/// @param basisZh the words that show it
/// @param basisEn the words that show it
public record Lineage(String other, Direction direction, Kind kind, String basisZh, String basisEn) {

    /// On which side of this measure the other stands.
    @Schema(name = "LineageDirection")
    public enum Direction {
        PREDECESSOR,
        SUCCESSOR
    }

    /// What links two measures.
    @Schema(name = "LineageKind")
    public enum Kind {
        /// the same work goes on
        CONTINUES,
        /// a later or narrower measure carries out an item of a wider plan
        IMPLEMENTS
    }

    public Text basis() {
        return new Text(basisZh, basisEn);
    }
}
