package ipstrategy.gateway.sdmx.data;

import org.jspecify.annotations.Nullable;

/// Which of all observations that match are told, over all dataflows of a query: those after an offset, up to a limit.
final class Portion {

    private final int offset;
    private final @Nullable Integer limit;
    private int passed;
    private int told;

    Portion(int offset, @Nullable Integer limit) {
        this.offset = offset;
        this.limit = limit;
    }

    /// Counts one more that matches; answers whether it is told.
    boolean takes() {
        if (passed < offset) {
            passed++;
            return false;
        }
        if (isFull()) {
            return false;
        }
        told++;
        return true;
    }

    boolean isFull() {
        return limit != null && told >= limit;
    }

    /// Whether none has been told.
    boolean isEmpty() {
        return told == 0;
    }
}
