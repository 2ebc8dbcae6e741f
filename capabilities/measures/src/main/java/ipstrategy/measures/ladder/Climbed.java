package ipstrategy.measures.ladder;

import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.util.List;

/// What follows from the facts of a report: the steps, and where none can be told.
///
/// @param steps in the order of their days
/// @param gaps the rounds whose steps cannot be reckoned, all or some, and why
public record Climbed(List<DueStep> steps, List<Gap> gaps) {

    public Climbed {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
    }

    /// Why steps of a round cannot be reckoned. Nothing is guessed in their place.
    public record Gap(int round, Text reason) {

        static Gap noCalendar(int round, int year) {
            return new Gap(round, Words.both("supervision.unknown-year", String.valueOf(year)));
        }

        static Gap noLadder(Round round) {
            return new Gap(round.number(), Words.both("supervision.no-ladder", String.valueOf(round.due())));
        }

        static Gap noDay(Round round) {
            return round.unknownYear() == null
                    ? new Gap(round.number(), Words.both("supervision.no-day"))
                    : noCalendar(round.number(), round.unknownYear());
        }
    }
}
