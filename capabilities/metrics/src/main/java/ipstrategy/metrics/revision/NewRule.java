package ipstrategy.metrics.revision;

import ipstrategy.metrics.terms.Rule;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to hold for the figures of a metric from now on. Each kind uses some of the fields; the others are left out.
///
/// @param min with RANGE, the least value in the plain unit, or null
/// @param max with RANGE, the greatest value in the plain unit, or null
/// @param dimension with SUM_OF_PARTS and SUBSET_OF, the dimension that cuts the whole into parts
/// @param tolerance with SUM_OF_PARTS, by how much the sum may miss the whole; 0 where null
/// @param metric with SUBSET_OF, the metric of this service whose figure is never smaller
/// @param percent with JUMP, how far a figure may be from the one before
/// @param method with OUTLIER, how far off is measured
/// @param threshold with OUTLIER, how far off is too far
/// @param workingDays with COMPLETENESS, how many working days after its period a figure is in time
@Schema(name = "NewMetricRule")
public record NewRule(
        @NotNull Rule.Kind rule,

        @Nullable @Digits(integer = WHOLE, fraction = DECIMALS) @Schema(examples = "0")
        BigDecimal min,

        @Nullable @Digits(integer = WHOLE, fraction = DECIMALS) @Schema(examples = "1000000")
        BigDecimal max,

        @Nullable @Pattern(regexp = NewDefinition.CODE) @Size(max = 80)
        String dimension,

        @Nullable @Digits(integer = WHOLE, fraction = DECIMALS)
        BigDecimal tolerance,

        @Nullable @Pattern(regexp = NewDefinition.CODE) @Size(max = 80)
        String metric,

        @Nullable @Digits(integer = WHOLE, fraction = DECIMALS)
        BigDecimal percent,

        Rule.@Nullable Method method,

        @Nullable @Digits(integer = WHOLE, fraction = DECIMALS)
        BigDecimal threshold,

        @Nullable @Min(1) @Max(MOST_DAYS) Integer workingDays) {

    static final int WHOLE = 26;
    static final int DECIMALS = 12;

    /// About a year of them.
    static final int MOST_DAYS = 250;

    /// The rule that it makes.
    Rule made() {
        return new Rule(rule, min, max, dimension, tolerance, metric, percent, method, threshold, workingDays);
    }
}
