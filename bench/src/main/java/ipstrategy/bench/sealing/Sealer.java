package ipstrategy.bench.sealing;

import ipstrategy.bench.Times;
import ipstrategy.bench.sealing.Writer.Commit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Seals committed entries at the pace of the platform's sealer, and notes when each was sealed.
final class Sealer implements AutoCloseable {

    private static final long PAUSE_IN_MILLISECONDS = 250;
    private static final long DRAINS_WITHIN_SECONDS = 120;

    private final Connection connection;
    private final Trail trail;
    private final Map<Long, Long> sealedAt = new HashMap<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean writersAreDone;

    private Sealer(Connection connection) {
        this.connection = connection;
        this.trail = new Trail(connection);
    }

    static Sealer begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Sealer sealer = new Sealer(connection);
        sealer.schedule.scheduleWithFixedDelay(
                sealer::once, PAUSE_IN_MILLISECONDS, PAUSE_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
        return sealer;
    }

    /// A sealer for a run in which nothing is to be sealed afterwards.
    static Sealer idle(Connection connection) {
        Sealer sealer = new Sealer(connection);
        sealer.drained.complete(null);
        return sealer;
    }

    /// Goes on at the same pace until nothing waits. Then answers how long these entries had waited for their seals,
    /// from the confirmed commit on.
    Times delays(List<Commit> commits) {
        writersAreDone = true;
        drained.orTimeout(DRAINS_WITHIN_SECONDS, TimeUnit.SECONDS).join();
        return Times.of(commits.stream()
                .flatMapToLong(commit -> Stream.ofNullable(sealedAt.get(commit.entry()))
                        .mapToLong(moment -> Math.max(0, moment - commit.ended()))));
    }

    private void once() {
        boolean nothingComesAnyMore = writersAreDone;
        try {
            List<Long> sealed = trail.seal();
            connection.commit();
            long now = System.nanoTime();
            sealed.forEach(id -> sealedAt.put(id, now));
            if (nothingComesAnyMore && sealed.isEmpty()) {
                drained.complete(null);
            }
        } catch (SQLException | RuntimeException failed) {
            drained.completeExceptionally(failed);
        }
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }
}
