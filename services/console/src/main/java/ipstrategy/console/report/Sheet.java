package ipstrategy.console.report;

import ipstrategy.console.filing.Typed;
import ipstrategy.console.measure.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report with what is needed to write, countersign or review it.
///
/// @param tag the entity tag of the report as it was read
/// @param measure nothing where it cannot be read
public record Sheet(
        Report report,
        String tag,
        @Nullable Measure measure,
        List<Reading.Counted> metrics,
        List<Contribution> contributions,
        List<Exhibit> evidence) {

    /// Whether a deliverable is said to be in a state: by what was typed, else by the report.
    public boolean says(Typed typed, String deliverable, String state) {
        boolean saved = report.deliverables().stream()
                .anyMatch(
                        claim -> claim.id().equals(deliverable) && claim.state().equals(state));
        return typed.chose(Draft.DELIVERABLE + deliverable, state, saved);
    }

    /// Whether a file is shown for a deliverable: by what was ticked, else by the report.
    public boolean shows(Typed typed, String deliverable, String sha256) {
        boolean saved = report.deliverables().stream()
                .anyMatch(claim ->
                        claim.id().equals(deliverable) && claim.evidence().contains(sha256));
        return typed.chose(Draft.EVIDENCE + deliverable, sha256, saved);
    }

    /// The number for a metric as it was typed, else as the report carries it; empty where there is none.
    public String valueOf(Typed typed, String metric) {
        String saved = report.values().stream()
                .filter(value -> value.metric().equals(metric))
                .map(value -> value.value().toPlainString())
                .findFirst()
                .orElse("");
        return typed.kept(Draft.VALUE + metric, saved);
    }

    /// What one agency said, or is asked to say.
    public @Nullable Contribution contributionOf(@Nullable String agency) {
        return contributions.stream()
                .filter(contribution -> contribution.agency().equals(agency))
                .findFirst()
                .orElse(null);
    }
}
