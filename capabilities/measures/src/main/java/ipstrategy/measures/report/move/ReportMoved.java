package ipstrategy.measures.report.move;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.ReportState;
import org.jspecify.annotations.Nullable;

/// That a report is in another state. It is fired within the transaction that moves it, and whoever observes it works
/// in that transaction too.
///
/// @param report the report's id
/// @param action what was done, such as `report.submitted`
/// @param agency the agency that files it: the one that was asked, or its successor
/// @param submission how often it was submitted so far
/// @param from the state before, or null where it was just asked for
public record ReportMoved(
        String report,
        String action,
        MeasureId measure,
        String plan,
        String period,
        AgencyCode agency,
        int submission,
        @Nullable ReportState from,
        ReportState to,
        Caller actor) {

    /// Whether the agency took back what it had submitted.
    public boolean isRecall() {
        return action.equals("report.recalled");
    }
}
