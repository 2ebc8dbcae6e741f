package ipstrategy.metrics.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The keys of one service, those that are retired among them.
@ApplicationScoped
class ReleaseKeys implements PanacheRepositoryBase<ReleaseKey, String> {

    static final String LAST_FIRST = "-madeAt";

    private static final long LOCK = 8_032;

    private static final String BEFORE = "exists (select 1 from ReleaseKey ended where ended.id = :last"
            + " and (k.madeAt < ended.madeAt or (k.madeAt = ended.madeAt and k.id < ended.id)))";
    private static final String SINCE = "exists (select 1 from ReleaseKey ended where ended.id = :last"
            + " and (k.madeAt > ended.madeAt or (k.madeAt = ended.madeAt and k.id > ended.id)))";

    /// One key more than the page holds, so that it shows whether another page follows. Keys are kept for good,
    /// so the one with which the page before ended says itself where this one begins.
    List<ReleaseKey> page(Page page) {
        boolean falling = page.sort().descending();
        Conditions conditions = Conditions.none();
        Cursor after = page.after();
        if (after != null) {
            conditions.and(falling ? BEFORE : SINCE).given("last", after.id());
        }
        String order = falling ? " order by k.madeAt desc, k.id desc" : " order by k.madeAt, k.id";
        return find("from ReleaseKey k " + conditions.words() + order, conditions.values())
                .range(0, page.limit())
                .list();
    }

    /// The one that signs, and no other replica changes which it is until the transaction ends.
    Optional<ReleaseKey> holdSigning() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        return find("retiredAt is null").singleResultOptional();
    }
}
