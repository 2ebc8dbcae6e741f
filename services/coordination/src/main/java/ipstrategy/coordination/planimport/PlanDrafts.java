package ipstrategy.coordination.planimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Turn;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The drafts of plans.
@ApplicationScoped
class PlanDrafts implements PanacheRepositoryBase<PlanDraft, String> {

    static final String BY_ID = "id";

    /// What a caller wants to see; null means no condition.
    record Filter(@Nullable String plan, PlanDraft.@Nullable State state) {}

    List<PlanDraft> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from PlanDraft d " + conditions.page(page, "d.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from PlanDraft d " + conditions.words(), conditions.values());
    }

    /// The draft, with nobody else at work on it until the transaction ends.
    @Nullable
    PlanDraft hold(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Lets one transaction at a time work on the drafts of a plan.
    void queueFor(String plan) {
        Turn.await(getEntityManager(), "plan-draft", plan);
    }

    /// The draft of this very text that was not discarded, or null.
    @Nullable
    PlanDraft ofText(String plan, String sha256) {
        return find("plan = ?1 and sha256 = ?2 and state <> ?3", plan, sha256, PlanDraft.State.DISCARDED)
                .firstResult();
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("plan", filter.plan(), "d.plan = :plan")
                .and("state", filter.state(), "d.state = :state");
    }
}
