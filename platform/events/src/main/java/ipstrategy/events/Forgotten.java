package ipstrategy.events;

/// Says that events behind a position are no longer kept, so that nobody passes over them without knowing.
public final class Forgotten extends RuntimeException {

    private final long earliest;

    Forgotten(long position, long earliest) {
        super("events after " + position + " are not kept; the feed begins after " + earliest);
        this.earliest = earliest;
    }

    /// The earliest position to ask after.
    public long earliest() {
        return earliest;
    }
}
