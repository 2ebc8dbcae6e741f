package ipstrategy.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The verifier's finding as it goes over the wire.
///
/// @param holds whether the whole chain holds
/// @param head the last entry, to be noted elsewhere; null where the chain is broken
/// @param brokenAt the first place where it does not hold, or null
/// @param damage what is wrong there, or null
@Schema(name = "AuditVerification")
record VerificationView(
        boolean holds, @Nullable Head head, @Nullable Long brokenAt, Verification.@Nullable Damage damage) {

    static VerificationView of(Verification verification) {
        return switch (verification) {
            case Verification.Holds(Head head) -> new VerificationView(true, head, null, null);
            case Verification.Broken(long position, Verification.Damage damage) ->
                new VerificationView(false, null, position, damage);
        };
    }
}
