package ipstrategy.metrics.aiming;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A target as it goes over the wire.
///
/// @param region that should reach it, CN for the whole country
/// @param place by which it is addressed; it keeps it when it changes
/// @param unit in which its values are
/// @param recordedAt since when it holds
/// @param supersededAt until when it held, or null where it holds
/// @param reason why it was set or changed
@Schema(name = "Target")
public record TargetView(
        @Schema(examples = "PCT-APPLICATIONS") String metric,
        @Schema(examples = "CN") String region,
        @Schema(examples = "1") int place,
        @Schema(examples = "APPLICATION") String unit,
        Aim aim,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        String reason,
        @JsonProperty("_actions") List<ActionView> actions) {}
