package ipstrategy.coordination.lineage;

import ipstrategy.coordination.officialtext.KnownItems;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A link that may hold, as it goes over the wire: nobody has looked at it yet.
///
/// @param likeness how much their words have in common, from 0 to 1
@Schema(name = "LineageProposal")
record LineageProposalView(
        @Schema(examples = "PROMOTION-2017-042~PROMOTION-2031-007")
        String id,

        End from,
        End to,
        @Schema(examples = "0.31") BigDecimal likeness) {

    /// One of the two measures, in the words with which it was taken in.
    @Schema(name = "LineageProposalEnd")
    record End(@Schema(examples = "PROMOTION-2017-042") String id, Text title, Text summary) {

        static End of(KnownItems.Known item) {
            return new End(item.id().value(), item.title(), item.summary());
        }
    }
}
