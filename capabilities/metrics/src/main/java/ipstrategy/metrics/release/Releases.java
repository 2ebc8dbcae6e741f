package ipstrategy.metrics.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/// The releases of one service, those that were refused left out.
@ApplicationScoped
class Releases implements PanacheRepositoryBase<Release, Long> {

    static final String BY_CODE = "code";

    private static final String STANDING = "r.state <> 'REFUSED'";

    /// The release of a code, if the caller may see it.
    Optional<Release> find(String code, Caller caller, LockModeType lock) {
        return find("from Release r where r.code = ?1 and " + STANDING, code)
                .withLock(lock)
                .<Release>singleResultOptional()
                .filter(release -> release.isSeenBy(caller));
    }

    boolean isTaken(String code) {
        return count("from Release r where r.code = ?1 and " + STANDING, code) > 0;
    }

    /// One row more than the page holds, so that it shows whether another page follows.
    List<Release> page(Caller caller, Page page) {
        Conditions conditions = conditions(caller);
        return find("from Release r " + conditions.page(page, "r.code"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Caller caller) {
        Conditions conditions = conditions(caller);
        return count("from Release r " + conditions.words(), conditions.values());
    }

    private static Conditions conditions(Caller caller) {
        Conditions conditions = Conditions.none().and(STANDING);
        AgencyCode agency = caller.agency();
        if (Release.isInside(caller)) {
            return conditions;
        }
        return caller.is(Role.APPROVER) && agency != null
                ? conditions.and("(r.state = 'PUBLISHED' or r.owner = :agency)").given("agency", agency.value())
                : conditions.and("r.state = 'PUBLISHED'");
    }
}
