package ipstrategy.gateway.admission;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the callers of one tier are held to.
record Policies(List<Policy> all) {

    Policies {
        all = List.copyOf(all);
    }

    /// What a tier allows, divided among so many gateways.
    static Policies of(LimitsConfig.Tier limits, int gateways) {
        List<Policy> policies = new ArrayList<>();
        limits.rate().ifPresent(rate -> policies.add(new Policy("rate", part(rate, gateways), limits.window())));
        limits.quota().ifPresent(quota -> policies.add(new Policy("day", part(quota, gateways), Duration.ofDays(1))));
        return new Policies(policies);
    }

    boolean areNone() {
        return all.isEmpty();
    }

    /// The least that is allowed in any window.
    long least() {
        return all.stream().mapToLong(Policy::quota).min().orElse(Long.MAX_VALUE);
    }

    /// As `RateLimit-Policy` says it.
    String said() {
        return all.stream().map(Policy::said).collect(Collectors.joining(", "));
    }

    /// As `RateLimit` says it.
    ///
    /// @param left what is left of each
    /// @param more what is left of each besides
    String said(long[] left, long more) {
        return IntStream.range(0, all.size())
                .mapToObj(at -> all.get(at).said(Math.max(0, left[at] + more)))
                .collect(Collectors.joining(", "));
    }

    Bucket bucket(TimeMeter time) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        all.forEach(policy -> builder.addLimit(policy.bandwidth()));
        return builder.build();
    }

    BucketConfiguration configuration() {
        ConfigurationBuilder builder = BucketConfiguration.builder();
        all.forEach(policy -> builder.addLimit(policy.bandwidth()));
        return builder.build();
    }

    private static long part(long whole, int gateways) {
        return Math.max(1, whole / gateways);
    }
}
