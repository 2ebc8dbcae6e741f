package ipstrategy.coordination.province.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.region.Provinces;
import ipstrategy.coordination.step.Authority;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The sheets of all rounds. A province sees its own; the office and the auditors see all, and everybody does once the
/// round is published.
@ApplicationScoped
class Sheets implements PanacheRepositoryBase<Sheet, String> {

    private static final String SEEN = " and (?2 = true or region = ?3"
            + " or exists (select 1 from CycleRound r where r.id = round and r.published > 0))";

    /// All of a round, whoever asks; for the work on the round as a whole.
    List<Sheet> ofRound(CycleRound round) {
        return list("round = ?1 order by region", round.id());
    }

    List<Sheet> seenBy(Caller caller, CycleRound round) {
        return list(
                "round = ?1" + SEEN + " order by region", round.id(), Authority.seesAll(caller), Provinces.of(caller));
    }

    Optional<Sheet> seenBy(Caller caller, CycleRound round, String region) {
        return find("id = ?1" + SEEN, Sheet.idOf(round.id(), region), Authority.seesAll(caller), Provinces.of(caller))
                .firstResultOptional();
    }
}
