package ipstrategy.metrics.figure;

import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure as it goes over the wire.
///
/// @param value in the plain unit; null where it is missing, never 0 instead
/// @param printed as the document prints it
/// @param status SDMX CL_OBS_STATUS
/// @param missing why there is no value, or null
/// @param revision 1 for the first figure, one more for each that superseded it
/// @param reason why it superseded the one before, or null
@Schema(name = "Observation")
public record ObservationView(
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
        @Nullable Instant supersededAt,
        @Nullable String reason,
        @Nullable Source source,
        @Nullable Text note) {}
