package ipstrategy.measures.reading;

import ipstrategy.identity.AgencyCode;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// How many reports a filter matches. Where the agency that answers, the state and lateness are all it asks, and for
/// who reads all also the plan, the answer comes from a tally that the database keeps with every change: some rows for
/// each agency, whatever the number of reports. Other filters are counted, along an index.
@ApplicationScoped
public class ReportTotals {

    /// Stands in the tally for whoever reads all.
    private static final String ALL = "*";

    /// One clerk at a time, however many replicas run.
    private static final long SETTLER = 0x7A11;

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

    /// Adds up what was noted since the last time; answers how many notes there were.
    int settle() {
        boolean alone = session.unwrap(Session.class)
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", SETTLER)
                .getSingleResult();
        return !alone ? 0 : session.createNativeQuery("""
                        with noted as (delete from report_tally_change returning *)
                        insert into report_tally (reader, plan, agency, state, overdue, reports)
                        select reader, plan, agency, state, overdue, sum(reports)
                          from noted group by reader, plan, agency, state, overdue
                        on conflict (reader, plan, agency, state, overdue)
                        do update set reports = report_tally.reports + excluded.reports
                        """).executeUpdate();
    }

    private static boolean isTallied(Scope scope, ReportFilter filter) {
        boolean byPlan = filter.plan() == null || (scope instanceof Scope.All && filter.agency() == null);
        return byPlan
                && filter.measure() == null
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
        return number(
                "select cast(coalesce(sum(reports), 0) as bigint) from (select reports from report_tally "
                        + conditions.words() + " union all select reports from report_tally_change "
                        + conditions.words() + ") as known",
                conditions);
    }

    private long counted(ReportFilter.Selection selection) {
        return number(
                "select count(*) from " + selection.source() + " "
                        + selection.conditions().words(),
                selection.conditions());
    }

    private long number(String sql, Conditions conditions) {
        NativeQuery<Long> query = session.unwrap(Session.class).createNativeQuery(sql, Long.class);
        conditions.values().forEach(query::setParameter);
        return query.getSingleResult();
    }
}
