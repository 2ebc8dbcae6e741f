package ipstrategy.coordination.evaluation.strand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/// The syntheses of the rounds that have strands, and what was published of them.
@ApplicationScoped
class Syntheses implements PanacheRepositoryBase<Synthesis, String> {

    /// The synthesis, for a change of it, of its strands or of what bodies say: they come one after the other.
    Optional<Synthesis> lock(String round) {
        return findByIdOptional(round, LockModeType.PESSIMISTIC_WRITE);
    }

    void publish(SynthesisPublication publication) {
        getEntityManager().persist(publication);
        getEntityManager().flush();
    }

    List<SynthesisPublication> publications(Synthesis synthesis) {
        return getEntityManager()
                .createQuery(
                        "from SynthesisPublication p where p.round = ?1 order by p.version", SynthesisPublication.class)
                .setParameter(1, synthesis.round())
                .getResultList();
    }
}
