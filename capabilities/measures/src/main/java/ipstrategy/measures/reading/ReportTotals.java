package ipstrategy.measures.reading;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.session.Selecting;
import ipstrategy.measures.tally.RunningTotal;
import ipstrategy.measures.tally.Tallied;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// How many reports a filter matches. Where the agency that answers, the state and lateness are all it asks, and for
/// who reads all also the plan, the answer comes from a tally that the database keeps with every change: some rows for
/// each agency, whatever the number of reports. Other filters are counted, along an index.
@ApplicationScoped
public class ReportTotals implements Tallied {

    /// Stands in the tally for whoever reads all.
    private static final String ALL = "*";

    private static final RunningTotal TOTAL = new RunningTotal(
            "report_tally", "reports", List.of("reader", "plan", "agency", "state", "overdue"), 0x7A11);

    private final EntityManager session;

    ReportTotals(EntityManager session) {
        this.session = session;
    }

    public long count(Scope scope, ReportFilter filter) {
        if (scope instanceof Scope.Nothing) {
            return 0;
        }
        return isTallied(scope, filter) ? tallied(scope, filter) : counted(filter.within(scope));
    }

    @Override
    public RunningTotal total() {
        return TOTAL;
    }

    private static boolean isTallied(Scope scope, ReportFilter filter) {
        boolean byPlan = filter.plan() == null || (scope instanceof Scope.All && filter.agency() == null);
        return byPlan
                && filter.measure() == null
                && filter.important() == null
                && filter.period() == null
                && filter.dueFrom() == null
                && filter.dueTo() == null;
    }

    private long tallied(Scope scope, ReportFilter filter) {
        String reader = scope instanceof Scope.Of(AgencyCode agency) ? agency.value() : ALL;
        Conditions conditions = Conditions.none()
                .and("reader", reader, "reader = :reader")
                .and("plan", filter.plan() == null ? "" : filter.plan(), "plan = :plan")
                .and("agency", filter.plan() == null ? filter.agency() : "", "agency = :agency")
                .and("state", filter.state() == null ? null : filter.state().name(), "state = :state")
                .and("overdue", filter.overdue(), "overdue = :overdue");
        return TOTAL.sum(session, conditions);
    }

    private long counted(ReportFilter.Selection selection) {
        Conditions conditions = selection.conditions();
        String sql = "select count(*) from " + selection.source() + " " + conditions.words();
        return Selecting.total(session, sql, conditions);
    }
}
