package ipstrategy.coordination.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The plans that the platform follows.
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, String> {

    static final String BY_CODE = "code";

    List<Plan> page(Page page) {
        boolean descending = page.sort().descending();
        Cursor after = page.after();
        String where = after == null ? "1 = 1" : "code " + (descending ? "< ?1" : "> ?1");
        String words = where + " order by code " + (descending ? "desc" : "asc");
        return (after == null ? find(words) : find(words, after.id()))
                .range(0, page.limit())
                .list();
    }
}
