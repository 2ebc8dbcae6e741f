package ipstrategy.metrics.reporting;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure as somebody reports it. The gate reads it as it reads a row of a table; this says in the contract what may
/// stand in it.
///
/// @param metric the metric of the address where it is left out
/// @param value null if and only if the status is O or M and `missing` says why
/// @param multiplier the power of ten by which the value is written; 0, the plain unit, where it is left out
/// @param qualifier EXACT where it is left out
/// @param status A where it is left out
/// @param printed as a document prints it
/// @param reason why a figure that stands gets another value
@Schema(name = "ReportedFigure")
record ReportedFigure(
        @Nullable String metric,
        @Schema(examples = "2017") String period,
        @Schema(examples = "CN") String region,
        @Nullable Map<String, String> breakdown,
        @Nullable @Schema(examples = "66649") BigDecimal value,
        @Schema(examples = "CASE") String unit,
        @Nullable @Schema(examples = "0") Integer multiplier,
        Observation.@Nullable Qualifier qualifier,
        Observation.@Nullable Status status,
        @Nullable Text missing,
        @Nullable String printed,
        @Nullable Source source,
        @Nullable Text note,
        @Nullable String reason) {}
