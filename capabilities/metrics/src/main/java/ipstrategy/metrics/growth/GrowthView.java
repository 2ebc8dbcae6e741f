package ipstrategy.metrics.growth;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a figure grew.
///
/// @param rule the rule by which it was computed, as declared in docs/METRICS.md
/// @param percent with two decimals, or null where it cannot be told
/// @param qualifier how near; `MORE_THAN` and the like are carried over from the figures; null where nothing is told
/// @param years over how many years
/// @param reason why it cannot be told, or what must be known to read it; null where there is nothing to say
/// @param figure what grew, or null where none is published
/// @param baseFigure from what, or null where none is published
@Schema(name = "Growth")
public record GrowthView(
        @Schema(examples = "PATENT-PLEDGE-FINANCING") String metric,
        @Schema(examples = "PATENT-PLEDGE-FINANCING") String baseMetric,
        @Schema(examples = "CN") String region,
        String breakdown,
        GrowthKind kind,
        @Schema(examples = "YEAR_ON_YEAR") String rule,
        @Schema(examples = "2017") String period,
        @Schema(examples = "2016") String base,
        int years,
        @Nullable BigDecimal percent,
        Observation.@Nullable Qualifier qualifier,
        @Nullable Text reason,
        @Nullable ObservationView figure,
        @Nullable ObservationView baseFigure) {}
