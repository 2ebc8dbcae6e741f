package ipstrategy.gateway.admission;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Counts what a caller asks of this gateway alone.
final class OwnCounting implements Counting {

    private final Policies policies;
    private final String said;
    private final @Nullable Bucket bucket;

    OwnCounting(Policies policies, TimeMeter time) {
        this.policies = policies;
        this.said = policies.said();
        this.bucket = policies.areNone() ? null : policies.bucket(time);
    }

    @Override
    public String policy() {
        return said;
    }

    @Override
    public Verdict count() {
        if (bucket == null) {
            return new Verdict.Welcome("");
        }
        VerboseResult<ConsumptionProbe> result = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        String told = policies.said(result.getDiagnostics().getAvailableTokensPerEachBandwidth(), 0);
        ConsumptionProbe probe = result.getValue();
        return probe.isConsumed()
                ? new Verdict.Welcome(told)
                : new Verdict.Later(told, Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
    }
}
