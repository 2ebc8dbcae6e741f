package ipstrategy.bench.startup;

import ipstrategy.bench.load.Program;
import ipstrategy.bench.load.Users;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// What was measured of one start.
///
/// @param answered when the first read was answered, in milliseconds from the start of the process
/// @param ready when the program said that it is ready, likewise; with the first read where it does not say
/// @param idle the memory that it held when nobody asked anything, in MiB
/// @param loaded the memory that it held after the load, in MiB
record Start(double answered, double ready, long idle, long loaded) {

    private static final Duration AT_REST = Duration.ofSeconds(5);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final int USERS = 16;
    private static final String READY = "/q/health/ready";

    /// Starts a program, leaves it alone, presses it, and ends it.
    ///
    /// @param says whether it says by itself that it is ready
    static Start measured(Contender contender, boolean cached, boolean says, String read, int seconds, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        long began = System.nanoTime();
        try (Program program = contender.start(read, cached, folder)) {
            double answered = millis(began);
            while (says && !program.answers(READY)) {
                if (System.nanoTime() - began > READY_WITHIN.toNanos()) {
                    throw new IOException(contender.name() + " is not ready");
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            double ready = says ? millis(began) : answered;
            TimeUnit.NANOSECONDS.sleep(AT_REST.toNanos());
            long idle = program.memory();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(program.url(read))).build();
            new Users(USERS, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(seconds)).work((step, http) -> request);
            return new Start(answered, ready, idle, program.memory());
        }
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
