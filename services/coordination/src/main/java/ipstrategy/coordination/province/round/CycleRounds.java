package ipstrategy.coordination.province.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/// The rounds of all plans, and what was published of them.
@ApplicationScoped
class CycleRounds implements PanacheRepositoryBase<CycleRound, String> {

    static final String BY_YEAR = "year";

    /// One more than the page holds of the years of a plan.
    ///
    /// @param after the year with which the page before ended
    List<CycleRound> page(String plan, Page page, long after) {
        Conditions conditions = of(plan);
        String words = conditions.page(page, "r.year", Math.clamp(after, 0, Integer.MAX_VALUE));
        return find("from CycleRound r " + words, conditions.values())
                .range(0, page.limit())
                .list();
    }

    long total(String plan) {
        Conditions conditions = of(plan);
        return count("from CycleRound r " + conditions.words(), conditions.values());
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

    private static Conditions of(String plan) {
        return Conditions.none().and("plan", plan, "r.plan = :plan");
    }
}
