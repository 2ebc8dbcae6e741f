package ipstrategy.coordination.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A stated link as it goes over the wire, and in the events `lineage-link.stated` and `lineage-link.withdrawn`.
///
/// @param from the measure of the earlier plan
/// @param to the measure of the later plan, which goes on with it
/// @param basis what shows it
/// @param reason why it was stated, or withdrawn
@Schema(name = "LineageLink")
record LineageLinkView(
        @Schema(examples = "PROMOTION-2017-042~PROMOTION-2031-007")
        String id,

        @Schema(examples = "PROMOTION-2017-042") String from,
        @Schema(examples = "PROMOTION-2031-007") String to,
        Lineage.Kind kind,
        Text basis,
        LineageLink.State state,
        String reason,
        @Schema(examples = "coordinator-jc") String statedBy,
        Instant statedAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
