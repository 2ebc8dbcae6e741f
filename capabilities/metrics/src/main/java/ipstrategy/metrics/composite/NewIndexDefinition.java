package ipstrategy.metrics.composite;

import ipstrategy.metrics.scoring.Component;
import ipstrategy.metrics.scoring.MissingRule;
import ipstrategy.metrics.scoring.Normalisation;
import ipstrategy.metrics.terms.Numbers;
import ipstrategy.web.Text;
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

/// What an index is to mean from now on: the whole definition, not only what is new.
///
/// @param regions which are compared, or null for all provinces
/// @param reason why, for the audit trail
@Schema(name = "NewIndexDefinition")
record NewIndexDefinition(
        @NotNull @Valid Said name,
        @NotNull @Valid Said concept,
        @Nullable @Size(min = 2, max = 500) List<@NotNull @Pattern(regexp = "[0-9A-Z-]{2,40}") String> regions,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid NewComponent> components,
        @NotNull MissingRule missing,
        @Min(0) @Max(10) @Schema(examples = "2") int decimals,
        IndexDefinition.@NotNull Rounding rounding,

        @NotBlank @Size(max = 500) @Pattern(regexp = PRINTABLE) @Schema(examples = "指标体系调整")
        String reason) {

    static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";
    static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";

    /// The same in both languages.
    @Schema(name = "NewIndexText")
    record Said(
            @NotBlank @Size(max = 1000) @Pattern(regexp = PRINTABLE)
            String zh,

            @NotBlank @Size(max = 2000) @Pattern(regexp = PRINTABLE)
            String en) {

        Text text() {
            return new Text(zh, en);
        }
    }

    /// @param weight its share; all of them add up to 1
    /// @param target what counts as full, for TO_TARGET alone
    @Schema(name = "NewIndexComponent")
    record NewComponent(
            @NotNull @Pattern(regexp = CODE) @Size(max = 80) @Schema(examples = "PCT-APPLICATIONS")
            String metric,

            @NotNull @Digits(integer = 1, fraction = 10) @Schema(examples = "0.25")
            BigDecimal weight,

            @NotNull Normalisation normalisation,
            @Nullable @Digits(integer = 20, fraction = 10) BigDecimal target) {

        Component component() {
            return new Component(metric, Numbers.plain(weight), normalisation, Numbers.plainOrNull(target));
        }
    }

    IndexDefinition definition() {
        return new IndexDefinition(
                name.text(),
                concept.text(),
                regions == null ? null : regions.stream().distinct().sorted().toList(),
                components.stream().map(NewComponent::component).toList(),
                missing,
                decimals,
                rounding);
    }
}
