package ipstrategy.metrics.explaining;

import ipstrategy.metrics.figure.HandsView;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.formula.Checking;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a figure is what it is.
///
/// @param definition the revision of the definition under which the figure was made; all words here are of that one
/// @param definedIn where the metric comes from
/// @param formula how the metric is computed, or null where it is observed
/// @param growthRule how a growth is to be read, or null where the metric is none
/// @param figure the figure with its document and place, its printed form, its qualifier and its reason
/// @param hands how it came here and who approved it; people's names for signed-in callers only
/// @param inputs what it was computed from, each with its own explanation
@Schema(name = "Explanation")
public record ExplanationView(
        @Schema(examples = "OTHER-INFRINGEMENT-CASES-SHARE") String metric,
        Text name,
        Text concept,
        @Schema(examples = "enforcement") String service,
        Definition.Kind kind,
        @Schema(examples = "PERCENT") String unit,
        Text unitName,
        int definition,
        Source definedIn,
        @Nullable Text note,
        @Nullable FormulaView formula,
        @Nullable Text growthRule,
        ObservationView figure,
        HandsView hands,
        List<InputView> inputs) {

    public ExplanationView {
        inputs = List.copyOf(inputs);
    }

    /// A formula as it is read.
    ///
    /// @param unitFit whether its unit is that of the metric
    @Schema(name = "FormulaExplanation")
    public record FormulaView(
            @Schema(examples = "ROUND([A] / [B], 2)") String text, Checking.UnitFit unitFit, Text reading) {}

    /// What a figure was computed from.
    ///
    /// @param reference as the formula names it
    /// @param revision null where there was no figure
    /// @param link where it is explained
    /// @param explanation here, where this service owns it; else null
    @Schema(name = "ExplanationInput")
    public record InputView(
            @Schema(examples = "[PIRACY-CASES]") String reference,
            String metric,
            String service,
            String period,
            String region,
            String breakdown,
            @Nullable Integer revision,
            @Nullable BigDecimal value,
            @Nullable String qualifier,
            String link,
            @Nullable ExplanationView explanation) {}
}
