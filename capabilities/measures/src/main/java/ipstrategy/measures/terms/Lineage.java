package ipstrategy.measures.terms;

import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a measure and one of another plan are the same work at different times.
///
/// @param other the other measure
/// @param direction whether the other comes before or after
/// @param kind what links them
/// @param basisZh the words that show it
/// @param basisEn the words that show it
@Embeddable
public record Lineage(
        String other,
        @Enumerated(EnumType.STRING) Direction direction,
        @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "basis_zh") String basisZh,
        @Column(name = "basis_en") String basisEn) {

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
