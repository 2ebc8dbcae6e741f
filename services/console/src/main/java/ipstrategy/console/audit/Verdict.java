package ipstrategy.console.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of checking the trail of one service.
///
/// @param finding nothing where the service could not be asked
/// @param noted the place that was noted earlier and compared, if any was
/// @param newest when the newest entry was made, where that is known
public record Verdict(
        String service,
        @Nullable Finding finding,
        Finding.@Nullable Head noted,
        @Nullable Instant newest) {

    public boolean isSilent() {
        return finding == null;
    }

    public boolean isHolding() {
        return finding != null && finding.holds();
    }

    public boolean isBroken() {
        return finding != null && !finding.holds();
    }

    /// How many entries were checked and found sound, from the first on.
    public long sound() {
        if (finding == null) {
            return 0;
        }
        Finding.Head head = finding.head();
        if (head != null) {
            return head.position();
        }
        return finding.brokenAt() == null ? 0 : finding.brokenAt() - 1;
    }

    /// Whether there is nothing to check yet.
    public boolean isEmpty() {
        return isHolding() && sound() == 0;
    }

    /// The first place where it does not hold, or 0.
    public long place() {
        return finding == null || finding.brokenAt() == null ? 0 : finding.brokenAt();
    }

    /// What is wrong there, as the API says it.
    public String damage() {
        return finding == null || finding.damage() == null ? "" : finding.damage();
    }
}
