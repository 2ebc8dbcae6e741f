package ipstrategy.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the verifier found.
public sealed interface Verification {

    /// Every entry follows from the one before it, and the noted head is in the chain.
    record Holds(Head head) implements Verification {}

    /// The chain is broken.
    ///
    /// @param position the first place where it does not hold
    /// @param damage what is wrong there
    record Broken(long position, Damage damage) implements Verification {}

    /// How a chain can be damaged.
    @Schema(name = "AuditDamage")
    enum Damage {
        /// an entry's content is not what was sealed
        ALTERED,
        /// a place in the chain is empty
        MISSING,
        /// an entry names another predecessor than the one before it
        REORDERED,
        /// the chain ends before the noted head
        TRUNCATED,
        /// the entry at the noted head's place is another one
        REPLACED
    }
}
