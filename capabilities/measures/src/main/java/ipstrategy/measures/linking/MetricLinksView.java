package ipstrategy.measures.linking;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The metrics that a measure is linked to, as they go over the wire.
///
/// @param metrics the codes of those that reports on it give values of
@Schema(name = "MetricLinks")
record MetricLinksView(
        @Schema(examples = "PROMOTION-2017-003") String measure,
        List<String> metrics,
        @JsonProperty("_actions") List<ActionView> actions) {}
