package ipstrategy.console.report;

import ipstrategy.console.measure.Measure;
import ipstrategy.console.page.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report with what is needed to write, countersign or review it.
///
/// @param tag the entity tag of the report as it was read
/// @param measure nothing where it cannot be read
/// @param mayAsk whether more time may be asked for
public record Sheet(
        Report report,
        String tag,
        @Nullable Measure measure,
        List<Reading.Counted> metrics,
        List<Contribution> contributions,
        List<Exhibit> evidence,
        Action mayAsk) {

    /// What the report says of a deliverable, or nothing.
    public @Nullable String stateOf(String deliverable) {
        return report.deliverables().stream()
                .filter(claim -> claim.id().equals(deliverable))
                .map(Report.Claim::state)
                .findFirst()
                .orElse(null);
    }

    /// Whether the report shows a file for a deliverable.
    public boolean shows(String deliverable, String sha256) {
        return report.deliverables().stream()
                .anyMatch(claim ->
                        claim.id().equals(deliverable) && claim.evidence().contains(sha256));
    }

    /// The number that the report carries for a metric, as it is typed; empty where it carries none.
    public String valueOf(String metric) {
        return report.values().stream()
                .filter(value -> value.metric().equals(metric))
                .map(value -> value.value().toPlainString())
                .findFirst()
                .orElse("");
    }

    /// What one agency said, or is asked to say.
    public @Nullable Contribution contributionOf(@Nullable String agency) {
        return contributions.stream()
                .filter(contribution -> contribution.agency().equals(agency))
                .findFirst()
                .orElse(null);
    }
}
