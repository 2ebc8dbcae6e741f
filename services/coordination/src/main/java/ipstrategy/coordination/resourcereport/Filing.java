package ipstrategy.coordination.resourcereport;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.region.KnownRegions;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files reports on IP resources. The office does, and puts right what it filed.
@ApplicationScoped
class Filing {

    private final ResourceReports reports;
    private final KnownRegions regions;
    private final Chronicle chronicle;

    Filing(ResourceReports reports, KnownRegions regions, Chronicle chronicle) {
        this.reports = reports;
        this.regions = regions;
        this.chronicle = chronicle;
    }

    Outcome<ResourceReport> file(NewResourceReport fresh, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Fault> faults = faults(fresh.content(), "content/");
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        reports.waitForOthers(fresh.code());
        if (reports.findById(fresh.code()) != null) {
            return new Outcome.Conflict<>(
                    "reason.resource-report-exists",
                    ResourceReport.Known.FILED,
                    List.of(ResourceReport.CHANGE),
                    List.of(fresh.code()));
        }
        ResourceReport report = new ResourceReport(fresh.code());
        report.take(fresh.content());
        reports.persist(report);
        return done(report, "resource-report.filed", null, fresh.content().reason(), caller);
    }

    Outcome<ResourceReport> change(ResourceReport report, NewResourceReport.Content said, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Fault> faults = faults(said, "");
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = chronicle.of(report.view(caller));
        report.take(said);
        return done(report, "resource-report.changed", before, said.reason(), caller);
    }

    private Outcome<ResourceReport> done(
            ResourceReport report, String deed, @Nullable JsonNode before, String reason, Caller caller) {
        reports.flush();
        chronicle.tell(
                new Chronicle.Deed(deed, "resource-report", report.code()),
                before,
                report.view(caller),
                reason,
                caller);
        return new Outcome.Done<>(report);
    }

    private List<Fault> faults(NewResourceReport.Content said, String below) {
        List<Fault> faults = new ArrayList<>();
        if (!regions.strangersAmong(List.of(said.region())).isEmpty()) {
            faults.add(Fault.body(below + "region", "fault.no-such-code", said.region()));
        }
        if (said.standsNowhere()) {
            faults.add(Fault.body(below + "locator", "fault.locator-or-link"));
        }
        mustBePeriod(below + "period", said.period(), faults);
        Set<String> named = new HashSet<>();
        for (int i = 0; i < said.figures().size(); i++) {
            NewResourceReport.Said one = said.figures().get(i);
            mustBePeriod(below + "figures/" + i + "/period", one.period(), faults);
            if (!named.add(one.metric() + " " + one.period())) {
                faults.add(Fault.body(below + "figures/" + i + "/metric", "fault.item-twice", one.metric()));
            }
        }
        return faults;
    }

    private static void mustBePeriod(String field, String period, List<Fault> faults) {
        if (Period.parse(period).isEmpty()) {
            faults.add(Fault.body(field, "fault.not-a-period", period));
        }
    }
}
