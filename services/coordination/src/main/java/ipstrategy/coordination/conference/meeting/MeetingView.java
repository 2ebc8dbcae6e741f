package ipstrategy.coordination.conference.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A meeting as it goes over the wire.
///
/// @param date planned, and once it was held the day it was held on
/// @param present the members that were there, by agency code
@Schema(name = "Meeting")
public record MeetingView(
        @Schema(examples = "2017-PLENARY-02") String id,
        Meeting.Kind kind,
        Text title,
        LocalDate date,
        String chair,
        List<String> present,
        @Nullable MinutesView minutes,
        MeetingState state,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// What was said.
    @Schema(name = "MeetingMinutes")
    record MinutesView(String text, @Nullable String documentNumber) {}
}
