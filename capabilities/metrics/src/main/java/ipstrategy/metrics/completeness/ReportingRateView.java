package ipstrategy.metrics.completeness;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much of what is expected of an agency for a period has come.
///
/// @param agency the agency that answers for the metrics, or null for metrics for which none is entered
/// @param due by which day all of them are expected; a metric may have an earlier one of its own
/// @param expected how many figures are expected
/// @param reported how many came, verified and published ones among them
/// @param verified how many of them were verified, published ones among them
/// @param late how many came after their day, or are missing after it
/// @param untold how many of which that cannot be told
/// @param rate the reported ones in percent of the expected ones, to one decimal
/// @param publishedRate the published ones in percent of the expected ones, to one decimal
@Schema(name = "ReportingRate")
record ReportingRateView(
        @Schema(examples = "2017_patents_SIPO") String id,
        @Schema(examples = "patents") String service,
        @Nullable @Schema(examples = "SIPO") String agency,
        @Schema(examples = "2017") String period,
        DueView due,
        int expected,
        int reported,
        int verified,
        int published,
        int late,
        int untold,
        int missing,
        @Schema(examples = "87.5") BigDecimal rate,
        @Schema(examples = "62.5") BigDecimal publishedRate,
        List<String> missingMetrics) {}
