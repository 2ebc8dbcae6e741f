package ipstrategy.coordination.evaluation.strand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Authority;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// What bodies say of themselves. A body sees its own; the office and the auditors see all, and everybody who signs in
/// does once the synthesis is published.
@ApplicationScoped
class SelfReports implements PanacheRepositoryBase<SelfReport, String> {

    static final String BY_ID = "id";

    List<SelfReport> page(Strand strand, boolean published, Caller caller, Page page) {
        Conditions conditions = conditions(strand, published, caller);
        return find("from SelfReport r " + conditions.page(page, "r.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Strand strand, boolean published, Caller caller) {
        Conditions conditions = conditions(strand, published, caller);
        return count("from SelfReport r " + conditions.words(), conditions.values());
    }

    Optional<SelfReport> seenBy(Caller caller, Strand strand, boolean published, String body) {
        Conditions conditions =
                conditions(strand, published, caller).and("r.agency = :body").given("body", body);
        return find("from SelfReport r " + conditions.words(), conditions.values())
                .firstResultOptional();
    }

    /// How many bodies have said nothing yet.
    long unreported(Strand strand) {
        return count("strand = ?1 and reporter is null", strand.id());
    }

    private static Conditions conditions(Strand strand, boolean published, Caller caller) {
        Conditions conditions = Conditions.none().and("r.strand = :strand").given("strand", strand.id());
        if (published || Authority.seesAll(caller)) {
            return conditions;
        }
        AgencyCode agency = caller.agency();
        return conditions.and("r.agency = :own").given("own", agency == null ? "" : agency.value());
    }
}
