package ipstrategy.metrics.revision;

import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.Multiplier;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a metric is to mean from now on: the whole definition, not only what is new.
///
/// @param unitMultiplier the power of ten by which tables that are exchanged write its figures, or null for none
/// @param rules what must hold for its figures, none where empty; where it is left out, the rules that hold stay
/// @param timeAggregation how shorter periods make up a longer one, or null for what is usual of its kind
/// @param regionAggregation how smaller regions make up a greater one, or null for what is usual of its kind
/// @param owner the agency that answers for its figures, or null
/// @param reason why, for the audit trail
@Schema(name = "NewMetricDefinition")
public record NewDefinition(
        @NotNull @Valid Said name,
        @NotNull @Valid Said concept,
        @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z-]{1,40}") String> contributing,

        @NotBlank @Size(max = 40) @Schema(examples = "APPLICATION")
        String unit,

        @Nullable @Min(0) @Max(Multiplier.GREATEST) @Schema(examples = "0")
        Integer unitMultiplier,

        @NotNull Definition.Kind kind,
        @NotNull Definition.Direction direction,
        @NotNull Definition.Frequency frequency,
        Definition.@Nullable Attribute attribute,
        @NotNull @Size(max = 20) List<@NotNull @Valid NewDimension> dimensions,
        @Nullable @Size(max = 20) List<@NotNull @Valid NewRule> rules,
        Definition.@Nullable Aggregation timeAggregation,
        Definition.@Nullable Aggregation regionAggregation,
        @Nullable @Pattern(regexp = CODE) @Size(max = 80) String weight,

        @Nullable @Size(max = 2000) @Pattern(regexp = PRINTABLE)
        String formula,

        @Nullable @Pattern(regexp = CODE) @Size(max = 40) @Schema(examples = "SIPO")
        String owner,

        @NotNull @Valid NewSource source,
        @Nullable @Valid Said note,

        @NotBlank @Size(max = 500) @Pattern(regexp = PRINTABLE) @Schema(examples = "口径调整")
        String reason) {

    public static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";
    static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";

    /// The same in both languages.
    @Schema(name = "NewSaid")
    public record Said(
            @NotBlank @Size(max = 1000) @Pattern(regexp = PRINTABLE)
            String zh,

            @NotBlank @Size(max = 2000) @Pattern(regexp = PRINTABLE)
            String en) {

        public Text text() {
            return new Text(zh, en);
        }
    }

    /// A way in which its figures are broken down.
    @Schema(name = "NewDimension")
    public record NewDimension(
            @NotNull @Pattern(regexp = CODE) @Size(max = 80) String code,
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewValue> values) {

        Dimension dimension() {
            return new Dimension(
                    code,
                    values.stream()
                            .map(value -> new Dimension.Value(
                                    value.code(), value.name().text()))
                            .toList());
        }
    }

    /// One value of a dimension.
    @Schema(name = "NewDimensionValue")
    public record NewValue(
            @NotNull @Pattern(regexp = CODE) @Size(max = 80) String code,
            @NotNull @Valid Said name) {}

    /// Where it is printed.
    @Schema(name = "NewSource")
    public record NewSource(
            @NotBlank @Size(max = 80) @Pattern(regexp = PRINTABLE) @Schema(examples = "FYP-13")
            String document,

            @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE) @Schema(examples = "二(三)表第2行")
            String locator) {}

    /// The definition that it makes.
    ///
    /// @param unitName what its unit is called
    /// @param standing the rules that hold
    public Defined defined(Text unitName, List<Rule> standing) {
        return new Defined(
                name.text(),
                concept.text(),
                contributing,
                unit,
                unitName,
                unitMultiplier == null ? 0 : unitMultiplier,
                kind,
                direction,
                frequency,
                attribute,
                dimensions.stream().map(NewDimension::dimension).toList(),
                rules == null ? standing : rules.stream().map(NewRule::made).toList(),
                timeAggregation == null ? kind.overTime() : timeAggregation,
                regionAggregation == null ? kind.overRegions() : regionAggregation,
                weight,
                formula,
                owner,
                new Source(source.document(), source.locator()),
                note == null ? null : note.text());
    }
}
