package ipstrategy.measures.extension;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.report.ReportView;
import ipstrategy.measures.report.Reports;
import ipstrategy.measures.report.Timing;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days of reports that a request may move.
@ApplicationScoped
class Postponable {

    private final Reports reports;
    private final Timing timing;
    private final Event<ReportPostponed> postponements;

    Postponable(Reports reports, Timing timing, Event<ReportPostponed> postponements) {
        this.reports = reports;
        this.timing = timing;
        this.postponements = postponements;
    }

    /// The day until which an agency is to act on a report.
    ///
    /// @param due the day, or null where there is none
    record Day(
            String report,
            String measure,
            String agency,
            ReportState state,
            @Nullable LocalDate due) {

        boolean isOf(MeasureId measure, AgencyCode agency) {
            return this.measure.equals(measure.value()) && this.agency.equals(agency.value());
        }

        /// Whether the agency is still to act, so that more time can be asked for.
        boolean isOpen() {
            return state.isOpen();
        }

        /// Whether more time can still be granted; for a report that was filed meanwhile too, which is then in time.
        boolean isPostponable() {
            return state != ReportState.ACCEPTED;
        }
    }

    Optional<Day> day(String report) {
        return reports.read(report, new Scope.All()).map(Postponable::day);
    }

    /// Moves the day, within the transaction that is under way, and tells so.
    void postpone(String report, LocalDate until, String reason, Caller caller) {
        if (!timing.postpone(report, until, reason, caller)) {
            throw new IllegalStateException("the report does not wait any more: " + report);
        }
        postponements.fire(new ReportPostponed(report, until));
    }

    /// What is wrong with a later day.
    static List<Fault> faults(String field, LocalDate until, LocalDate due, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (!until.isAfter(due)) {
            faults.add(Fault.body(field, "fault.not-later", due));
        }
        if (!until.isAfter(today)) {
            faults.add(Fault.body(field, "fault.not-future"));
        }
        return faults;
    }

    private static Day day(ReportView report) {
        ReportView.ReturnView returned = report.returned();
        return new Day(
                report.id(),
                report.measure(),
                // Whoever is to act on it: after a reform that is the successor of the agency that was asked.
                report.filer(),
                report.state(),
                returned == null ? report.due() : returned.resubmitBy());
    }
}
