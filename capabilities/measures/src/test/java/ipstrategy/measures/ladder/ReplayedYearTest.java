package ipstrategy.measures.ladder;

import static ipstrategy.measures.ladder.ClimbTest.CLIMB;
import static ipstrategy.measures.ladder.ClimbTest.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.ladder.Facts.Move;
import ipstrategy.measures.ladder.Facts.Move.Kind;
import ipstrategy.measures.ladder.Facts.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Five hundred reports of 2025, each with a history of its own, supervised by a clerk who is sometimes away for weeks.
class ReplayedYearTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final int REPORTS = 500;

    @Test
    void aClerkWhoIsOftenAwayTakesTheSameStepsAsTheReplayOfTheYear() {
        int steps = 0;
        int suspended = 0;
        for (int seed = 0; seed < REPORTS; seed++) {
            Facts facts = history(new Random(seed));
            List<DueStep> replayed = CLIMB.climb(facts, LAST).steps();

            assertThat(takenByAClerk(facts, new Random(-seed)))
                    .as("history %d: %s", seed, facts)
                    .containsExactlyElementsOf(replayed);
            assertThat(replayed).doesNotHaveDuplicates();
            steps += replayed.size();
            suspended +=
                    (int) replayed.stream().filter(step -> step.stood() > 0).count();
        }
        assertThat(steps).isGreaterThan(REPORTS);
        assertThat(suspended).isGreaterThan(REPORTS / 20);
    }

    /// What the clerk writes: on each day he is there, at some time of it, what is due by then and not written yet.
    private static List<DueStep> takenByAClerk(Facts facts, Random chance) {
        Map<String, DueStep> written = new LinkedHashMap<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean away = chance.nextInt(10) < 7;
            if (!away || day.equals(LAST)) {
                Instant now = CLIMB.beginning(day).plusSeconds(chance.nextInt(24 * 60 * 60));
                CLIMB.climb(facts.knownAt(now), day)
                        .steps()
                        .forEach(step -> written.putIfAbsent(step.round() + " " + step.step(), step));
            }
        }
        return List.copyOf(written.values());
    }

    private static Facts history(Random chance) {
        List<Move> moves = new ArrayList<>();
        List<Span> pending = new ArrayList<>();
        Instant now = some(FIRST.plusDays(chance.nextInt(120)), chance);
        moves.add(Move.until(later(now, chance, 30), Kind.ASKED, now));
        boolean inHand = false;
        while (chance.nextInt(8) > 0) {
            now = now.plusSeconds(chance.nextInt(20 * 24 * 60 * 60));
            if (inHand) {
                moves.add(Move.until(later(now, chance, 10), Kind.RETURNED, now));
                inHand = false;
            } else if (chance.nextBoolean()) {
                moves.add(Move.of(Kind.SUBMITTED, now));
                inHand = true;
            } else {
                Instant asked = now;
                now = now.plusSeconds(chance.nextInt(15 * 24 * 60 * 60));
                pending.add(new Span(asked, now));
                if (chance.nextBoolean()) {
                    moves.add(Move.until(later(now, chance, 40), Kind.POSTPONED, now));
                }
            }
        }
        if (inHand && chance.nextBoolean()) {
            moves.add(Move.of(Kind.ACCEPTED, now.plusSeconds(1000)));
        }
        return new Facts(ClimbTest.REPORT, moves, pending);
    }

    private static LocalDate later(Instant now, Random chance, int days) {
        return now.atZone(ZONE).toLocalDate().plusDays(1 + chance.nextInt(days));
    }

    private static Instant some(LocalDate day, Random chance) {
        return CLIMB.beginning(day).plusSeconds(chance.nextInt(24 * 60 * 60));
    }
}
