package ipstrategy.measures.report;

import ipstrategy.measures.terms.ReportState;
import ipstrategy.web.problem.Fault;
import java.util.List;

/// What became of something that a caller wanted to do with a report.
sealed interface Outcome {

    /// It is done.
    record Done(Report report) implements Outcome {}

    /// The caller may not; the reason is a key of the word list.
    record NotAllowed(String reason) implements Outcome {}

    /// The report is not in a state for it.
    record NotNow(ReportState state, List<String> allowed) implements Outcome {

        static NotNow of(Report report) {
            return new NotNow(report.state(), report.allowed());
        }
    }

    /// What it says is not whole.
    record NotWhole(List<Fault> faults) implements Outcome {}
}
