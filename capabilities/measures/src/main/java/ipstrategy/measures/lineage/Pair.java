package ipstrategy.measures.lineage;

import ipstrategy.measures.terms.Lineage;
import ipstrategy.web.Text;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A measure of an earlier plan and one of a later plan that goes on with it; or one that stands alone. Where one end
/// belongs to another service, that service tells the other half under the same id.
///
/// @param id both ids with `~` between them; what stands alone lacks the other
/// @param from the measure of the earlier plan, or null where the later one is new
/// @param to the measure of the later plan, or null where the earlier one was dropped
/// @param relations what became of it, as far as this service can know
/// @param differences what is different, or null where an end is missing or belongs to another service
@Schema(name = "LineagePair")
record Pair(
        @Schema(examples = "PROMOTION-2017-042~PROTECTION-2022-031")
        String id,

        @Nullable End from,
        @Nullable End to,
        Lineage.@Nullable Kind kind,
        @Nullable Text basis,
        Set<Relation> relations,
        @Nullable Differences differences) {

    /// One of the two measures.
    ///
    /// @param owned whether this service owns it; otherwise it is known by its id alone
    @Schema(name = "LineageEnd")
    record End(
            @Schema(examples = "PROMOTION-2017-042") String id,
            boolean owned,
            @Nullable Snapshot measure) {}

    /// What became of a measure from plan to plan.
    @Schema(name = "LineageRelation")
    enum Relation {
        /// one goes on as one
        CONTINUED,
        /// several go on as one
        MERGED,
        /// one goes on as several
        SPLIT,
        /// none goes on with it
        DROPPED,
        /// it goes on with none
        NEW
    }
}
