package ipstrategy.coordination.province.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/// The rounds of all plans, and what was published of them.
@ApplicationScoped
class CycleRounds implements PanacheRepositoryBase<CycleRound, String> {

    List<CycleRound> ofPlan(String plan) {
        return list("plan = ?1 order by year", plan);
    }

    Optional<CycleRound> find(String plan, int year) {
        return findByIdOptional(CycleRound.idOf(plan, year));
    }

    /// The round, for a change of it or of its sheets: two changes of one round come one after the other.
    Optional<CycleRound> lock(String plan, int year) {
        return findByIdOptional(CycleRound.idOf(plan, year), LockModeType.PESSIMISTIC_WRITE);
    }

    /// Lets one round of a plan be deployed at a time.
    void waitForOthers(String plan) {
        getEntityManager()
                .createNativeQuery("select code from plan where code = ?1 for update", String.class)
                .setParameter(1, plan)
                .getSingleResult();
    }

    void publish(Publication publication) {
        getEntityManager().persist(publication);
        getEntityManager().flush();
    }

    Optional<Publication> publication(String round, int version) {
        return getEntityManager()
                .createQuery("from Publication p where p.round = ?1 and p.version = ?2", Publication.class)
                .setParameter(1, round)
                .setParameter(2, version)
                .getResultStream()
                .findFirst();
    }
}
