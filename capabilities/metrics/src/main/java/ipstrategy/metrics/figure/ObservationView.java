package ipstrategy.metrics.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure as it goes over the wire.
///
/// @param id names this revision of the figure
/// @param value in the plain unit; null where it is missing, never 0 instead
/// @param printed as the document prints it
/// @param status SDMX CL_OBS_STATUS
/// @param missing why there is no value, or null
/// @param revision 1 for the first figure, one more for each that superseded it
/// @param publishedAt since when it is believed by all, or null while it is on its way
/// @param supersededAt since when it is believed no more, or when it was given back
/// @param reason why it superseded the one before, or null
/// @param originId the import, report or event that it came with, or null
/// @param definition the revision of the metric's definition under which it was made
/// @param reportedBy who reported it; like all names null for callers who see published figures only
/// @param returnReason why it was given back, or null
/// @param withdrawalReason why it was withdrawn with nothing in its place, or null; it is for everybody
@Schema(name = "Observation")
public record ObservationView(
        @Schema(examples = "4711") long id,
        @Schema(examples = "PATENT-PLEDGE-FINANCING") String metric,
        @Schema(examples = "2017") String period,
        @Schema(examples = "CN") String region,
        Map<String, String> breakdown,
        @Nullable @Schema(examples = "72000000000") BigDecimal value,
        @Schema(examples = "CNY") String unit,
        @Nullable @Schema(examples = "720亿元") String printed,
        Observation.Status status,
        @Nullable Text missing,
        Observation.Qualifier qualifier,
        Observation.State state,
        int revision,
        Instant recordedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        @Nullable String reason,
        @Nullable Source source,
        @Nullable Text note,
        Observation.Origin origin,
        @Nullable String originId,
        int definition,
        @Nullable String reportedBy,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String publishedBy,
        @Nullable String returnedBy,
        @Nullable String returnReason,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason,
        @JsonProperty("_actions") List<ActionView> actions) {}
