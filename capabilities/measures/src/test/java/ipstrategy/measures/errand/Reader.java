package ipstrategy.measures.errand;

import ipstrategy.measures.session.OnlyReads;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/// Reads the inbox as its door does, and lets something happen between total and page.
@ApplicationScoped
class Reader {

    private final Errands errands;
    private final ErrandTotals totals;
    private final EntityManager session;

    Reader(Errands errands, ErrandTotals totals, EntityManager session) {
        this.errands = errands;
        this.totals = totals;
        this.session = session;
    }

    /// What it saw.
    record Seen(long total, List<ErrandView> page, String isolation) {}

    @Transactional
    @OnlyReads
    Seen read(ErrandFilter filter, Page page, Runnable between) {
        long total = totals.count(filter);
        between.run();
        List<ErrandView> found = errands.page(filter, page);
        String isolation = session.unwrap(Session.class)
                .createNativeQuery("select current_setting('transaction_isolation')", String.class)
                .getSingleResult();
        return new Seen(total, found, isolation);
    }
}
