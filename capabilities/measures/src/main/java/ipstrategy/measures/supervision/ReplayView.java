package ipstrategy.measures.supervision;

import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a replay found: the steps of a time, reckoned anew from what happened, beside those that were taken.
///
/// @param to the last day asked for, or yesterday where that is earlier
/// @param plan of this plan only, or null
/// @param reports how many reports were under way in that time
/// @param taken how many steps were taken for it
/// @param reckoned how many follow from what happened
/// @param same whether they are the same to the last word
/// @param differing how many differ
/// @param differences the first of those that differ
/// @param unknown the first of the rounds whose steps cannot be reckoned, and why
@Schema(name = "SupervisionReplay")
record ReplayView(
        LocalDate from,
        LocalDate to,
        @Nullable String plan,
        int reports,
        int taken,
        int reckoned,
        boolean same,
        int differing,
        List<DifferenceView> differences,
        List<UnknownView> unknown) {

    /// How a step that was taken differs from the one that follows from what happened.
    enum Difference {
        /// it follows and was not taken
        NOT_TAKEN,
        /// it was taken and does not follow
        NOT_DUE,
        /// it was taken for another day
        OTHER_DAY,
        /// it was taken for another reason
        OTHER_REASON
    }

    /// @param taken the day for which it was taken, or null
    /// @param reckoned the day that follows, or null
    @Schema(name = "SupervisionDifference")
    record DifferenceView(
            @Schema(examples = "PROMOTION-2017-001_2026-Q4_SIPO_R1_NOTICE")
            String id,

            Difference difference,
            @Nullable LocalDate taken,
            @Nullable LocalDate reckoned,
            @Nullable Text takenReason,
            @Nullable Text reckonedReason) {}

    /// A round whose steps cannot be reckoned.
    @Schema(name = "SupervisionUnknown")
    record UnknownView(String report, int round, Text reason) {}
}
