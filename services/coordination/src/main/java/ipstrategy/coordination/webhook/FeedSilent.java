package ipstrategy.coordination.webhook;

/// Where the events of all services end was not told.
final class FeedSilent extends RuntimeException {

    FeedSilent(String why) {
        super(why);
    }
}
