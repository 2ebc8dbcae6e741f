package ipstrategy.measures.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened to a report, as far as supervision goes by it.
///
/// @param report the report's id
/// @param moves what was done with it, in the order of time
/// @param pending when a request for extension was waiting for its decision
public record Facts(String report, List<Move> moves, List<Span> pending) {

    public Facts {
        moves = moves.stream().sorted(Comparator.comparing(Move::at)).toList();
        pending = List.copyOf(pending);
    }

    /// One thing done with a report.
    ///
    /// @param due the day to file by that it gives, or null
    /// @param unknownYear the year without a calendar for which there is no such day, or null
    public record Move(
            Kind kind,
            Instant at,
            @Nullable LocalDate due,
            @Nullable Integer unknownYear) {

        /// A move that gives no day.
        public static Move of(Kind kind, Instant at) {
            return new Move(kind, at, null, null);
        }

        /// A move that gives a day to file by.
        public static Move until(LocalDate due, Kind kind, Instant at) {
            return new Move(kind, at, due, null);
        }

        /// Sorts of moves.
        public enum Kind {
            /// the report was asked for
            ASKED(true),
            /// an extension was granted
            POSTPONED(true),
            /// the day was reckoned anew, as the calendar of a year arrived
            RECKONED(true),
            /// the office gave it back
            RETURNED(true),
            SUBMITTED(false),
            /// the agency took it back before the office had decided
            RECALLED(false),
            ACCEPTED(false);

            private final boolean givesADay;

            Kind(boolean givesADay) {
                this.givesADay = givesADay;
            }

            /// Whether it gives a day to file by; with each such day begins a round.
            public boolean givesADay() {
                return givesADay;
            }
        }
    }

    /// A time from one instant to before another.
    ///
    /// @param to null where it goes on
    public record Span(Instant from, @Nullable Instant to) {

        boolean holds(Instant instant) {
            return !instant.isBefore(from) && (to == null || instant.isBefore(to));
        }

        private Span endedBy(Instant end) {
            return to == null ? new Span(from, end) : this;
        }
    }

    /// The same as it was known at an instant.
    Facts knownAt(Instant instant) {
        return new Facts(
                report,
                moves.stream().filter(move -> !move.at().isAfter(instant)).toList(),
                pending.stream()
                        .filter(span -> !span.from().isAfter(instant))
                        .map(span ->
                                span.to() != null && span.to().isAfter(instant) ? new Span(span.from(), null) : span)
                        .toList());
    }

    /// The same, as if what is pending were decided at an instant.
    Facts decidedAt(Instant instant) {
        return new Facts(
                report,
                moves,
                pending.stream().map(span -> span.endedBy(instant)).toList());
    }

    /// Whether a request for extension waits for its decision at an instant.
    boolean isPending(Instant instant) {
        return pending.stream().anyMatch(span -> span.holds(instant));
    }

    /// The days to file by that the report was given, one after the other.
    List<Round> rounds() {
        return Round.of(this);
    }

    /// The times at which the report lay with the office.
    Stream<Span> inHand() {
        Stream.Builder<Span> spans = Stream.builder();
        Instant since = null;
        for (Move move : moves) {
            if (move.kind() == Move.Kind.SUBMITTED) {
                since = since == null ? move.at() : since;
            } else if (since != null && (move.kind() == Move.Kind.RETURNED || move.kind() == Move.Kind.RECALLED)) {
                spans.add(new Span(since, move.at()));
                since = null;
            }
        }
        if (since != null) {
            spans.add(new Span(since, null));
        }
        return spans.build();
    }
}
