package ipstrategy.metrics.revision;

import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one revision of a metric's definition says.
///
/// @param unitMultiplier the power of ten by which tables that are exchanged write its figures, as 8 for 亿
/// @param rules what must hold for its figures, beyond what holds for all
@Schema(name = "DefinedMetric")
public record Defined(
        Text name,
        Text concept,
        List<String> contributing,
        String unit,
        Text unitName,
        int unitMultiplier,
        Definition.Kind kind,
        Definition.Direction direction,
        Definition.Frequency frequency,
        Definition.@Nullable Attribute attribute,
        List<Dimension> dimensions,
        List<Rule> rules,
        Definition.Aggregation timeAggregation,
        Definition.Aggregation regionAggregation,
        @Nullable String weight,
        @Nullable String formula,
        @Nullable String owner,
        Source source,
        @Nullable Text note) {

    public Defined {
        contributing = List.copyOf(contributing);
        dimensions = List.copyOf(dimensions);
        // Definitions that were kept before there were rules in them have none.
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /// The same as it would be told in the plain unit and without rules. A multiplier changes how figures are written
    /// and a rule which of them are let in, not what they mean.
    public Defined plain() {
        return unitMultiplier == 0 && rules.isEmpty()
                ? this
                : new Defined(
                        name,
                        concept,
                        contributing,
                        unit,
                        unitName,
                        0,
                        kind,
                        direction,
                        frequency,
                        attribute,
                        dimensions,
                        List.of(),
                        timeAggregation,
                        regionAggregation,
                        weight,
                        formula,
                        owner,
                        source,
                        note);
    }

    /// Whether figures under one mean the same quantity as under the other, so that they may stand in one series.
    public boolean isSameQuantity(Defined other) {
        return unit.equals(other.unit) && kind == other.kind;
    }
}
