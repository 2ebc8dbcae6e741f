package ipstrategy.metrics.composite;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.metrics.scoring.Component;
import ipstrategy.metrics.scoring.MissingRule;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version of a composite index as it goes over the wire.
///
/// @param version 1 for the first definition, one more for each that replaced it
/// @param regions which are compared, or null for all provinces
/// @param reason why it was defined so
@Schema(name = "CompositeIndex")
record IndexView(
        @Schema(examples = "IP-DEVELOPMENT") String code,
        int version,
        Text name,
        Text concept,
        @Nullable List<String> regions,
        List<Component> components,
        MissingRule missing,
        int decimals,
        IndexDefinition.Rounding rounding,
        Instant recordedAt,
        String reason,
        @JsonProperty("_actions") List<ActionView> actions) {}
