package ipstrategy.coordination.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The classes of provinces.
@ApplicationScoped
class RegionClasses implements PanacheRepositoryBase<RegionClass, String> {

    static final String BY_CODE = "code";

    List<RegionClass> page(Page page) {
        Conditions conditions = Conditions.none();
        return find("from RegionClass r " + conditions.page(page, "r.code"), conditions.values())
                .range(0, page.limit())
                .list();
    }
}
