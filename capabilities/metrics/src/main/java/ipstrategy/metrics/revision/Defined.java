package ipstrategy.metrics.revision;

import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one revision of a metric's definition says.
@Schema(name = "DefinedMetric")
public record Defined(
        Text name,
        Text concept,
        List<String> contributing,
        String unit,
        Text unitName,
        Definition.Kind kind,
        Definition.Direction direction,
        Definition.Frequency frequency,
        Definition.@Nullable Attribute attribute,
        List<Dimension> dimensions,
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
    }

    /// Whether figures under one mean the same quantity as under the other, so that they may stand in one series.
    public boolean isSameQuantity(Defined other) {
        return unit.equals(other.unit) && kind == other.kind;
    }
}
