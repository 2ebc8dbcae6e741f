package ipstrategy.coordination.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The classes of provinces.
@ApplicationScoped
class RegionClasses implements PanacheRepositoryBase<RegionClass, String> {

    static final String BY_CODE = "code";

    List<RegionClass> page(Page page) {
        Conditions conditions = Conditions.none();
        Cursor after = page.after();
        boolean descending = page.sort().descending();
        if (after != null) {
            conditions.and("r.code " + (descending ? "<" : ">") + " :last").given("last", after.id());
        }
        String order = " order by r.code " + (descending ? "desc" : "asc");
        return find("from RegionClass r " + conditions.words() + order, conditions.values())
                .range(0, page.limit())
                .list();
    }
}
