package ipstrategy.metrics.composite;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The composite indexes of one service, in all their versions.
@ApplicationScoped
class Indexes implements PanacheRepositoryBase<IndexRevision, Long> {

    static final String BY_CODE = "code";

    private static final String CURRENT =
            "not exists (select 1 from IndexRevision later where later.code = i.code and later.revision > i.revision)";

    /// The version of an index that holds.
    Optional<IndexRevision> current(String code) {
        return find("from IndexRevision i where i.code = ?1 and " + CURRENT, code)
                .singleResultOptional();
    }

    Optional<IndexRevision> numbered(String code, int revision) {
        return find("code = ?1 and revision = ?2", code, revision).singleResultOptional();
    }

    /// Nobody else defines or computes this index until the transaction ends.
    void hold(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:code, 230))")
                .setParameter("code", code)
                .getSingleResult();
    }

    /// One version more than the page holds, so that it shows whether another page follows.
    ///
    /// @param after the version with which the page before ended
    List<IndexRevision> versions(String code, Page page, long after) {
        Conditions conditions = of(code);
        String words = conditions.page(page, "i.revision", Math.clamp(after, 0, Integer.MAX_VALUE));
        return find("from IndexRevision i " + words, conditions.values())
                .range(0, page.limit())
                .list();
    }

    long total(String code) {
        Conditions conditions = of(code);
        return count("from IndexRevision i " + conditions.words(), conditions.values());
    }

    private static Conditions of(String code) {
        return Conditions.none().and("code", code, "i.code = :code");
    }

    /// One row more than the page holds, so that it shows whether another page follows.
    List<IndexRevision> page(Page page) {
        Conditions conditions = Conditions.none().and(CURRENT);
        return find("from IndexRevision i " + conditions.page(page, "i.code"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long total() {
        return count("from IndexRevision i where " + CURRENT);
    }
}
