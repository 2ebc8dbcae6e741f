package ipstrategy.gateway.admission;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What one caller may still ask.
final class Allowance {

    private static final long NANOS_OF_A_SECOND = 1_000_000_000L;

    private final String tier;
    private final int atOnce;
    private final List<Policy> policies;
    private final String said;
    private final @Nullable Bucket bucket;
    private final AtomicInteger inHand = new AtomicInteger();

    Allowance(String tier, LimitsConfig.Tier limits, int replicas, TimeMeter time) {
        this.tier = tier;
        this.atOnce = limits.atOnce();
        this.policies = policies(limits, replicas);
        this.said = policies.stream().map(Policy::said).collect(Collectors.joining(", "));
        this.bucket = policies.isEmpty() ? null : bucket(policies, time);
    }

    /// Whether a request may come in.
    sealed interface Verdict {

        /// It may.
        ///
        /// @param left what `RateLimit` says, or an empty text where nothing is counted
        record Welcome(String left) implements Verdict {}

        /// It came too soon.
        ///
        /// @param seconds after which it may come again
        record Later(String left, long seconds) implements Verdict {}

        /// Too many others of the same caller are in hand.
        record Crowded(int atOnce) implements Verdict {}
    }

    /// The tier's name.
    String tier() {
        return tier;
    }

    /// What `RateLimit-Policy` says, or an empty text where nothing is counted.
    String policy() {
        return said;
    }

    /// Lets a request in, where it may come. Whoever was welcomed must [#leave()].
    Verdict enter() {
        if (inHand.incrementAndGet() > atOnce) {
            inHand.decrementAndGet();
            return new Verdict.Crowded(atOnce);
        }
        Verdict verdict = count();
        if (!(verdict instanceof Verdict.Welcome)) {
            inHand.decrementAndGet();
        }
        return verdict;
    }

    void leave() {
        inHand.decrementAndGet();
    }

    private Verdict count() {
        if (bucket == null) {
            return new Verdict.Welcome("");
        }
        VerboseResult<ConsumptionProbe> result = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        long[] left = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        String told = IntStream.range(0, policies.size())
                .mapToObj(at -> policies.get(at).said(Math.max(0, left[at])))
                .collect(Collectors.joining(", "));
        ConsumptionProbe probe = result.getValue();
        return probe.isConsumed()
                ? new Verdict.Welcome(told)
                : new Verdict.Later(told, Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_OF_A_SECOND));
    }

    private static List<Policy> policies(LimitsConfig.Tier limits, int replicas) {
        List<Policy> policies = new ArrayList<>();
        limits.rate().ifPresent(rate -> policies.add(new Policy("rate", part(rate, replicas), limits.window())));
        limits.quota().ifPresent(quota -> policies.add(new Policy("day", part(quota, replicas), Duration.ofDays(1))));
        return List.copyOf(policies);
    }

    private static long part(long whole, int replicas) {
        return Math.max(1, whole / replicas);
    }

    private static Bucket bucket(List<Policy> policies, TimeMeter time) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        policies.forEach(policy -> builder.addLimit(policy.bandwidth()));
        return builder.build();
    }
}
