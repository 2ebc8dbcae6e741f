package ipstrategy.gateway.admission;

import java.util.concurrent.atomic.AtomicInteger;

/// What one caller may still ask: so much in a time, and so many at once.
final class Allowance {

    private final String tier;
    private final int atOnce;
    private final Counting counting;
    private final AtomicInteger inHand = new AtomicInteger();

    Allowance(String tier, int atOnce, Counting counting) {
        this.tier = tier;
        this.atOnce = atOnce;
        this.counting = counting;
    }

    /// The tier's name.
    String tier() {
        return tier;
    }

    /// What `RateLimit-Policy` says, or an empty text where nothing is counted.
    String policy() {
        return counting.policy();
    }

    /// Lets a request in, where it may come. Whoever was welcomed must [#leave()].
    Verdict enter() {
        if (inHand.incrementAndGet() > atOnce) {
            inHand.decrementAndGet();
            return new Verdict.Crowded(atOnce);
        }
        return held(counting.count());
    }

    void leave() {
        inHand.decrementAndGet();
    }

    /// Only who is welcomed, or is still waiting for that, is in hand.
    private Verdict held(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Welcome welcome -> welcome;
            case Verdict.Asked(var coming) -> new Verdict.Asked(coming.thenApply(this::held));
            case Verdict.Later later -> {
                inHand.decrementAndGet();
                yield later;
            }
            case Verdict.Crowded crowded -> {
                inHand.decrementAndGet();
                yield crowded;
            }
        };
    }
}
