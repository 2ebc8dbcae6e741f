package ipstrategy.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Measured times in nanoseconds, shortest first.
public final class Times {

    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    public static Times of(LongStream nanoseconds) {
        long[] times = nanoseconds.toArray();
        Arrays.sort(times);
        return new Times(times);
    }

    /// The time that this share of all did not exceed, in milliseconds; 0 where nothing was measured.
    public double percentile(double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /// How many were measured.
    public int count() {
        return sorted.length;
    }

    public double longest() {
        return percentile(100);
    }
}
