package ipstrategy.coordination.lineage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The links that the office has stated.
@ApplicationScoped
class LineageLinks implements PanacheRepositoryBase<LineageLink, String> {

    static final String BY_ID = "id";

    /// What a caller wants to see; null means no condition.
    record Filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable String measure,
            LineageLink.@Nullable State state) {}

    List<LineageLink> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from LineageLink l " + conditions.page(page, "l.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from LineageLink l " + conditions.words(), conditions.values());
    }

    /// The link, for a change of it.
    Optional<LineageLink> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Whether the office holds it to be so.
    boolean holds(String id) {
        return count("id = ?1 and state = ?2", id, LineageLink.State.STATED) > 0;
    }

    /// Lets one link of measures of a plan be stated at a time.
    void waitForOthers(String plan) {
        getEntityManager()
                .createNativeQuery("select code from plan where code = ?1 for update", String.class)
                .setParameter(1, plan)
                .getSingleResult();
    }

    /// The ids of the links that hold between two plans.
    Set<String> between(String from, String to) {
        return list("fromPlan = ?1 and toPlan = ?2 and state = ?3", from, to, LineageLink.State.STATED).stream()
                .map(LineageLink::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("fromPlan", filter.from(), "l.fromPlan = :fromPlan")
                .and("toPlan", filter.to(), "l.toPlan = :toPlan")
                .and("measure", filter.measure(), "(l.earlier = :measure or l.later = :measure)")
                .and("state", filter.state(), "l.state = :state");
    }
}
