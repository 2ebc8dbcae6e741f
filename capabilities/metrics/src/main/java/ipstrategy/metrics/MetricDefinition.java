package ipstrategy.metrics;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a metric means: whatever is reported, checked, added or compared goes by it.
///
/// @param revision 1 for the first definition, one more for each that replaced it
/// @param unit a code of the unit list; values are in this plain unit
/// @param unitMultiplier the power of ten by which tables that are exchanged write its figures
/// @param timeAggregation how figures of shorter periods make up a longer one
/// @param regionAggregation how figures of smaller regions make up a greater one
/// @param weight the metric whose figures weigh, where an aggregation is WEIGHTED
/// @param formula how it is computed from other metrics, or null where it is observed
/// @param owner the agency that answers for its figures, or null where none is entered
/// @param targets what it should reach in the region asked for, else in the country, in the order of the documents
public record MetricDefinition(
        MetricCode code,
        int revision,
        Text name,
        String service,
        String unit,
        int unitMultiplier,
        Definition.Kind kind,
        Definition.Direction direction,
        Definition.Frequency frequency,
        List<Dimension> dimensions,
        Definition.Aggregation timeAggregation,
        Definition.Aggregation regionAggregation,
        @Nullable MetricCode weight,
        @Nullable String formula,
        @Nullable String owner,
        List<Aim> targets) {}
