package ipstrategy.coordination.resourcereport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// The reports on IP resources for the other rooms of this service: of which region one is.
@ApplicationScoped
public class KnownResourceReports {

    private final ResourceReports reports;

    KnownResourceReports(ResourceReports reports) {
        this.reports = reports;
    }

    /// The region of a report, or empty where there is no such report.
    public Optional<String> regionOf(String code) {
        return reports.findByIdOptional(code).map(ResourceReport::region);
    }
}
