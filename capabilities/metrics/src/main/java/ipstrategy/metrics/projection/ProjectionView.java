package ipstrategy.metrics.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far the projection of published figures has come.
///
/// @param position the last event of this service that it knows of
/// @param behind how many events it has not seen yet
/// @param remade while it is being made anew the last metric that was, an empty text before the first; else null
@Schema(name = "Projection")
record ProjectionView(
        @Schema(examples = "series") String name,
        @Schema(examples = "1024") long position,
        @Schema(examples = "0") long behind,
        @Nullable @Schema(examples = "PCT-APPLICATIONS") String remade,
        @JsonProperty("_actions") List<ActionView> actions) {}
