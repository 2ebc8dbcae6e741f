package ipstrategy.metrics.aiming;

import ipstrategy.metrics.revision.NewDefinition;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Multiplier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a metric is to reach from now on: the whole target, not only what is new. It says the value, or by how much it
/// is more than the baseline, or both where the document prints both.
///
/// @param region that is to reach it; the whole country where it is left out, and of a target that is changed its own
/// @param period by when: of the kind of the metric's figures, or a span of years for a sum over them
/// @param unit in which the values are; it must be the metric's
/// @param multiplier the power of ten by which its values are written; 0, the plain unit, where it is left out
/// @param path what it should have reached on the way, in the order of time, or null for a straight line
/// @param reason why, for the audit trail
@Schema(name = "NewTarget")
public record NewTarget(
        @Nullable @Pattern(regexp = REGION) @Schema(examples = "440000")
        String region,

        @Nullable @Valid NewPoint baseline,

        @NotBlank @Size(max = PERIOD) @Schema(examples = "2020")
        String period,

        @Nullable @Digits(integer = WHOLE, fraction = DECIMALS) @Schema(examples = "60000")
        BigDecimal value,

        @Nullable @Digits(integer = WHOLE, fraction = DECIMALS) @Schema(examples = "30000")
        BigDecimal increment,

        @NotNull Definition.Operator operator,

        @NotBlank @Size(max = 40) @Schema(examples = "APPLICATION")
        String unit,

        @Nullable @Min(0) @Max(Multiplier.GREATEST) @Schema(examples = "0")
        Integer multiplier,

        @Nullable @Size(max = 40) List<@NotNull @Valid NewPoint> path,
        @NotNull @Valid NewDefinition.NewSource source,
        NewDefinition.@Nullable @Valid Said note,

        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*") @Schema(examples = "中期调整")
        String reason) {

    public static final String REGION = "CN|[1-9][0-9]{5}|AREA(-[A-Z0-9]+)+";
    static final int WHOLE = 26;
    static final int DECIMALS = 12;
    static final int PERIOD = 10;

    /// The same in the plain unit.
    NewTarget plain() {
        int by = multiplier == null ? 0 : multiplier;
        return new NewTarget(
                region,
                baseline == null ? null : baseline.plain(by),
                period,
                value == null ? null : Multiplier.plain(value, by),
                increment == null ? null : Multiplier.plain(increment, by),
                operator,
                unit,
                by,
                path == null
                        ? null
                        : path.stream().map(point -> point.plain(by)).toList(),
                source,
                note,
                reason);
    }

    /// A value at a period.
    @Schema(name = "NewTargetPoint")
    public record NewPoint(
            @NotNull @Digits(integer = WHOLE, fraction = DECIMALS) @Schema(examples = "30000")
            BigDecimal value,

            @NotBlank @Size(max = PERIOD) @Schema(examples = "2015")
            String period) {

        NewPoint plain(int multiplier) {
            return new NewPoint(Multiplier.plain(value, multiplier), period);
        }
    }
}
