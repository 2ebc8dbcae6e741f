package ipstrategy.coordination.workpoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Turn;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The work points of all provinces and years.
@ApplicationScoped
class WorkPoints implements PanacheRepositoryBase<WorkPoint, String> {

    static final String BY_ID = "id";

    /// What a caller wants to see; null means no condition.
    record Filter(@Nullable String region, @Nullable Integer year) {}

    List<WorkPoint> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from WorkPoint w " + conditions.page(page, "w.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from WorkPoint w " + conditions.words(), conditions.values());
    }

    Optional<WorkPoint> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Lets one caller at a time compile a province's year.
    void waitForOthers(String id) {
        Turn.await(getEntityManager(), "work_point", id);
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("region", filter.region(), "w.region = :region")
                .and("year", filter.year(), "w.year = :year");
    }
}
