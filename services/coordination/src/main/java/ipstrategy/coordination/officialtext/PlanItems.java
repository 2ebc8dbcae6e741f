package ipstrategy.coordination.officialtext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The items of official texts.
@ApplicationScoped
class PlanItems implements PanacheRepositoryBase<PlanItem, String> {

    List<PlanItem> of(String plan) {
        return list("plan = ?1 order by place", plan);
    }

    /// The items behind a place, one more than the page holds.
    List<PlanItem> page(String plan, long after, int limit) {
        return find("plan = ?1 and place > ?2 order by place", plan, after)
                .range(0, limit)
                .list();
    }

    @Nullable
    PlanItem named(String plan, String number) {
        return find("plan = ?1 and number = ?2", plan, number).firstResult();
    }
}
