package ipstrategy.coordination.conference.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.measures.evidence.EvidenceShelf;
import ipstrategy.measures.terms.MeasureId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// What there is to prove something by: the evidence of measures, of this service as it stands and of the others as
/// they have told it.
@ApplicationScoped
class Proofs implements PanacheRepositoryBase<Proof, String> {

    private final EvidenceShelf shelf;

    Proofs(EvidenceShelf shelf) {
        this.shelf = shelf;
    }

    /// Whether somebody keeps a file of this content for the measure.
    boolean keep(MeasureId measure, String sha256) {
        return count("measure = ?1 and sha256 = ?2", measure.value(), sha256) > 0
                || shelf.missing(measure, Set.of(sha256)).isEmpty();
    }
}
