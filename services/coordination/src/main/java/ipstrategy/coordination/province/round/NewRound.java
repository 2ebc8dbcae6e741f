package ipstrategy.coordination.province.round;

import ipstrategy.coordination.step.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A round to be deployed.
///
/// @param classesOn the day whose classes decide; 1 January of the year where none is given
/// @param weights the clauses that do not count 1
@Schema(name = "NewCycleRound")
record NewRound(
        @Min(2000) @Max(2200) @Schema(examples = "2017") int year,
        @Nullable @Schema(examples = "2017-03-01") LocalDate classesOn,
        @Nullable @Valid @Size(max = 500) List<@NotNull @Valid Weight> weights,

        @NotBlank
        @Size(max = Reason.LONGEST)
        @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        @Schema(examples = "the year's tasks")
        String reason) {

    /// How much a clause counts.
    @Schema(name = "ClauseWeight")
    record Weight(
            @NotBlank @Size(max = 80) @Schema(examples = "PATENT-2017-012")
            String measure,

            @Min(1) @Max(99) int clause,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = 4)
            BigDecimal weight) {}

    BigDecimal weightOf(String measure, int clause) {
        return given().stream()
                .filter(one -> one.measure().equals(measure) && one.clause() == clause)
                .map(Weight::weight)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    List<Weight> given() {
        return weights == null ? List.of() : weights;
    }
}
