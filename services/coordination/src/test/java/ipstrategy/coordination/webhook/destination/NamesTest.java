package ipstrategy.coordination.webhook.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who answers for names is played here: a real one that never answers is not to be had in a test.
@Timeout(30)
class NamesTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    @Test
    void aNameForWhichNobodyAnswersIsGivenUpAndAnotherIsStillFound() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Names names = new Names(host -> host.equals("hangs.example") ? hang(never) : loopback(), PATIENCE);

        assertThatThrownBy(() -> names.of("hangs.example")).isInstanceOf(UnknownHostException.class);

        assertThat(names.of("receiver.example")).containsExactly(InetAddress.getLoopbackAddress());
        never.countDown();
    }

    @Test
    void onlySoManyLookUpsAreLeftBehindAndOnceTheyEndNamesAreFoundAgain() throws Exception {
        CountDownLatch ends = new CountDownLatch(1);
        AtomicInteger hanging = new AtomicInteger();
        Names names = new Names(
                host -> {
                    hanging.incrementAndGet();
                    return hang(ends);
                },
                Duration.ofMillis(5));
        for (int asked = 0; asked < 100; asked++) {
            assertThatThrownBy(() -> names.of("hangs.example")).isInstanceOf(UnknownHostException.class);
        }
        assertThat(hanging).hasValueLessThan(100);

        ends.countDown();
        while (true) {
            try {
                assertThat(names.of("hangs.example")).containsExactly(InetAddress.getLoopbackAddress());
                return;
            } catch (UnknownHostException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aNameThatThereIsNotIsNotFound() {
        Names names = new Names(
                host -> {
                    throw new UnknownHostException(host);
                },
                PATIENCE);

        assertThatThrownBy(() -> names.of("nowhere.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("nowhere.example");
    }

    private static InetAddress[] hang(CountDownLatch until) {
        while (until.getCount() > 0) {
            try {
                until.await();
            } catch (InterruptedException notHeard) {
                // A look-up of the system is deaf to it too.
            }
        }
        return loopback();
    }

    private static InetAddress[] loopback() {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }
}
