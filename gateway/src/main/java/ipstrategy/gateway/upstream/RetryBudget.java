package ipstrategy.gateway.upstream;

import java.util.concurrent.atomic.AtomicInteger;

/// How often one service may be asked again: once for ten requests that went before, so that a service in trouble does
/// not get twice as much to do.
final class RetryBudget {

    private static final int PRICE = 10;
    private static final int MOST = 10 * PRICE;

    private final AtomicInteger saved = new AtomicInteger(MOST);

    void save() {
        saved.updateAndGet(before -> Math.min(MOST, before + 1));
    }

    /// Whether one more may be asked; then it is paid.
    boolean spend() {
        int before = saved.get();
        while (before >= PRICE) {
            if (saved.compareAndSet(before, before - PRICE)) {
                return true;
            }
            before = saved.get();
        }
        return false;
    }
}
