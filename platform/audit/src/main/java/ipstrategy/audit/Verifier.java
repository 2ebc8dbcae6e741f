package ipstrategy.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks a chain from its beginning, or from where it is known to hold, one batch of entries after the other.
final class Verifier {

    private final Optional<Head> noted;
    private final ObjectMapper json;
    private Head reached;
    private Verification.@Nullable Broken broken;

    /// @param from where it begins; [Head#NONE] for the whole chain
    Verifier(Head from, Optional<Head> noted, ObjectMapper json) {
        this.reached = from;
        this.noted = noted;
        this.json = json;
    }

    /// Whether the chain holds up to the last of these entries.
    boolean holdsFor(List<SealedRow> rows) {
        for (SealedRow row : rows) {
            broken = damageOf(row);
            if (broken != null) {
                return false;
            }
            reached = new Head(row.position(), String.valueOf(row.hash()));
        }
        return true;
    }

    Verification verdict() {
        if (broken != null) {
            return broken;
        }
        boolean cutOff =
                noted.filter(head -> head.position() > reached.position()).isPresent();
        return cutOff
                ? new Verification.Broken(reached.position() + 1, Verification.Damage.TRUNCATED)
                : new Verification.Holds(reached);
    }

    private Verification.@Nullable Broken damageOf(SealedRow row) {
        if (row.position() != reached.position() + 1) {
            return new Verification.Broken(reached.position() + 1, Verification.Damage.MISSING);
        }
        if (!reached.hash().equals(row.previousHash())) {
            return new Verification.Broken(row.position(), Verification.Damage.REORDERED);
        }
        if (!row.hashAfter(reached.hash(), json).equals(row.hash())) {
            return new Verification.Broken(row.position(), Verification.Damage.ALTERED);
        }
        boolean replaced = noted.filter(head -> head.position() == row.position())
                .filter(head -> !head.hash().equals(row.hash()))
                .isPresent();
        return replaced ? new Verification.Broken(row.position(), Verification.Damage.REPLACED) : null;
    }
}
