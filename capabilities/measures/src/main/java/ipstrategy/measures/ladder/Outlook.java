package ipstrategy.measures.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What supervision comes next for a report, if nothing else happens.
///
/// @param standing whether its clock goes
/// @param round the round under way, or null where there is none
/// @param ahead the steps to come; where an extension is pending, as if it were refused at once
/// @param gaps why more cannot be told
public record Outlook(Standing standing, @Nullable Round round, List<DueStep> ahead, List<Climbed.Gap> gaps) {

    /// Beyond the longest ladder, holidays included.
    private static final int DAYS_AHEAD = 550;

    /// Whether a report's clock goes.
    public enum Standing {
        /// it goes
        RUNNING,
        /// it stands while a request for extension waits for its decision
        SUSPENDED,
        /// it stands while the office has the report
        WITH_THE_OFFICE,
        /// no step can be reckoned
        UNKNOWN,
        /// the report is accepted, or was never asked for
        OVER
    }

    /// The outlook at an instant of a day; the steps of that day itself are taken or being taken.
    public static Outlook of(Climb climb, Facts facts, Instant now, LocalDate today) {
        Facts known = facts.knownAt(now);
        Round round = known.rounds().stream()
                .filter(one -> one.isOpen(now))
                .reduce((first, second) -> second)
                .orElse(null);
        if (round == null) {
            return new Outlook(Standing.OVER, null, List.of(), List.of());
        }
        Climbed climbed = climb.climb(known.decidedAt(now), today.plusDays(DAYS_AHEAD));
        List<DueStep> ahead = climbed.steps().stream()
                .filter(step -> step.on().isAfter(today))
                .toList();
        List<Climbed.Gap> gaps = climbed.gaps().stream()
                .filter(gap -> gap.round() == round.number())
                .toList();
        return new Outlook(standing(known, now, ahead, gaps), round, ahead, gaps);
    }

    private static Standing standing(Facts facts, Instant now, List<DueStep> ahead, List<Climbed.Gap> gaps) {
        if (facts.inHand().anyMatch(span -> span.holds(now))) {
            return Standing.WITH_THE_OFFICE;
        }
        if (facts.isPending(now)) {
            return Standing.SUSPENDED;
        }
        return ahead.isEmpty() && !gaps.isEmpty() ? Standing.UNKNOWN : Standing.RUNNING;
    }
}
