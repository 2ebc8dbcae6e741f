package ipstrategy.coordination.province.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A round as it goes over the wire.
///
/// @param classesOn the day whose classes decided what each province must do
/// @param published the last version of its results that was published; 0 for none
@Schema(name = "CycleRound")
record CycleRoundView(
        @Schema(examples = "PATENT-2017_2017") String id,
        @Schema(examples = "PATENT-2017") String plan,
        @Schema(examples = "2017") int year,
        CycleRound.State state,
        LocalDate classesOn,
        Instant deployedAt,
        int published,
        @JsonProperty("_actions") List<ActionView> actions) {}
