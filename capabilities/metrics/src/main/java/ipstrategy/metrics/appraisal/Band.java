package ipstrategy.metrics.appraisal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A grade and the least score that has it.
@Schema(name = "AppraisalBand")
record Band(
        @NotNull @Pattern(regexp = "[\\p{L}\\p{N}+-]{1,20}") @Schema(examples = "A")
        String grade,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10) @Schema(examples = "90")
        BigDecimal atLeast) {}
