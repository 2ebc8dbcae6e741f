package ipstrategy.console.chart;

/// How much of a whole is done, as a ring.
///
/// @param done how many
/// @param total of how many
public record Ring(long done, long total) {

    private static final int WHOLE = 100;

    public Ring {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException(done + " of " + total);
        }
    }

    /// Whole percent; never 100 while something is left, and never 0 where something is done.
    public int percent() {
        if (total == 0 || done == 0) {
            return 0;
        }
        long rounded = Math.round((double) done * WHOLE / total);
        return (int) (done == total ? WHOLE : Math.clamp(rounded, 1, WHOLE - 1));
    }
}
