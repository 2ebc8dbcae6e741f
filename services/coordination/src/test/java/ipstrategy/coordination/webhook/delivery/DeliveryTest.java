package ipstrategy.coordination.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.coordination.webhook.Silence;
import ipstrategy.coordination.webhook.Webhook;
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
    private static final Posting.Reply WANTS_NO_MORE = new Posting.Reply(410, Failure.STATUS, "", 12);
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

    @Test
    void attemptsAtAnEndpointThatWasDownAreNoRefusals() {
        delivery.begin(NOW);
        delivery.end(REFUSED, NOW);
        for (int down = 1; down <= 12; down++) {
            delivery.begin(NOW.plusSeconds(down));
            delivery.end(down % 2 == 0 ? CROWDED : NOBODY, NOW.plusSeconds(down));
        }
        Instant later = NOW.plusSeconds(60);

        delivery.begin(later);
        delivery.end(REFUSED, later);

        assertThat(seen().attempts()).isEqualTo(14);
        assertThat(seen().nextAttemptAt()).as("it is the second refusal").isEqualTo(later.plus(Duration.ofMinutes(1)));
    }

    @Test
    void refusalsBeginAnewWhereAPersonHasItSentAgain() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        delivery.begin(NOW);
        delivery.end(REFUSED, NOW);
        delivery.begin(tomorrow);
        delivery.end(REFUSED, tomorrow);

        delivery.replay(tomorrow);
        delivery.begin(tomorrow);
        delivery.end(REFUSED, tomorrow);

        assertThat(seen().nextAttemptAt()).isEqualTo(tomorrow.plusSeconds(5));
    }

    @Test
    void anEndpointThatRefusedForADayAndThenWasDownOnceGoesOn() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        delivery.begin(NOW);
        delivery.end(REFUSED, NOW);
        Silence silence = Silence.NONE.after(REFUSED, NOW);
        delivery.begin(tomorrow);
        silence = silence.after(NOBODY, tomorrow);

        assertThat(delivery.end(NOBODY, tomorrow)).as("the message is dead").isTrue();
        assertThat(Sending.ending(NOBODY, silence, tomorrow))
                .as("the endpoint is not")
                .isNull();
    }

    @Test
    void anEndpointThatWasDownForADayWithoutAnAnswerInBetweenEnds() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        Silence silence = Silence.NONE.after(NOBODY, NOW).after(CROWDED, NOW.plusSeconds(1));

        assertThat(silence).isEqualTo(new Silence(2, NOW));
        assertThat(Sending.ending(NOBODY, silence, tomorrow.minusSeconds(1))).isNull();
        assertThat(Sending.ending(NOBODY, silence, tomorrow)).isEqualTo(Webhook.SILENT);
        assertThat(silence.after(REFUSED, tomorrow)).as("any answer ends it").isEqualTo(Silence.NONE);
        assertThat(Sending.ending(REFUSED, silence.after(REFUSED, tomorrow), tomorrow))
                .isNull();
        assertThat(Sending.ending(WANTS_NO_MORE, Silence.NONE, NOW)).isEqualTo(Webhook.UNWANTED);
    }

    private DeliveryView seen() {
        return delivery.view(step -> null);
    }
}
