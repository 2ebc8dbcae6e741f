package ipstrategy.measures.supervision;

import ipstrategy.measures.ladder.Climbed;
import ipstrategy.measures.ladder.DueStep;
import ipstrategy.measures.ladder.Outlook;
import ipstrategy.measures.ladder.Round;
import ipstrategy.measures.ladder.StepKind;
import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What supervision comes next for a report, if nothing else happens.
///
/// @param round which of its days to file by is running, or null where it is over
/// @param due that day, or null where there is none
/// @param standing whether the clock goes
/// @param ahead the steps to come; where an extension is pending, as if it were refused now
/// @param unknown why more cannot be told
@Schema(name = "SupervisionOutlook")
record OutlookView(
        @Schema(examples = "PROMOTION-2017-001_2026-Q4_SIPO")
        String report,

        @Schema(examples = "PROMOTION-2017-001") String measure,
        @Schema(examples = "PROMOTION-2017") String plan,
        @Schema(examples = "SIPO") String agency,
        @Nullable Integer round,
        @Nullable LocalDate due,
        Outlook.Standing standing,
        List<AheadView> ahead,
        List<Text> unknown) {

    /// @param workingDays what the clock will show on that day; negative is before the day to file by
    @Schema(name = "SupervisionStepAhead")
    record AheadView(StepKind step, Text name, LocalDate on, int workingDays, boolean provisional) {

        static AheadView of(DueStep due) {
            return new AheadView(due.step(), due.rung().name(), due.on(), due.counted(), due.provisional());
        }
    }

    static OutlookView of(WatchedReport watched, Outlook outlook) {
        Round round = outlook.round();
        return new OutlookView(
                watched.report(),
                watched.measure(),
                watched.plan(),
                watched.agency(),
                round == null ? null : round.number(),
                round == null ? null : round.due(),
                outlook.standing(),
                outlook.ahead().stream().map(AheadView::of).toList(),
                outlook.gaps().stream().map(Climbed.Gap::reason).toList());
    }
}
