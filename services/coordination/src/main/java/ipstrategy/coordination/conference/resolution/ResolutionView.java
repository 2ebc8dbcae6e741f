package ipstrategy.coordination.conference.resolution;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A resolution as it goes over the wire.
///
/// @param agency who answers for it
/// @param adopts the code of the plan that it adopts, or null
/// @param overdue whether its day has passed and it is not closed
/// @param evidence by what it was closed, or null
@Schema(name = "Resolution")
public record ResolutionView(
        @Schema(examples = "RES-2026-0001") String id,
        @Schema(examples = "AI-2026-0001") String agendaItem,
        @Schema(examples = "2017-PLENARY-02") String meeting,
        String text,
        @Schema(examples = "SIPO") String agency,
        LocalDate due,
        @Nullable String adopts,
        Resolution.State state,
        boolean overdue,
        @Nullable Evidence evidence,
        @Nullable Instant closedAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
