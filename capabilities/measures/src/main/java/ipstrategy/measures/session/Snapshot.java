package ipstrategy.measures.session;

import ipstrategy.web.listing.Conditions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// What a transaction that only reads sees from its first question on, so that all it answers is of one moment. It is
/// asked for in one message with that question: two statements, and no answer is waited for more. Hibernate has no way
/// to send two, so the question is put past it.
final class Snapshot {

    private static final String ONE = "set transaction isolation level repeatable read; ";

    /// A value by its name, and not a type as in `x::date`.
    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private Snapshot() {}

    /// Reads a number. Where the transaction has asked for nothing yet, what it reads from now on is of the same
    /// moment.
    static long number(Connection connection, String sql, Conditions conditions) throws SQLException {
        boolean first = connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
        List<Object> values = new ArrayList<>();
        String placed = placed(sql, conditions, values);
        try (PreparedStatement select = connection.prepareStatement(first ? ONE + placed : placed)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            if (!select.execute()) {
                select.getMoreResults();
            }
            try (ResultSet row = select.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// The same with a place for each value, in the order in which it names them.
    private static String placed(String sql, Conditions conditions, List<Object> values) {
        Matcher named = NAMED.matcher(sql);
        StringBuilder placed = new StringBuilder();
        while (named.find()) {
            Object value = conditions.values().get(named.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + named.group() + " in " + sql);
            }
            values.add(value);
            named.appendReplacement(placed, "?");
        }
        return named.appendTail(placed).toString();
    }
}
