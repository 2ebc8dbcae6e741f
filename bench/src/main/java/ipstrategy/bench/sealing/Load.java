package ipstrategy.bench.sealing;

import java.time.Duration;

/// What one run puts on the database.
///
/// @param writers how many write at once
/// @param perSecond how many transactions all of them together begin in a second, 0 for as many as they can
record Load(Way way, int writers, int perSecond) {

    /// How a change comes by its sealed audit entry.
    enum Way {
        INSIDE("A: sealed inside the transaction"),
        AFTERWARDS("B: sealed afterwards"),
        NO_AUDIT("C: no audit");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static Load full(Way way, int writers) {
        return new Load(way, writers, 0);
    }

    boolean isFull() {
        return perSecond == 0;
    }

    /// From one transaction of a writer to its next.
    Duration pause() {
        return isFull()
                ? Duration.ZERO
                : Duration.ofSeconds(1).multipliedBy(writers).dividedBy(perSecond);
    }

    String title() {
        return isFull() ? way.title() : way.title() + ", at " + perSecond + " a second";
    }
}
