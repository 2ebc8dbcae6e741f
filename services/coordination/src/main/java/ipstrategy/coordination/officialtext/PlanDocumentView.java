package ipstrategy.coordination.officialtext;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.coordination.plantext.Anchor;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The official text of a plan as it goes over the wire.
///
/// @param sha256 the hash of the text in UTF-8
/// @param form how the plan is printed
/// @param receivedName the name of the file it came in, or null where it was pasted
/// @param charset how the file was encoded, or null where that plays no part
/// @param items where each item stands in the text
@Schema(name = "PlanDocument")
public record PlanDocumentView(
        @Schema(examples = "PROMOTION-2017") String plan,
        String sha256,
        @Schema(examples = "AGENCIES_AT_END") String form,
        @Nullable String receivedName,
        @Schema(examples = "text/plain") String mediaType,
        @Nullable String charset,
        Instant adoptedAt,
        String text,
        List<Placed> items,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// The place of an item.
    @Schema(name = "OfficialTextItem")
    public record Placed(
            @Schema(examples = "PROMOTION-2017-003") String measure,
            @Schema(examples = "3") String number,
            Anchor anchor) {}
}
