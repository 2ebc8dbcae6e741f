package ipstrategy.coordination.reform;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A succession as it goes over the wire, and in the event `reform.decided`.
///
/// @param on the first day on which the successor answers
/// @param measures the measures whose responsibilities pass; null for all, empty where it is yet to be said
/// @param scope what passes in the agency register's words, or null
/// @param source where the reform is said, or null
@Schema(name = "Reform")
record ReformView(
        @Schema(examples = "SIPO_CNIPA_2018-03-21") String id,
        @Schema(examples = "SIPO") String predecessor,
        @Schema(examples = "CNIPA") String successor,
        LocalDate on,
        @Nullable List<String> measures,
        @Nullable Text scope,
        String reason,
        @Nullable String source,
        Reform.State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
