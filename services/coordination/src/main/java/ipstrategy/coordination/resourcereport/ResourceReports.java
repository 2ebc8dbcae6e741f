package ipstrategy.coordination.resourcereport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Turn;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reports on IP resources.
@ApplicationScoped
class ResourceReports implements PanacheRepositoryBase<ResourceReport, String> {

    static final String BY_CODE = "code";

    /// What a caller wants to see; null means no condition.
    record Filter(@Nullable String region, @Nullable String period) {}

    List<ResourceReport> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from ResourceReport r " + conditions.page(page, "r.code"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from ResourceReport r " + conditions.words(), conditions.values());
    }

    Optional<ResourceReport> lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Lets one caller at a time file a report of that code.
    void waitForOthers(String code) {
        Turn.await(getEntityManager(), "resource_report", code);
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("region", filter.region(), "r.region = :region")
                .and("period", filter.period(), "r.period = :period");
    }
}
