package ipstrategy.following;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An event that was set aside, as it goes over the wire.
///
/// @param source the service that tells it; there its content stands, at `/services/{source}/events?after=` one less
///     than its sequence
/// @param behind the first of the same subject, which must be taken before it; null where it is that one
/// @param reason what went wrong when it was tried last, or null where it only waits
/// @param attempts how often it was tried
@Schema(name = "SetAsideEvent")
public record SetAsideEventView(
        @Schema(examples = "7") String id,
        @Schema(examples = "coordination") String source,
        @Schema(examples = "1204") String sequence,
        String eventId,

        @Schema(examples = "ipstrategy.plan-item.adopted.v1")
        String type,

        @Schema(examples = "PROMOTION-2017-003") String subject,
        Instant time,
        SetAsideEvent.State state,
        @Nullable String behind,
        @Nullable String reason,
        int attempts,
        @Nullable Instant firstAttempt,
        @Nullable Instant lastAttempt,
        Instant setAsideAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
