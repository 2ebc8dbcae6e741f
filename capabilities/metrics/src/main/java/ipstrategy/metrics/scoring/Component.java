package ipstrategy.metrics.scoring;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of a composite index.
///
/// @param metric whose figures it takes, of this service or another
/// @param weight its share; the weights of an index add up to 1 exactly
/// @param target what counts as full, for TO_TARGET alone
@Schema(name = "IndexComponent")
public record Component(
        @Schema(examples = "INVENTION-PATENTS-PER-10K") String metric,
        @Schema(examples = "0.25") BigDecimal weight,
        Normalisation normalisation,
        @Nullable @Schema(examples = "12") BigDecimal target) {}
