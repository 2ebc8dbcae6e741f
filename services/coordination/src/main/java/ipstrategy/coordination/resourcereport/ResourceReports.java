package ipstrategy.coordination.resourcereport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
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
        Cursor after = page.after();
        boolean descending = page.sort().descending();
        if (after != null) {
            conditions.and("r.code " + (descending ? "<" : ">") + " :last").given("last", after.id());
        }
        String order = " order by r.code " + (descending ? "desc" : "asc");
        return find("from ResourceReport r " + conditions.words() + order, conditions.values())
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
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(?1)) as text)", String.class)
                .setParameter(1, "resource_report " + code)
                .getSingleResult();
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("region", filter.region(), "r.region = :region")
                .and("period", filter.period(), "r.period = :period");
    }
}
