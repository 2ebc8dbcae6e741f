package ipstrategy.measures.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.reading.Scope;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The requests for extension of one service.
@ApplicationScoped
class Extensions implements PanacheRepositoryBase<Extension, String> {

    static final String BY_ID = "id";

    /// One that the scope holds; a request out of it is as if it were not there.
    Optional<Extension> find(String id, Scope scope) {
        Conditions conditions =
                new ExtensionFilter(null, null, null, null, null).within(scope).and("id", id, "e.id = :id");
        return find("from Extension e " + conditions.words(), conditions.values())
                .firstResultOptional();
    }

    /// The same, held until the end of the transaction: who decides, decides alone.
    Optional<Extension> hold(String id, Scope scope) {
        return find(id, scope).map(seen -> {
            getEntityManager().refresh(seen, LockModeType.PESSIMISTIC_WRITE);
            return seen;
        });
    }

    /// One row more than the page holds.
    List<Extension> page(ExtensionFilter filter, Scope scope, Page page) {
        Conditions conditions = filter.within(scope);
        return find("from Extension e " + conditions.page(page, "e.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(ExtensionFilter filter, Scope scope) {
        Conditions conditions = filter.within(scope);
        return count("from Extension e " + conditions.words(), conditions.values());
    }

    static Cursor cursor(Extension last, Page page) {
        return new Cursor(page.sort().written(), null, last.id());
    }

    /// The request that waits for its decision about the same day, if there is one.
    Optional<Extension> pending(String measure, @Nullable String report, AgencyCode agency) {
        return report == null
                ? find(
                                "measure = ?1 and agency = ?2 and report is null and state = ?3",
                                measure,
                                agency.value(),
                                ExtensionState.REQUESTED)
                        .firstResultOptional()
                : pendingAbout(report);
    }

    /// The request that waits for its decision about the day of a report, if there is one.
    Optional<Extension> pendingAbout(String report) {
        return find("report = ?1 and state = ?2", report, ExtensionState.REQUESTED)
                .firstResultOptional();
    }

    /// The place of the next request of a measure.
    int next(String measure) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(e.number), 0) + 1 from Extension e where e.measure = ?1", Integer.class)
                .setParameter(1, measure)
                .getSingleResult();
    }

    List<Extension> ofMeasures(Collection<String> measures) {
        return list("measure in ?1 order by requestedAt, id", measures);
    }
}
