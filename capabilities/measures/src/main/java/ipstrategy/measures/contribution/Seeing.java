package ipstrategy.measures.contribution;

import ipstrategy.identity.Caller;
import ipstrategy.measures.report.ReportView;
import ipstrategy.measures.report.Reports;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Shows contributions to a caller, with what the caller may do.
@ApplicationScoped
class Seeing {

    private final Reports reports;
    private final Clock clock;

    Seeing(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    Listing<ContributionView> listing(List<Contribution> found, Page page, long total, Caller caller) {
        Map<String, Reports.Stage> stages = reports.stages(
                found.stream().map(Contribution::report).distinct().toList());
        return Listing.of(
                        found,
                        page.limit(),
                        total,
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(one -> by(caller, one, stages.getOrDefault(one.report(), Reports.Stage.OVER)));
    }

    ContributionView by(Caller caller, Contribution contribution, ReportView report) {
        return by(caller, contribution, Reports.Stage.of(report));
    }

    private ContributionView by(Caller caller, Contribution contribution, Reports.Stage report) {
        return contribution.view(
                LocalDate.now(clock), clock.getZone(), List.of(Contributing.actionFor(contribution, report, caller)));
    }
}
