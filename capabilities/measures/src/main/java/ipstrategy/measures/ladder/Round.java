package ipstrategy.measures.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report's way towards one day to file by. It begins whenever the report is given a day, and ends with the next
/// round or with acceptance.
///
/// @param number its place, from 1
/// @param cause what began it
/// @param begun when
/// @param ended when it ended, or null
/// @param due the day to file by, or null where there is none
/// @param unknownYear the year without a calendar for which there is none, or null
/// @param standing when its clock stands: an extension is pending, or the report lies with the office
public record Round(
        int number,
        Facts.Move.Kind cause,
        Instant begun,
        @Nullable Instant ended,
        @Nullable LocalDate due,
        @Nullable Integer unknownYear,
        List<Facts.Span> standing) {

    static List<Round> of(Facts facts) {
        List<Facts.Span> standing =
                Stream.concat(facts.pending().stream(), facts.inHand()).toList();
        List<Round> rounds = new ArrayList<>();
        for (Facts.Move move : facts.moves()) {
            boolean begins = move.kind().givesADay();
            if ((begins || move.kind() == Facts.Move.Kind.ACCEPTED) && !rounds.isEmpty()) {
                rounds.add(rounds.removeLast().endedBy(move.at()));
            }
            if (begins) {
                rounds.add(new Round(
                        rounds.size() + 1, move.kind(), move.at(), null, move.due(), move.unknownYear(), standing));
            }
        }
        return rounds;
    }

    /// Whether it is under way at an instant.
    boolean isOpen(Instant instant) {
        return new Facts.Span(begun, ended).holds(instant);
    }

    /// Whether its clock stands at an instant.
    boolean stands(Instant instant) {
        return standing.stream().anyMatch(span -> span.holds(instant));
    }

    private Round endedBy(Instant end) {
        return ended == null ? new Round(number, cause, begun, end, due, unknownYear, standing) : this;
    }
}
