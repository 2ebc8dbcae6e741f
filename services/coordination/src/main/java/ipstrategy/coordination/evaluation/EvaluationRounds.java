package ipstrategy.coordination.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/// The evaluation rounds. Other rooms ask them only whether there is one.
@ApplicationScoped
public class EvaluationRounds implements PanacheRepositoryBase<EvaluationRound, String> {

    static final String BY_CODE = "code";

    List<EvaluationRound> page(Page page) {
        Conditions conditions = Conditions.none();
        Cursor after = page.after();
        boolean descending = page.sort().descending();
        if (after != null) {
            conditions.and("r.code " + (descending ? "<" : ">") + " :last").given("last", after.id());
        }
        String order = " order by r.code " + (descending ? "desc" : "asc");
        return find("from EvaluationRound r " + conditions.words() + order, conditions.values())
                .range(0, page.limit())
                .list();
    }

    /// The round, for a change of it or of its evaluations: two changes of one round come one after the other.
    Optional<EvaluationRound> lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    public boolean isKnown(String code) {
        return findById(code) != null;
    }

    /// Lets what hangs on a round be changed by one caller at a time; answers whether there is such a round.
    public boolean waitFor(String code) {
        return lock(code).isPresent();
    }

    /// Adds a round, unless there is one of that code already, even one that is being added just now.
    boolean add(EvaluationRound round) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(?1)) as text)", String.class)
                .setParameter(1, "evaluation_round " + round.code())
                .getSingleResult();
        if (findById(round.code()) != null) {
            return false;
        }
        persistAndFlush(round);
        return true;
    }
}
