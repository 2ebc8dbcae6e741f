package ipstrategy.metrics.deriving;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// How far the own events were read, and by which formulas everything was computed once.
@ApplicationScoped
class Ledger {

    /// One reader at a time, however many replicas run.
    private static final long READER = 0xDE51;

    private final AgroalDataSource database;

    Ledger(AgroalDataSource database) {
        this.database = database;
    }

    /// Whether this replica may read on until the transaction ends.
    boolean hold() {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, READER);
            try (ResultSet locked = lock.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the own events cannot be held", failed);
        }
    }

    /// Empty before the first time.
    OptionalLong position() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select position from derivation_place");
                ResultSet row = select.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("the place in the own events cannot be read", failed);
        }
    }

    void moveTo(long position) {
        String sql = "insert into derivation_place (position) values (?)"
                + " on conflict (only_one) do update set position = excluded.position";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the place in the own events cannot be kept", failed);
        }
    }

    /// Enters a formula; false where it was entered before as it is.
    boolean enter(Dependents.Derived derived) {
        String sql = "insert into derivation_plan (metric, formula, definition) values (?, ?, ?)"
                + " on conflict (metric) do update set formula = excluded.formula, definition = excluded.definition"
                + " where (derivation_plan.formula, derivation_plan.definition)"
                + " is distinct from (excluded.formula, excluded.definition)";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, derived.definition().code().value());
            upsert.setString(2, derived.formula().toString());
            upsert.setInt(3, derived.definition().revision());
            return upsert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("a formula cannot be entered", failed);
        }
    }
}
