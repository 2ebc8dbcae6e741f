package ipstrategy.coordination.conference.agenda;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agenda item as it goes over the wire.
///
/// @param agency the agency whose affair it is, or null
/// @param proposedBy the agency that proposed it, or null where the supervision ladder did
/// @param meeting the meeting it is scheduled on, or null
/// @param decision what the conference decided, or null
@Schema(name = "AgendaItem")
public record AgendaItemView(
        @Schema(examples = "AI-2026-0001") String id,
        Text title,
        Subject subject,
        @Nullable String agency,
        AgendaItem.Origin origin,
        @Nullable String proposedBy,
        Instant proposedAt,
        String reason,
        @Nullable String meeting,
        @Nullable String decision,
        AgendaItemState state,
        @JsonProperty("_actions") List<ActionView> actions) {}
