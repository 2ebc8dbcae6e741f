package ipstrategy.bench.faults;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Thousands connect to the gateway at once: half of them say nothing, half begin a request and do not end it.
///
/// @param wanted how many; as many as the system allows where those are fewer
record Storming(int wanted) implements Drill {

    private static final int FEWEST = 1000;
    /// Files and connections that are needed besides.
    private static final int BESIDES = 500;
    /// Who does not say what it asks is cut off after twenty seconds.
    private static final Duration CUT_OFF_WITHIN = Duration.ofSeconds(30);
    private static final double SERVED_WITHIN_MILLIS = 2000;
    private static final byte[] BEGINNING =
            "GET /api/v1/measures HTTP/1.1\r\nHost: gateway.example\r\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String fault() {
        return wanted + " connections at once that ask nothing";
    }

    @Override
    public String promise() {
        return "people at work are served, 95 of 100 within %.0f ms; who asks nothing is cut off within %d s"
                .formatted(SERVED_WITHIN_MILLIS, CUT_OFF_WITHIN.toSeconds());
    }

    @Override
    public Outcome carryOut(Ground ground) throws IOException, InterruptedException {
        long allowed = Math.min(wanted, allowed());
        if (allowed < FEWEST) {
            return new NotRun("this process may have only %d open files".formatted(allowed));
        }
        List<SocketChannel> storm = new ArrayList<>();
        long moment = System.nanoTime();
        try {
            for (int number = 0; number < allowed; number++) {
                connect(ground.stage().gatewayPort(), number % 2 == 0).ifPresent(storm::add);
            }
            double connected = seconds(moment);
            long held = cutOff(storm, System.nanoTime());
            long over = System.nanoTime();
            Optional<Duration> recovery = ground.serving().again(over);
            ground.crowd().settle();
            Window window = ground.crowd().between(moment, over);
            double p95 = window.times().percentile(95);
            return new Seen(
                            "%d connected in %.1f s, %d of them cut off; at work: %s, p95 %.0f ms"
                                    .formatted(storm.size(), connected, storm.size() - held, window.words(), p95),
                            List.of(),
                            recovery)
                    .and(window.failed().count() == 0, "people at work were not served")
                    .and(p95 <= SERVED_WITHIN_MILLIS, "people at work waited for long")
                    .and(storm.size() >= FEWEST, "too few could connect for a storm")
                    .and(held == 0, held + " who ask nothing are still held");
        } finally {
            for (SocketChannel connection : storm) {
                connection.close();
            }
        }
    }

    /// One of them; empty where it was turned away at once, which the gateway may do.
    private static Optional<SocketChannel> connect(int port, boolean speaks) {
        try {
            SocketChannel connection = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            if (speaks) {
                connection.write(ByteBuffer.wrap(BEGINNING));
            }
            connection.configureBlocking(false);
            return Optional.of(connection);
        } catch (IOException turnedAway) {
            return Optional.empty();
        }
    }

    /// Waits until all are cut off, and says how many are not in time.
    private static long cutOff(List<SocketChannel> storm, long since) throws InterruptedException {
        List<SocketChannel> held = new ArrayList<>(storm);
        while (!held.isEmpty() && System.nanoTime() - since < CUT_OFF_WITHIN.toNanos()) {
            held.removeIf(Storming::isOver);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return held.size();
    }

    private static boolean isOver(SocketChannel connection) {
        try {
            return connection.read(ByteBuffer.allocate(1024)) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static long allowed() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount() - BESIDES
                : Long.MAX_VALUE;
    }
}
