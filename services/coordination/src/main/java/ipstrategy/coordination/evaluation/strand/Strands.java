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

/// The strands of all rounds. A body sees those that it reports for; the office and the auditors see all, and everybody
/// who signs in does once the synthesis is published.
@ApplicationScoped
class Strands implements PanacheRepositoryBase<Strand, String> {

    static final String BY_ID = "id";

    List<Strand> page(String round, Caller caller, Page page) {
        Conditions conditions = conditions(round, caller);
        return find("from Strand s " + conditions.page(page, "s.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(String round, Caller caller) {
        Conditions conditions = conditions(round, caller);
        return count("from Strand s " + conditions.words(), conditions.values());
    }

    Optional<Strand> seenBy(Caller caller, String round, String code) {
        Conditions conditions = conditions(round, caller).and("s.code = :code").given("code", code);
        return find("from Strand s " + conditions.words(), conditions.values()).firstResultOptional();
    }

    boolean isKnown(String round, String code) {
        return count("round = ?1 and code = ?2", round, code) > 0;
    }

    /// All of a round, whoever asks; for the work on the round as a whole.
    List<Strand> ofRound(String round) {
        return list("round = ?1 order by id", round);
    }

    private static Conditions conditions(String round, Caller caller) {
        Conditions conditions = Conditions.none().and("s.round = :round").given("round", round);
        if (Authority.seesAll(caller)) {
            return conditions;
        }
        AgencyCode agency = caller.agency();
        return conditions
                .and("(exists (select 1 from SelfReport r where r.strand = s.id and r.agency = :own)"
                        + " or exists (select 1 from Synthesis y where y.round = s.round and y.published > 0))")
                .given("own", agency == null ? "" : agency.value());
    }
}
