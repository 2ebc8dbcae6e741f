package ipstrategy.coordination.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Authority;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The evaluations of all rounds. An agency sees its own; the office and the auditors see all, and everybody who signs
/// in does once they are published.
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<Evaluation, String> {

    static final String BY_ID = "id";
    static final String BY_VERSION = "version";

    /// What a caller wants to see; null means no condition.
    ///
    /// @param overdueOn only those with a finding that is overdue on this day
    record Filter(
            @Nullable String round,
            @Nullable String agency,
            @Nullable LocalDate overdueOn) {}

    List<Evaluation> page(Filter filter, Caller caller, Page page) {
        Conditions conditions = conditions(filter, caller);
        return find("from Evaluation e " + conditions.page(page, "e.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter, Caller caller) {
        Conditions conditions = conditions(filter, caller);
        return count("from Evaluation e " + conditions.words(), conditions.values());
    }

    Optional<Evaluation> seenBy(Caller caller, String id) {
        Conditions conditions =
                seen(Conditions.none(), caller).and("e.id = :id").given("id", id);
        return find("from Evaluation e " + conditions.words(), conditions.values())
                .firstResultOptional();
    }

    /// All of a round, whoever asks; for the work on the round as a whole.
    List<Evaluation> ofRound(String round) {
        return list("round = ?1 order by id", round);
    }

    void publish(EvaluationPublication publication) {
        getEntityManager().persist(publication);
        getEntityManager().flush();
    }

    /// One more than the page holds of what was published of an evaluation.
    ///
    /// @param after the version with which the page before ended
    List<EvaluationPublication> publications(Evaluation evaluation, Page page, long after) {
        Conditions conditions = publicationsOf(evaluation);
        String words = conditions.page(page, "p.version", Math.clamp(after, 0, Integer.MAX_VALUE));
        TypedQuery<EvaluationPublication> query =
                getEntityManager().createQuery("from EvaluationPublication p " + words, EvaluationPublication.class);
        conditions.values().forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    long countPublications(Evaluation evaluation) {
        Conditions conditions = publicationsOf(evaluation);
        TypedQuery<Long> query = getEntityManager()
                .createQuery("select count(p) from EvaluationPublication p " + conditions.words(), Long.class);
        conditions.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Conditions publicationsOf(Evaluation evaluation) {
        return Conditions.none().and("evaluation", evaluation.id(), "p.evaluation = :evaluation");
    }

    private static Conditions conditions(Filter filter, Caller caller) {
        Conditions conditions = seen(Conditions.none(), caller)
                .and("round", filter.round(), "e.round = :round")
                .and("agency", filter.agency(), "e.agency = :agency");
        if (filter.overdueOn() != null) {
            conditions
                    .and("exists (select 1 from e.findings f where f.state = :open and f.due < :today)")
                    .given("open", Finding.State.OPEN)
                    .given("today", filter.overdueOn());
        }
        return conditions;
    }

    private static Conditions seen(Conditions conditions, Caller caller) {
        if (Authority.seesAll(caller)) {
            return conditions;
        }
        AgencyCode agency = caller.agency();
        return conditions
                .and("(e.agency = :own or e.published > 0)")
                .given("own", agency == null ? "" : agency.value());
    }
}
