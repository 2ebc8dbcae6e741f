package ipstrategy.coordination.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.coordination.webhook.destination.Failure;
import ipstrategy.coordination.webhook.destination.Posting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Posting.Reply TAKEN = new Posting.Reply(204, null, "", 12);
    private static final Posting.Reply REFUSED = new Posting.Reply(500, Failure.STATUS, "", 12);
    private static final Posting.Reply CROWDED = new Posting.Reply(503, Failure.STATUS, "", 12);
    private static final Posting.Reply NOBODY = new Posting.Reply(null, Failure.NO_CONNECTION, "", 12);

    private final Delivery delivery = new Delivery(
            "WEBHOOK-1",
            new Delivery.Letter("patents-1", "patents", "R-1", "ipstrategy.report.submitted.v1", "{}"),
            NOW);

    @Test
    void oneThatIsBeingSentIsNobodyElsesForTwoMinutesAndIsThenSentAgain() {
        delivery.begin(NOW);

        assertThat(seen().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(seen().nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(seen().attempts()).isEqualTo(1);
    }

    @Test
    void oneThatArrivedIsSettledForGood() {
        delivery.begin(NOW);

        assertThat(delivery.end(TAKEN, NOW)).isFalse();

        assertThat(seen().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(seen().settledAt()).isEqualTo(NOW);
        assertThat(seen().nextAttemptAt()).isNull();
        assertThatThrownBy(() -> delivery.begin(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> delivery.replay(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneThatWasRefusedWaitsForItsTimeAndOneWhoseEndpointIsDownIsTheFirstAgain() {
        delivery.begin(NOW);
        delivery.end(REFUSED, NOW);
        assertThat(seen().nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));

        delivery.begin(NOW.plusSeconds(5));
        delivery.end(CROWDED, NOW.plusSeconds(5));
        assertThat(seen().nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        delivery.begin(NOW.plusSeconds(6));
        delivery.end(NOBODY, NOW.plusSeconds(6));
        assertThat(seen().nextAttemptAt()).isEqualTo(NOW.plusSeconds(6));
        assertThat(seen().status()).isNull();
    }

    @Test
    void afterADayItIsDeadWhateverTheReasonAndAPersonGivesItAnotherDayOrLetsItGo() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        delivery.begin(NOW);
        delivery.end(NOBODY, NOW);
        delivery.begin(tomorrow);
        assertThat(delivery.end(NOBODY, tomorrow)).isTrue();
        assertThat(seen().state()).isEqualTo(Delivery.State.DEAD);
        assertThat(seen().nextAttemptAt()).isNull();

        delivery.replay(tomorrow);
        assertThat(seen().attempts()).isZero();
        delivery.begin(tomorrow);
        assertThat(delivery.end(REFUSED, tomorrow)).as("its day begins anew").isFalse();
        delivery.begin(tomorrow.plus(Duration.ofDays(1)));
        assertThat(delivery.end(REFUSED, tomorrow.plus(Duration.ofDays(1)))).isTrue();

        delivery.dismiss(tomorrow.plus(Duration.ofDays(2)));
        assertThat(seen().state()).isEqualTo(Delivery.State.DISMISSED);
        assertThatThrownBy(() -> delivery.dismiss(tomorrow)).isInstanceOf(IllegalStateException.class);
    }

    private DeliveryView seen() {
        return delivery.view(step -> null);
    }
}
