package ipstrategy.console.audit;

import org.jspecify.annotations.Nullable;

/// What a service found when it walked the chain of its entries.
///
/// @param head the last entry; nothing where the chain is broken
/// @param brokenAt the first place where it does not hold
/// @param damage what is wrong there
public record Finding(
        boolean holds,
        @Nullable Head head,
        @Nullable Long brokenAt,
        @Nullable String damage) {

    /// A place in a chain and the hash of the entry there.
    public record Head(long position, String hash) {}
}
