package ipstrategy.measures.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When requests for extension waited for their decision, as supervision needs to know it. A request about a report
/// concerns that report; one about a measure's deadline concerns all reports on the measure by the agency that asks.
@ApplicationScoped
public class Suspensions {

    private final Extensions extensions;

    Suspensions(Extensions extensions) {
        this.extensions = extensions;
    }

    /// The time during which one request waited.
    ///
    /// @param extension the request's id
    /// @param report the report it is about, or null where it is about the measure's deadline
    /// @param to when it was decided or withdrawn, or null while it waits
    public record Suspension(
            String extension,
            String measure,
            @Nullable String report,
            String agency,
            Instant from,
            @Nullable Instant to) {

        /// Whether it suspends the supervision of a report.
        public boolean concerns(String report, String measure, String agency) {
            return this.report == null
                    ? this.measure.equals(measure) && this.agency.equals(agency)
                    : this.report.equals(report);
        }
    }

    /// All that ever were, about these measures and their reports.
    public List<Suspension> of(Collection<String> measures) {
        return measures.isEmpty()
                ? List.of()
                : extensions.ofMeasures(measures).stream()
                        .map(one -> new Suspension(
                                one.id(),
                                one.measure(),
                                one.report(),
                                one.agency().value(),
                                one.requestedAt(),
                                one.closedAt()))
                        .toList();
    }
}
