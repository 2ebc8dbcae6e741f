package ipstrategy.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A database that hangs must show in our numbers, and these must come before whoever reads them has given up.
class AskingTest {

    private static final Vital LAMPS = Vital.of("ipstrategy.lamps", "Lamps", "select count(*) from lamp");

    /// What a scrape waits for, of which a dozen vitals take their part.
    private static final Duration SCRAPE = Duration.ofSeconds(10);

    @Test
    void aDatabaseThatHangsIsWaitedForOnceHoweverMuchIsWatchedAndAskedAgainOnceItAnswered()
            throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Asking asking = new Asking(database(asked, hanging));
        long begin = System.nanoTime();

        List<Pulse> pulses =
                IntStream.range(0, 13).mapToObj(n -> new Pulse(LAMPS, asking)).toList();
        assertThat(pulses).allSatisfy(pulse -> assertThat(pulse.alone()).isNaN());

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SCRAPE.dividedBy(2));
        assertThat(asked).hasValue(1);
        hanging.countDown();
        for (int times = 0; times < 100 && asked.get() < 2; times++) {
            assertThat(new Pulse(LAMPS, asking).alone()).as("it refuses now").isNaN();
            Thread.sleep(20);
        }
        assertThat(asked).hasValue(2);
    }

    /// Says nothing until it is let go, and then refuses.
    private static AgroalDataSource database(AtomicInteger asked, CountDownLatch hanging) {
        return (AgroalDataSource) Proxy.newProxyInstance(
                AskingTest.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (self, method, arguments) -> {
                    asked.incrementAndGet();
                    hanging.await();
                    throw new SQLException("the database is down");
                });
    }
}
