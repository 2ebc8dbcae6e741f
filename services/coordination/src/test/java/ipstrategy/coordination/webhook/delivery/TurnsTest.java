package ipstrategy.coordination.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.coordination.webhook.delivery.Turns.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Waiting OF_THE_BANK = new Waiting("WEBHOOK-9", "bank");

    private final Turns turns = new Turns(2);

    @Test
    void ofOneOwnerOnlyAFewAreServedAtOnceHoweverManyWait() {
        List<Waiting> all = new ArrayList<>(many(8));

        assertThat(turns.begin(all)).containsExactly(one(1), one(2));
        assertThat(turns.begin(all)).as("both are still served").isEmpty();
        all.add(OF_THE_BANK);
        assertThat(turns.begin(all)).containsExactly(OF_THE_BANK);

        turns.end(one(1));
        assertThat(turns.begin(all)).containsExactly(one(3));
    }

    @Test
    void eachIsServedBeforeOneHasASecondTurn() {
        List<Waiting> served = new ArrayList<>();
        for (int turn = 0; turn < 5; turn++) {
            List<Waiting> next = turns.begin(many(5));
            next.forEach(turns::end);
            served.addAll(next);
        }

        assertThat(served)
                .containsExactlyElementsOf(IntStream.range(0, 10)
                        .mapToObj(place -> one(1 + place % 5))
                        .toList());
    }

    @Test
    void oneThatIsServedHasNoSecondTurnBesideItsFirst() {
        assertThat(turns.begin(List.of(OF_THE_BANK))).containsExactly(OF_THE_BANK);
        assertThat(turns.begin(List.of(OF_THE_BANK))).isEmpty();
        assertThat(turns.begin(List.of())).isEmpty();

        turns.end(OF_THE_BANK);
        assertThat(turns.begin(List.of(OF_THE_BANK))).containsExactly(OF_THE_BANK);
    }

    private static List<Waiting> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(TurnsTest::one).toList();
    }

    private static Waiting one(int number) {
        return new Waiting("WEBHOOK-" + number, "neighbour");
    }
}
