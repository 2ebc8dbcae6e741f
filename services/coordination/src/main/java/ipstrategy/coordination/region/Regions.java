package ipstrategy.coordination.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The regions.
@ApplicationScoped
class Regions implements PanacheRepositoryBase<Region, String> {

    static final String BY_CODE = "code";

    /// What a caller wants to see; null means no condition.
    record Filter(
            @Nullable String q,
            Region.@Nullable Kind kind,
            @Nullable String parent) {}

    List<Region> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from Region r " + conditions.page(page, "r.code"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Region r " + conditions.words(), conditions.values());
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("kind", filter.kind(), "r.kind = :kind")
                .and("parent", filter.parent(), "r.parent = :parent")
                .contains(filter.q(), "r.nameZh", "r.nameEn");
    }
}
