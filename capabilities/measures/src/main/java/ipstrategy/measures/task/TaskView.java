package ipstrategy.measures.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of a measure, as it goes over the wire.
///
/// @param number its number within the measure
/// @param parent the id of the task that it is a part of, or null
/// @param depth 1 for a part of the measure, 3 at most
/// @param due the last day, or null where the measure goes on and none was set
/// @param weight how much it counts among its like, 1 to 100
/// @param late whether the day is over and it is neither done nor dropped
/// @param evidence the contents (SHA-256) of the files that show it
/// @param reason why it was dropped, or null
@Schema(name = "Task")
record TaskView(
        @Schema(examples = "PROMOTION-2017-001_T1") String id,
        @Schema(examples = "PROMOTION-2017-001") String measure,
        int number,
        @Nullable String parent,
        int depth,
        @Schema(examples = "起草试点方案") String title,
        @Nullable String body,
        @Schema(examples = "SIPO") String agency,
        @Nullable LocalDate due,
        int weight,
        Task.State state,
        boolean late,
        List<String> evidence,
        @Nullable String reason,
        Instant madeAt,
        @Nullable Instant closedAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
