package ipstrategy.gateway.admission;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.github.bucket4j.TimeMeter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// The store of limits that gateways share, and whether it is to be asked. One that is silent is left alone for a
/// while.
final class Sharing implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Sharing.class);
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

    private final AgroalDataSource database;
    private final SharedBuckets buckets;
    private final TimeMeter time;
    private final Duration kept;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean prepared;
    private volatile long silentUntil;
    private volatile long clearedAt = System.nanoTime();

    /// @param kept how long the bucket of a caller who does not come is kept
    Sharing(LimitsConfig.Store store, Duration kept, TimeMeter time) {
        this(store, kept, PATIENCE, time);
    }

    /// @param patience how long the store may take to answer before it counts as silent
    Sharing(LimitsConfig.Store store, Duration kept, Duration patience, TimeMeter time) {
        this.patience = patience;
        this.database = database(store, patience);
        this.buckets = new SharedBuckets(database, time);
        this.kept = kept;
        this.time = time;
        this.silentUntil = System.nanoTime();
    }

    /// A caller's count over all gateways.
    ///
    /// @param own what this gateway gives while the store is silent
    Counting counting(String caller, Policies policies, Counting own) {
        return policies.areNone()
                ? own
                : new SharedCounting(
                        policies, buckets.builder().build(caller, policies::configuration), own, this, time);
    }

    boolean isSilent() {
        return System.nanoTime() - silentUntil < 0;
    }

    /// Asks the store, elsewhere than here.
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(() -> answer(question), threads)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> {
                    if (failure != null) {
                        rest(failure);
                    }
                });
    }

    private <T> T answer(Supplier<T> question) {
        if (!prepared) {
            buckets.prepare();
            prepared = true;
        }
        T answer = question.get();
        if (System.nanoTime() - clearedAt > BETWEEN_CLEARINGS.toNanos()) {
            clearedAt = System.nanoTime();
            threads.execute(() -> buckets.forget(kept));
        }
        return answer;
    }

    private void rest(Throwable failure) {
        if (!isSilent()) {
            LOG.warnf("the store of limits does not answer, so each gateway gives its part: %s", failure);
        }
        silentUntil = System.nanoTime() + REST.toNanos();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }

    private static AgroalDataSource database(LimitsConfig.Store store, Duration patience) {
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier();
        settings.connectionPoolConfiguration()
                .maxSize(CONNECTIONS)
                .acquisitionTimeout(patience)
                .connectionFactoryConfiguration()
                .jdbcUrl(store.url())
                .principal(new NamePrincipal(store.username()))
                .credential(new SimplePassword(store.password()));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException failed) {
            throw new IllegalStateException("the store of limits cannot be reached by its settings", failed);
        }
    }
}
