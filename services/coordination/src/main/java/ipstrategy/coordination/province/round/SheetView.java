package ipstrategy.coordination.province.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.web.answer.ActionView;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A province's sheet of a round as it goes over the wire.
///
/// @param points the sum of scores times weights, exact; null until the round is appraised
/// @param weight the sum of weights
/// @param total the weighted mean, rounded to four digits
/// @param rank its place among the provinces; equal ones share one
@Schema(name = "ProvinceSheet")
record SheetView(
        @Schema(examples = "PATENT-2017_2017_440000") String id,
        @Schema(examples = "PATENT-2017_2017") String round,
        @Schema(examples = "440000") String region,
        CycleRound.State state,
        List<TaskView> tasks,
        @Nullable BigDecimal points,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal total,
        @Nullable Integer rank,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// What one clause asks of the province, and what became of it.
    ///
    /// @param decidedBy the class by which it asks
    /// @param binds whether the province answers for it: it must do it, or has chosen to
    @Schema(name = "ProvinceTask")
    record TaskView(
            @Schema(examples = "PATENT-2017-001") String measure,
            int clause,
            Obligation.Kind obligation,
            @Schema(examples = "STRONG-PROVINCE-PILOT") String decidedBy,
            BigDecimal weight,
            boolean optedIn,
            boolean binds,
            Task.@Nullable Rating rating,
            @Nullable String ratingReason,
            @Nullable BigDecimal score,
            @Nullable String scoreReason) {

        static TaskView of(Task task) {
            return new TaskView(
                    task.measure(),
                    task.clause(),
                    task.obligation(),
                    task.decidedBy(),
                    task.weight(),
                    task.optedIn(),
                    task.binds(),
                    task.rating(),
                    task.ratingReason(),
                    task.score(),
                    task.scoreReason());
        }
    }

    /// One row of the table of obligations, clause by province.
    @Schema(name = "RoundObligation")
    record RowView(
            @Schema(examples = "440000_PATENT-2017-001_1") String id,
            @Schema(examples = "440000") String region,
            TaskView task) {}
}
