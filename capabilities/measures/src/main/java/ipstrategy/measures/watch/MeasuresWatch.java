package ipstrategy.measures.watch;

import ipstrategy.measures.terms.ReportState;
import ipstrategy.watching.Vital;
import ipstrategy.watching.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// How many reports stand where. The numbers come from the tally that the database keeps, so that looking costs the
/// same
/// whatever the number of reports.
@ApplicationScoped
class MeasuresWatch implements Watched {

    private static final String REPORTS = "select state, sum(reports) from ("
            + "select state, overdue, reports from report_tally where reader = '*' and plan = ''"
            + " union all select state, overdue, reports from report_tally_change where reader = '*' and plan = ''"
            + ") as tallied";

    @Override
    public List<Vital> vitals() {
        List<String> states = Stream.of(ReportState.values()).map(Enum::name).toList();
        return List.of(
                Vital.byState("ipstrategy.reports", "Reports by state", states, REPORTS + " group by state"),
                Vital.byState(
                        "ipstrategy.reports.late",
                        "Reports that are overdue, by state",
                        states,
                        REPORTS + " where overdue group by state"));
    }
}
