package ipstrategy.measures.evidence;

import ipstrategy.measures.terms.MeasureId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What other rooms may ask about evidence: whether it is there.
@ApplicationScoped
public class EvidenceShelf {

    private final Exhibits exhibits;

    EvidenceShelf(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    /// Those of these contents that nobody has put to the measure.
    public Set<String> missing(MeasureId measure, Collection<String> sha256) {
        Set<String> missing = new TreeSet<>(sha256);
        if (!missing.isEmpty()) {
            exhibits.stored(measure, sha256).forEach(missing::remove);
        }
        return missing;
    }
}
