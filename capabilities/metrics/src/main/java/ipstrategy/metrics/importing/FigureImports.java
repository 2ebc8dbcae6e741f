package ipstrategy.metrics.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The imports of one service.
@ApplicationScoped
class FigureImports implements PanacheRepositoryBase<FigureImport, UUID> {

    /// The newest first.
    static final String BY_NUMBER = "-number";

    private static final int LOCK_SPACE = 0x1F17;
    private static final int SOME = 20;

    long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('figure_import_number')")
                        .getSingleResult())
                .longValue();
    }

    Optional<FigureImport> find(UUID id, Reach reach) {
        Conditions conditions = conditions(reach, null).and("id", id, "i.id = :id");
        return find("from FigureImport i " + conditions.words(), conditions.values())
                .firstResultOptional();
    }

    Optional<FigureImport> underKey(String caller, String key) {
        return find("submittedBy = ?1 and idempotencyKey = ?2", caller, key).firstResultOptional();
    }

    /// One row more than the page holds, so that it shows whether another page follows.
    List<FigureImport> page(Reach reach, @Nullable ImportState state, Page page, long last) {
        Conditions conditions = conditions(reach, state).and("last", last, "i.number < :last");
        return find("from FigureImport i " + conditions.words() + " order by i.number desc", conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Reach reach, @Nullable ImportState state) {
        Conditions conditions = conditions(reach, state);
        return count("from FigureImport i " + conditions.words(), conditions.values());
    }

    /// Those that wait, and those whose process may be gone.
    List<UUID> open(Instant silentSince) {
        return getEntityManager()
                .createQuery(
                        "select i.id from FigureImport i where i.state in ('WAITING', 'INTERRUPTED')"
                                + " or (i.state = 'RUNNING' and i.workedAt < :since) order by i.number",
                        UUID.class)
                .setParameter("since", silentSince)
                .setMaxResults(SOME)
                .getResultList();
    }

    /// Whether nobody else works on an import; until the end of the transaction nobody else will.
    boolean lock(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:space, :id)", Boolean.class)
                .setParameter("space", LOCK_SPACE)
                .setParameter("id", id.hashCode())
                .getSingleResult();
    }

    private static Conditions conditions(Reach reach, @Nullable ImportState state) {
        Conditions conditions = Conditions.none().and("state", state, "i.state = :state");
        if (reach.all()) {
            return conditions;
        }
        String agency = reach.agency();
        conditions
                .and("(i.submittedBy = :name" + (agency == null ? ")" : " or i.agency = :agency)"))
                .given("name", reach.name());
        return agency == null ? conditions : conditions.given("agency", agency);
    }
}
