package ipstrategy.metrics.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The keys of one service, those that are retired among them.
@ApplicationScoped
class ReleaseKeys implements PanacheRepositoryBase<ReleaseKey, String> {

    private static final long LOCK = 8_032;

    /// The last one first.
    List<ReleaseKey> all() {
        return list("order by madeAt desc, id");
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
