package ipstrategy.coordination.conference.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.conference.Written;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The matters of weight.
@ApplicationScoped
class Matters implements PanacheRepositoryBase<Matter, String> {

    static final String BY_ID = "id";

    /// What a caller wants to see; null means no condition.
    ///
    /// @param scope the only agency whose matters the caller may see, or null for all
    record Filter(
            Matter.@Nullable State state,
            @Nullable String agency,
            @Nullable String measure,
            @Nullable String scope) {}

    /// A matter within a caller's scope; outside of it there is none.
    @Nullable
    Matter named(String id, @Nullable String scope) {
        return within(scope, Written.isId(id) ? findById(id) : null);
    }

    /// A matter that nobody else changes until the transaction ends.
    @Nullable
    Matter toChange(String id, @Nullable String scope) {
        return within(scope, Written.isId(id) ? findById(id, LockModeType.PESSIMISTIC_WRITE) : null);
    }

    boolean hasOne(String event) {
        return count("event", event) > 0;
    }

    List<Matter> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from Matter m " + conditions.page(page, "m.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Matter m " + conditions.words(), conditions.values());
    }

    private static @Nullable Matter within(@Nullable String scope, @Nullable Matter matter) {
        return matter == null || scope == null || Objects.equals(scope, matter.agency()) ? matter : null;
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("state", filter.state(), "m.state = :state")
                .and("agency", filter.agency(), "m.agency = :agency")
                .and("measure", filter.measure(), "m.measure = :measure")
                .and("scope", filter.scope(), "m.agency = :scope");
    }
}
