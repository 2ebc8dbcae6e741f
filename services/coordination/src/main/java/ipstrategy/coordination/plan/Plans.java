package ipstrategy.coordination.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The plans that the platform follows.
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, String> {

    static final String BY_CODE = "code";

    List<Plan> page(Page page) {
        Conditions conditions = Conditions.none();
        return find("from Plan p " + conditions.page(page, "p.code"), conditions.values())
                .range(0, page.limit())
                .list();
    }
}
