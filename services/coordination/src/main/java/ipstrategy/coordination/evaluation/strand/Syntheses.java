package ipstrategy.coordination.evaluation.strand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/// The syntheses of the rounds that have strands, and what was published of them.
@ApplicationScoped
class Syntheses implements PanacheRepositoryBase<Synthesis, String> {

    static final String BY_VERSION = "version";

    /// The synthesis, for a change of it, of its strands or of what bodies say: they come one after the other.
    Optional<Synthesis> lock(String round) {
        return findByIdOptional(round, LockModeType.PESSIMISTIC_WRITE);
    }

    void publish(SynthesisPublication publication) {
        getEntityManager().persist(publication);
        getEntityManager().flush();
    }

    /// One more than the page holds of what was published of a synthesis.
    ///
    /// @param after the version with which the page before ended
    List<SynthesisPublication> publications(Synthesis synthesis, Page page, long after) {
        Conditions conditions = publicationsOf(synthesis);
        String words = conditions.page(page, "p.version", Math.clamp(after, 0, Integer.MAX_VALUE));
        TypedQuery<SynthesisPublication> query =
                getEntityManager().createQuery("from SynthesisPublication p " + words, SynthesisPublication.class);
        conditions.values().forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    long countPublications(Synthesis synthesis) {
        Conditions conditions = publicationsOf(synthesis);
        TypedQuery<Long> query = getEntityManager()
                .createQuery("select count(p) from SynthesisPublication p " + conditions.words(), Long.class);
        conditions.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Conditions publicationsOf(Synthesis synthesis) {
        return Conditions.none().and("round", synthesis.round(), "p.round = :round");
    }
}
