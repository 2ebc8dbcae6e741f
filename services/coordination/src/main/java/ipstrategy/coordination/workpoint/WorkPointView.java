package ipstrategy.coordination.workpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The work points of a province for a year as they go over the wire.
///
/// @param locator the place in the official document or compilation
/// @param link the address of the official page
/// @param points what they ask for, one by one, as far as that was entered
@Schema(name = "WorkPoint")
record WorkPointView(
        @Schema(examples = "440000_2017") String id,
        @Schema(examples = "440000") String region,
        @Schema(examples = "2017") int year,
        Text title,
        @Nullable LocalDate issuedOn,
        @Nullable String locator,
        @Nullable String link,
        List<String> points,
        @JsonProperty("_actions") List<ActionView> actions) {}
