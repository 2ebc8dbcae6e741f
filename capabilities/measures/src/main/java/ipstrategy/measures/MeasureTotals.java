package ipstrategy.measures;

import ipstrategy.measures.concern.Concerns;
import ipstrategy.measures.tally.RunningTotal;
import ipstrategy.measures.tally.Tallied;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How many measures a filter matches. By plan, status and kind of deadline the answer comes from a tally that the
/// database keeps with every change, by agency and role from another. Other filters are counted measure by measure.
@ApplicationScoped
class MeasureTotals implements Tallied {

    private static final RunningTotal TOTAL =
            new RunningTotal("measure_tally", "measures", List.of("plan", "status", "deadline_kind"), 0x7A12);

    private final Measures measures;
    private final Concerns concerns;
    private final EntityManager session;
    private final String service;

    MeasureTotals(
            Measures measures,
            EntityManager session,
            Concerns concerns,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.measures = measures;
        this.session = session;
        this.concerns = concerns;
        this.service = service;
    }

    long count(MeasureFilter filter) {
        boolean own = filter.service() == null || filter.service().equals(service);
        boolean searched = filter.q() != null
                || filter.metric() != null
                || filter.dueFrom() != null
                || filter.dueTo() != null
                || filter.looksBack()
                || !own;
        if (searched) {
            return measures.count(filter);
        }
        String agency = filter.agency();
        if (agency == null && filter.role() == null) {
            return tallied(filter);
        }
        boolean alone = filter.plan() == null && filter.status() == null && filter.deadlineKind() == null;
        return agency != null && alone ? concerns.count(agency, filter.role()) : measures.count(filter);
    }

    /// How many measures of each plan have each status, as far as any do.
    List<Tally.OfPlan> byPlan() {
        // Over all plans the tally tells under the empty name.
        return TOTAL.sums(session, List.of("plan", "status"), Conditions.none().and("plan <> ''")).stream()
                .map(row -> new Tally.OfPlan((String) row[0], MeasureStatus.valueOf((String) row[1]), (Long) row[2]))
                .toList();
    }

    @Override
    public RunningTotal total() {
        return TOTAL;
    }

    private long tallied(MeasureFilter filter) {
        Conditions conditions = Conditions.none()
                .and("plan", filter.plan() == null ? "" : filter.plan(), "plan = :plan")
                .and("status", filter.status() == null ? null : filter.status().name(), "status = :status")
                .and(
                        "kind",
                        filter.deadlineKind() == null
                                ? null
                                : filter.deadlineKind().name(),
                        "deadline_kind = :kind");
        return TOTAL.sum(session, conditions);
    }
}
