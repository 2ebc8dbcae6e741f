package ipstrategy.coordination.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a message that did not arrive is sent again: soon at first, then ever more seldom, and for the last time a day
/// after the first.
final class BackOff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    private static final Duration IN_ALL = Duration.ofDays(1);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final int DOUBLING_AT_MOST = 20;

    private BackOff() {}

    /// When one that the endpoint did not take is sent again after so many refusals, or nothing where the day is over.
    static Optional<Instant> next(int refusals, Instant first, Instant now) {
        if (isOver(first, now)) {
            return Optional.empty();
        }
        Instant last = first.plus(IN_ALL);
        Instant next = now.plus(PAUSES.get(Math.min(refusals, PAUSES.size()) - 1));
        return Optional.of(next.isBefore(last) ? next : last);
    }

    /// Whether a message has been tried for a day.
    static boolean isOver(Instant first, Instant now) {
        return !now.isBefore(first.plus(IN_ALL));
    }

    /// How long an endpoint is left alone that did not answer so many times in a row, whatever waits for it.
    static Duration rest(int failures) {
        Duration doubled = SHORTEST_REST.multipliedBy(1L << Math.min(failures - 1, DOUBLING_AT_MOST));
        return doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
    }
}
