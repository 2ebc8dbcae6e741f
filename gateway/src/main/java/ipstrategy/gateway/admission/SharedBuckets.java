package ipstrategy.gateway.admission;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The buckets of all callers in one table of PostgreSQL, so that all gateways take from the same. A bucket is changed
/// only where it still stands as it was read.
final class SharedBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {

    /// Two gateways that start at once would both make the table.
    private static final String TABLE = """
            select pg_advisory_xact_lock(hashtext('limit_bucket'));
            create table if not exists limit_bucket (
                caller text collate "C" primary key,
                state bytea not null,
                used_at timestamptz not null)
            """;

    private static final String READ = "select state from limit_bucket where caller = ?";
    private static final String BEGIN =
            "insert into limit_bucket (state, caller, used_at) values (?, ?, now()) on conflict do nothing";
    private static final String CHANGE =
            "update limit_bucket set state = ?, used_at = now() where caller = ? and state = ?";
    private static final String REMOVE = "delete from limit_bucket where caller = ?";
    private static final String FORGET =
            "delete from limit_bucket where used_at < now() - make_interval(secs => ?::double precision)";

    private final DataSource database;

    SharedBuckets(DataSource database, TimeMeter time) {
        super(ClientSideConfig.getDefault().withClientClock(time));
        this.database = database;
    }

    /// Makes the table, where there is none yet.
    void prepare() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        } catch (SQLException failed) {
            throw new IllegalStateException("the limits that gateways share have no table", failed);
        }
    }

    /// Forgets the buckets that were not used for so long, and are full again.
    int forget(Duration unused) {
        return change(FORGET, unused.toSeconds());
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String caller) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeout) {
                return read(caller);
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
                return before == null ? change(BEGIN, after, caller) == 1 : change(CHANGE, after, caller, before) == 1;
            }
        };
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    public void removeProxy(String caller) {
        change(REMOVE, caller);
    }

    private Optional<byte[]> read(String caller) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            select.setString(1, caller);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the limit of a caller cannot be read", failed);
        }
    }

    private int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the limit of a caller cannot be changed", failed);
        }
    }
}
