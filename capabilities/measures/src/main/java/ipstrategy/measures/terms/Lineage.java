package ipstrategy.measures.terms;

import ipstrategy.web.Text;
import java.util.List;
import java.util.stream.Stream;
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

    /// A measure's links with this one among them: in place of one between the same two, else behind the others.
    public List<Lineage> among(List<Lineage> links) {
        return links.contains(this)
                ? links
                : Stream.concat(outOf(links).stream(), Stream.of(this)).toList();
    }

    /// A measure's links without the one between the same two.
    public List<Lineage> outOf(List<Lineage> links) {
        return links.stream()
                .filter(link -> !(other.equals(link.other) && direction == link.direction))
                .toList();
    }

    public Text basis() {
        return new Text(basisZh, basisEn);
    }
}
