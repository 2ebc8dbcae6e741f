package ipstrategy.metrics.intake;

/// Whether a key has been there before: known at once for as many as fit into 32 MB; of more the database knows.
final class SeenKeys {

    private static final int FIRST_SLOTS = 1 << 4;
    private static final int MOST_SLOTS = 1 << 22;
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    /// A slot has a key and one, so that nought is an empty one.
    private long[] slots = new long[FIRST_SLOTS];

    private int count;
    private boolean mayHaveTwice;

    /// @param key not negative
    void add(long key) {
        if (mayHaveTwice) {
            return;
        }
        if (2 * count >= slots.length && !grow()) {
            mayHaveTwice = true;
            return;
        }
        mayHaveTwice = !put(key + 1);
        count++;
    }

    /// Whether there was one twice, or more than can be known.
    boolean mayHaveTwice() {
        return mayHaveTwice;
    }

    private boolean grow() {
        if (slots.length >= MOST_SLOTS) {
            return false;
        }
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long one : before) {
            if (one != 0) {
                put(one);
            }
        }
        return true;
    }

    /// Answers whether it was not there.
    private boolean put(long one) {
        int mask = slots.length - 1;
        int at = (int) (one * SPREADING >>> 32) & mask;
        while (slots[at] != 0 && slots[at] != one) {
            at = at + 1 & mask;
        }
        boolean added = slots[at] == 0;
        slots[at] = one;
        return added;
    }
}
