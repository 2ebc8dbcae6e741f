package ipstrategy.metrics.appraisal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/// The appraisals of one service, in all their versions.
@ApplicationScoped
class Appraisals implements PanacheRepositoryBase<Appraisal, Long> {

    private static final String PUBLIC = " and state in ('PUBLISHED', 'SUPERSEDED')";

    /// Nobody else appraises under this code until the transaction ends.
    void hold(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:code, 232))")
                .setParameter("code", code)
                .getSingleResult();
    }

    /// All published ones, and for those who work on them also what waits to be published; by code.
    List<Appraisal> standing(Caller caller) {
        return list(
                "state in ?1 order by code, number",
                Appraisal.isInside(caller)
                        ? List.of(Appraisal.State.COMPUTED, Appraisal.State.PUBLISHED)
                        : List.of(Appraisal.State.PUBLISHED));
    }

    /// All versions that the caller may see, the last one first.
    List<Appraisal> of(String code, Caller caller) {
        return list("code = ?1" + seen(caller) + " order by number desc", code);
    }

    Optional<Appraisal> numbered(String code, int number, Caller caller, LockModeType lock) {
        return find("code = ?1 and number = ?2" + seen(caller), code, number)
                .withLock(lock)
                .singleResultOptional();
    }

    Optional<Appraisal> inState(String code, Appraisal.State state) {
        return find("code = ?1 and state = ?2", code, state).singleResultOptional();
    }

    int next(String code) {
        return 1
                + find("code = ?1 order by number desc", code)
                        .range(0, 0)
                        .<Appraisal>firstResultOptional()
                        .map(Appraisal::number)
                        .orElse(0);
    }

    private static String seen(Caller caller) {
        return Appraisal.isInside(caller) ? "" : PUBLIC;
    }
}
