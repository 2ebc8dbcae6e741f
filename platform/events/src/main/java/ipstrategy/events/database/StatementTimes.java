package ipstrategy.events.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// How long each statement on a connection may take. Within a transaction that ends with it; a connection without one
/// is told so, and told anew when it comes back.
@ApplicationScoped
class StatementTimes implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(StatementTimes.class);

    private final TransactionSynchronizationRegistry transactions;
    private final Set<PGConnection> bounded = ConcurrentHashMap.newKeySet();

    StatementTimes(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void bound(Connection connection, Duration time) throws SQLException {
        // Rounded up: what is cancelled is over.
        long milliseconds = time.toMillis() + 1;
        if (transactions.getTransactionKey() == null) {
            bounded.add(connection.unwrap(PGConnection.class));
            tell(connection, "set statement_timeout = " + milliseconds);
        } else if (isNews(milliseconds)) {
            tell(connection, "set local statement_timeout = " + milliseconds);
            transactions.putResource(StatementTimes.class, milliseconds);
        }
    }

    /// Each store takes the connection of the transaction anew. It is told again only when half of the time is gone.
    private boolean isNews(long milliseconds) {
        return !(transactions.getResource(StatementTimes.class) instanceof Long told) || milliseconds * 2 < told;
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        if (bounded.isEmpty()) {
            return;
        }
        try {
            PGConnection told = connection.unwrap(PGConnection.class);
            if (bounded.contains(told)) {
                tell(connection, "reset statement_timeout");
                // Not before it is so: one that could not be told is told when it comes back again, or is destroyed.
                bounded.remove(told);
            }
        } catch (SQLException broken) {
            // The pool sees for itself that it is, and lets go of it.
            LOG.debugf(broken, "a connection came back that says nothing any more");
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            bounded.remove(connection.unwrap(PGConnection.class));
        } catch (SQLException broken) {
            LOG.debugf(broken, "a connection that says nothing any more is let go of");
        }
    }

    private static void tell(Connection connection, String sentence) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sentence);
        }
    }
}
