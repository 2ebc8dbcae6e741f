package ipstrategy.measures.contribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contribution as it goes over the wire.
///
/// @param submission the how-manieth submission of the report it is about
/// @param agency the participating agency
/// @param text what it adds, or why it dissents, or null
/// @param due until when it is to answer, or null where a year that matters has no calendar
/// @param late whether it answered after that day
@Schema(name = "Contribution")
public record ContributionView(
        @Schema(examples = "PROMOTION-2017-003_2026-Q4_SCOPSR_1_SIPO")
        String id,

        @Schema(examples = "PROMOTION-2017-003_2026-Q4_SCOPSR")
        String report,

        int submission,
        @Schema(examples = "PROMOTION-2017-003") String measure,
        @Schema(examples = "PROMOTION-2017") String plan,
        @Schema(examples = "2026-Q4") String period,
        @Schema(examples = "SIPO") String agency,
        State state,
        @Nullable String text,
        LocalDate askedOn,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable Integer dueUnknownYear,
        @Nullable Instant answeredAt,
        boolean late,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// Where a contribution stands.
    @Schema(name = "ContributionState")
    public enum State {
        /// asked for; its day has not passed
        ASKED,
        /// its day has passed without a word. Silence is no consent
        SILENT,
        /// what it was asked about was taken back before it answered
        CLOSED,
        COUNTERSIGNED,
        CONTRIBUTED,
        DISSENTED
    }

    /// What an agency can answer.
    @Schema(name = "ContributionAnswer")
    public enum Answer {
        /// agrees with what the report says
        COUNTERSIGNED(State.COUNTERSIGNED, null),
        /// adds what it has done itself
        CONTRIBUTED(State.CONTRIBUTED, "fault.contribution-without-text"),
        /// does not agree, and says why
        DISSENTED(State.DISSENTED, "fault.dissent-without-reason");

        private final State state;
        private final @Nullable String withoutText;

        Answer(State state, @Nullable String withoutText) {
            this.state = state;
            this.withoutText = withoutText;
        }

        State state() {
            return state;
        }

        /// The key of the sentence that says what is missing where it comes without a text, or null where it may.
        @Nullable
        String withoutText() {
            return withoutText;
        }
    }
}
