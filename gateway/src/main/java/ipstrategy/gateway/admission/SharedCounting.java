package ipstrategy.gateway.admission;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Counts what a caller asks of all gateways together. What may be asked is fetched from the store in portions, so that
/// a caller who asks much costs it little; while the store is silent this gateway gives its own part.
final class SharedCounting implements Counting {

    /// A portion is this part of what the caller may ask in a window.
    private static final long PORTIONS = 100;

    private final Policies policies;
    private final String said;
    private final Bucket bucket;
    private final long portion;
    private final Counting own;
    private final Sharing sharing;
    private final TimeMeter time;

    /// How many more may come in before the store is asked again.
    private long fetched;

    /// What the store had left when it was asked.
    private long[] left;

    /// Until when the store has nothing.
    private long nothingUntil = Long.MIN_VALUE;

    private @Nullable CompletableFuture<Fetched> asking;

    /// @param policies of all gateways together
    /// @param own what this gateway gives while the store is silent
    SharedCounting(Policies policies, Bucket bucket, Counting own, Sharing sharing, TimeMeter time) {
        this.policies = policies;
        this.said = policies.said();
        this.bucket = bucket;
        this.portion = Math.max(1, policies.least() / PORTIONS);
        this.own = own;
        this.sharing = sharing;
        this.time = time;
        this.left = new long[policies.all().size()];
    }

    /// What the store gave.
    ///
    /// @param pause how many nanoseconds it will have nothing, where it gave nothing
    private record Fetched(long count, long[] left, long pause) {}

    @Override
    public String policy() {
        return said;
    }

    @Override
    public synchronized Verdict count() {
        if (fetched > 0) {
            fetched--;
            return new Verdict.Welcome(policies.said(left, fetched));
        }
        long wait = nothingUntil == Long.MIN_VALUE ? 0 : nothingUntil - time.currentTimeNanos();
        if (wait > 0) {
            return new Verdict.Later(policies.said(left, 0), Math.ceilDiv(wait, TimeUnit.SECONDS.toNanos(1)));
        }
        if (sharing.isSilent()) {
            return own.count();
        }
        return new Verdict.Asked(answer().handle((given, silent) -> silent == null ? count() : own.count())
                .thenCompose(SharedCounting::settled));
    }

    /// What the store answers; whoever comes meanwhile waits for the same.
    private CompletableFuture<Fetched> answer() {
        if (asking != null) {
            return asking;
        }
        CompletableFuture<Fetched> answer = new CompletableFuture<>();
        asking = answer;
        sharing.ask(this::fetch).whenComplete((given, silent) -> {
            take(given);
            if (silent == null) {
                answer.complete(given);
            } else {
                answer.completeExceptionally(silent);
            }
        });
        return answer;
    }

    private synchronized void take(@Nullable Fetched given) {
        asking = null;
        if (given != null) {
            fetched += given.count();
            left = given.left();
            nothingUntil = given.count() == 0 ? time.currentTimeNanos() + given.pause() : Long.MIN_VALUE;
        }
    }

    private Fetched fetch() {
        VerboseResult<Long> given = bucket.asVerbose().tryConsumeAsMuchAsPossible(portion);
        long[] rest = given.getDiagnostics().getAvailableTokensPerEachBandwidth();
        return given.getValue() > 0
                ? new Fetched(given.getValue(), rest, 0)
                : new Fetched(0, rest, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static CompletionStage<Verdict> settled(Verdict verdict) {
        return verdict instanceof Verdict.Asked(CompletionStage<Verdict> again)
                ? again
                : CompletableFuture.completedStage(verdict);
    }
}
