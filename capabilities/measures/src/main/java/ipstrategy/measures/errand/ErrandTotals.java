package ipstrategy.measures.errand;

import ipstrategy.measures.tally.RunningTotal;
import ipstrategy.measures.tally.Tallied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// How many errands a filter matches. By whom they wait for, kind, role and plan the answer comes from a tally that the
/// database keeps with every change; other filters are counted errand by errand.
@ApplicationScoped
class ErrandTotals implements Tallied {

    private static final RunningTotal TOTAL =
            new RunningTotal("errand_tally", "errands", List.of("waits_for", "kind", "role", "plan"), 0x7A13);

    private final Errands errands;
    private final EntityManager session;

    ErrandTotals(Errands errands, EntityManager session) {
        this.errands = errands;
        this.session = session;
    }

    @Override
    public RunningTotal total() {
        return TOTAL;
    }

    long count(ErrandFilter filter) {
        boolean tallied = filter.measure() == null && filter.dueTo() == null;
        return tallied ? TOTAL.sum(session, filter.conditionsOnTotal()) : errands.count(filter);
    }
}
