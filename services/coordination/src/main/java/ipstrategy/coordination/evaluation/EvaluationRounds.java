package ipstrategy.coordination.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Turn;
import ipstrategy.web.listing.Conditions;
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
        return find("from EvaluationRound r " + conditions.page(page, "r.code"), conditions.values())
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
        Turn.await(getEntityManager(), "evaluation_round", round.code());
        if (findById(round.code()) != null) {
            return false;
        }
        persistAndFlush(round);
        return true;
    }
}
