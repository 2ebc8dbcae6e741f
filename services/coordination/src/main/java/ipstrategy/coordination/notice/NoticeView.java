package ipstrategy.coordination.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A notice as it goes over the wire.
///
/// @param event what happened
/// @param source the service where it happened
/// @param kind the kind of thing it happened to
/// @param subject the id of that thing
/// @param agency whom the notice is for
/// @param readAt when somebody of the agency first read it, or null
@Schema(name = "Notice")
public record NoticeView(
        long id,
        @Schema(examples = "report.due") String event,
        @Schema(examples = "/services/patents") String source,
        @Schema(examples = "report") String kind,

        @Schema(examples = "PROMOTION-2017-042_2026-Q4_SIPO")
        String subject,

        @Schema(examples = "SIPO") String agency,
        Text title,
        Text text,
        Instant givenAt,
        @Nullable Instant readAt,
        @Nullable String readBy,
        @JsonProperty("_actions") List<ActionView> actions) {}
