package ipstrategy.events.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import ipstrategy.web.Deadline;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The pool of connections as everybody has it injected, Hibernate as well. A thread that answers a request with a
/// deadline gets no connection when that is over, waits for none longer, and gets one whose statements end with it. All
/// others have the pool as it is.
@Alternative
@Priority(1)
@Singleton
class PunctualDatabase implements AgroalDataSource {

    private final AgroalDataSource pool;
    private final StatementTimes times;

    PunctualDatabase(BeanManager beans, StatementTimes times) {
        this.pool = pool(beans);
        this.times = times;
    }

    /// The only other bean of this type, which the framework makes.
    private static AgroalDataSource pool(BeanManager beans) {
        Bean<?> made = beans.getBeans(AgroalDataSource.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> !bean.isAlternative())
                .findFirst()
                .orElseThrow();
        return (AgroalDataSource) beans.getReference(made, AgroalDataSource.class, beans.createCreationalContext(made));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return inTime(pool::getConnection);
    }

    @Override
    public Connection getReadOnlyConnection() throws SQLException {
        return inTime(pool::getReadOnlyConnection);
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return inTime(() -> pool.getConnection(user, password));
    }

    /// Where a connection comes from.
    @FunctionalInterface
    private interface Source {
        Connection get() throws SQLException;
    }

    private Connection inTime(Source source) throws SQLException {
        Deadline deadline = Deadline.current();
        if (deadline == null) {
            return source.get();
        }
        if (deadline.isOver()) {
            throw new SQLTimeoutException("nobody waits for the answer any more");
        }
        Connection connection = awaited(source, deadline);
        try {
            Duration left = deadline.left();
            if (!left.isPositive()) {
                throw new SQLTimeoutException("a connection came when nobody waited for the answer any more");
            }
            times.bound(connection, left);
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static Connection awaited(Source source, Deadline deadline) throws SQLException {
        try (Alarm _ = new Alarm(deadline.left())) {
            return source.get();
        } catch (SQLException failed) {
            throw deadline.isOver() ? new SQLTimeoutException("no connection came in time", failed) : failed;
        }
    }

    @Override
    public AgroalDataSourceConfiguration getConfiguration() {
        return pool.getConfiguration();
    }

    @Override
    public AgroalDataSourceMetrics getMetrics() {
        return pool.getMetrics();
    }

    @Override
    public void flush(FlushMode mode) {
        pool.flush(mode);
    }

    @Override
    public void setPoolInterceptors(Collection<? extends AgroalPoolInterceptor> interceptors) {
        pool.setPoolInterceptors(interceptors);
    }

    @Override
    public List<AgroalPoolInterceptor> getPoolInterceptors() {
        return pool.getPoolInterceptors();
    }

    @Override
    public boolean isHealthy(boolean newConnection) throws SQLException {
        return pool.isHealthy(newConnection);
    }

    /// The framework closes what it made.
    @Override
    public void close() {}

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
        pool.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
