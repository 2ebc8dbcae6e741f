package ipstrategy.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A metric as it goes over the wire.
///
/// @param revision which revision of its definition this is, 1 for the first
/// @param unit a code of the unit list; values are in this plain unit
/// @param unitMultiplier the power of ten by which tables that are exchanged write its figures, as 8 for 亿
/// @param rules what must hold for its figures, beyond what holds for all
/// @param timeAggregation how figures of shorter periods make up a longer one
/// @param regionAggregation how figures of smaller regions make up a greater one
/// @param weight the metric whose figures weigh, where an aggregation is WEIGHTED
/// @param formula how it is computed from other metrics, or null where it is observed
/// @param owner the agency that answers for its figures, or null where none is entered
/// @param latest the national figure of the latest period, or null where none is published
@Schema(name = "Metric")
public record MetricView(
        @Schema(examples = "PCT-APPLICATIONS") String code,
        int revision,
        Text name,
        Text concept,
        @Schema(examples = "patents") String service,
        List<String> contributing,
        @Schema(examples = "APPLICATION") String unit,
        Text unitName,
        @Schema(examples = "0") int unitMultiplier,
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
        List<Aim> targets,
        @Nullable ObservationView latest,
        Source source,
        @Nullable Text note,
        @JsonProperty("_actions") List<ActionView> actions) {}
