package ipstrategy.bench.upgrade;

import ipstrategy.bench.load.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One process of the service behind the balancer, which comes and goes as in a cluster.
record Replica(String version, Program program, Balancer balancer) {

    /// As long as a cluster waits after it has begun to lead nobody there (`preStop`).
    private static final Duration NOBODY_NEW = Duration.ofSeconds(5);

    /// As long as a cluster waits for it to finish (`terminationGracePeriodSeconds`).
    private static final Duration GRACE = Duration.ofSeconds(30);

    /// It is ready, and gets its part of the connections.
    static Replica in(String version, Program program, Balancer balancer) {
        balancer.add(program.port());
        return new Replica(version, program, balancer);
    }

    /// It gets none any more, is told to end, and finishes what it has in hand.
    void out() throws IOException, InterruptedException {
        balancer.remove(program.port());
        TimeUnit.NANOSECONDS.sleep(NOBODY_NEW.toNanos());
        program.end(GRACE);
    }
}
