package ipstrategy.coordination.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.coordination.step.Passage;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A regional board as it goes over the wire.
///
/// @param members the provinces that belong to it, as far as a document names them
/// @param sources where documents speak of it
/// @param policy the document by which it works; null until one is issued
/// @param resourceReport the code of the report on the region's IP resources
@Schema(name = "Board")
record BoardView(
        @Schema(examples = "NORTHEAST") String code,
        Text name,
        @Schema(examples = "AREA-NORTHEAST") String region,
        List<String> members,
        List<Passage> sources,
        @Nullable String note,
        @Nullable Policy policy,
        @Nullable Meeting meeting,
        List<TaskView> tasks,

        @Nullable @Schema(examples = "NORTHEAST-PATENTS-2017")
        String resourceReport,

        @Nullable Check check,
        Board.State state,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// The policy document of a board.
    ///
    /// @param issuers the agencies that issued it, as far as a document names them
    /// @param source where that is said
    @Schema(name = "BoardPolicy")
    record Policy(
            Text title,
            @Nullable String documentNumber,
            List<String> issuers,
            @Nullable LocalDate issuedOn,
            Passage source) {}

    /// The regional meeting.
    @Schema(name = "BoardMeeting")
    record Meeting(LocalDate on, String record, @Nullable String locator) {}

    /// What the office saw when it checked how the policy is carried out.
    @Schema(name = "BoardCheck")
    record Check(LocalDate on, String finding, String locator) {}

    /// A task of a board.
    ///
    /// @param overdue whether the day has passed and it is not done
    @Schema(name = "BoardTask")
    record TaskView(
            int number,
            Text title,
            List<String> agencies,
            List<String> provinces,
            LocalDate due,
            BoardTask.State state,
            boolean overdue,
            @Nullable String evidence,
            @Nullable String locator,
            @JsonProperty("_actions") List<ActionView> actions) {}
}
