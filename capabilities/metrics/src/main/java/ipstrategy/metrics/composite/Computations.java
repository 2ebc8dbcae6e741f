package ipstrategy.metrics.composite;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.identity.Caller;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The computations of one service's indexes.
@ApplicationScoped
class Computations implements PanacheRepositoryBase<Computation, Long> {

    private static final String SAME = "code = ?1 and definition = ?2 and period = ?3";

    /// One computation of an index, if the caller may see it.
    Optional<Computation> find(String code, long id, Caller caller, LockModeType lock) {
        return find("code = ?1 and id = ?2", code, id)
                .withLock(lock)
                .<Computation>singleResultOptional()
                .filter(one -> one.isSeenBy(caller));
    }

    /// One computation more than the page holds, so that it shows whether another page follows, of those of an
    /// index that the caller may see.
    ///
    /// @param after the one with which the page before ended
    List<Computation> page(String code, Caller caller, Page page, long after) {
        Conditions conditions = seen(code, caller);
        return find("from Computation c " + conditions.page(page, "c.id", after), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long total(String code, Caller caller) {
        Conditions conditions = seen(code, caller);
        return count("from Computation c " + conditions.words(), conditions.values());
    }

    private static Conditions seen(String code, Caller caller) {
        Conditions conditions = Conditions.none().and("code", code, "c.code = :code");
        return Computation.isInside(caller) ? conditions : conditions.and("c.state in ('PUBLISHED', 'SUPERSEDED')");
    }

    Optional<Computation> pending(IndexRevision index, String period) {
        return find(SAME + " and state = 'COMPUTED'", index.code(), index.revision(), period)
                .singleResultOptional();
    }

    Optional<Computation> published(String code, int definition, String period) {
        return find(SAME + " and state = 'PUBLISHED'", code, definition, period).singleResultOptional();
    }

    int next(IndexRevision index, String period) {
        return 1
                + find(SAME + " order by revision desc", index.code(), index.revision(), period)
                        .range(0, 0)
                        .<Computation>firstResultOptional()
                        .map(Computation::revision)
                        .orElse(0);
    }

    /// What was published for a period at an instant, of a version or else of the last one that has something.
    Optional<Computation> believed(String code, String period, @Nullable Integer version, Instant asOf) {
        String of = version == null ? "" : " and definition = " + version;
        return find(
                        "code = ?1 and period = ?2 and state in ('PUBLISHED', 'SUPERSEDED') and decidedAt <= ?3"
                                + " and (supersededAt is null or supersededAt > ?3)" + of + " order by definition desc",
                        code,
                        period,
                        asOf)
                .range(0, 0)
                .firstResultOptional();
    }
}
