package ipstrategy.coordination.reform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The successions of agencies.
@ApplicationScoped
class Reforms implements PanacheRepositoryBase<Reform, String> {

    static final String BY_ID = "id";

    /// What a caller wants to see; null means no condition.
    record Filter(@Nullable String predecessor, @Nullable String successor, Reform.@Nullable State state) {}

    List<Reform> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from Reform r " + conditions.page(page, "r.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Reform r " + conditions.words(), conditions.values());
    }

    /// The succession, for a change of it.
    Optional<Reform> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Lets one succession of an agency be entered or decided at a time.
    void waitForOthers(String predecessor) {
        getEntityManager()
                .createNativeQuery("select code from agency where code = ?1 for update", String.class)
                .setParameter(1, predecessor)
                .getSingleResult();
    }

    List<Reform> decidedOf(String predecessor) {
        return list("predecessor = ?1 and state = ?2 order by id", predecessor, Reform.State.DECIDED);
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("predecessor", filter.predecessor(), "r.predecessor = :predecessor")
                .and("successor", filter.successor(), "r.successor = :successor")
                .and("state", filter.state(), "r.state = :state");
    }
}
