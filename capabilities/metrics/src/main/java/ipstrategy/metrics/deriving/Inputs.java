package ipstrategy.metrics.deriving;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/// What computed figures were computed from.
@ApplicationScoped
public class Inputs {

    private static final String COLUMNS =
            "reference, metric, period, region, breakdown, revision, value, qualifier, service";

    private final AgroalDataSource database;

    Inputs(AgroalDataSource database) {
        this.database = database;
    }

    /// What one figure was computed from, in the order of the formula; none where it was not computed.
    public List<Input> of(long observation) {
        String sql = "select " + COLUMNS + " from derivation_input where observation = ? order by place";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, observation);
            List<Input> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(input(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the inputs of a figure cannot be read", failed);
        }
    }

    void keep(long observation, List<Input> inputs) {
        String sql = "insert into derivation_input (observation, place, " + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int place = 0; place < inputs.size(); place++) {
                Input input = inputs.get(place);
                insert.setLong(1, observation);
                insert.setInt(2, place + 1);
                insert.setString(3, input.reference());
                insert.setString(4, input.metric());
                insert.setString(5, input.period());
                insert.setString(6, input.region());
                insert.setString(7, input.breakdown());
                insert.setObject(8, input.revision(), Types.INTEGER);
                insert.setBigDecimal(9, input.value());
                insert.setString(10, input.qualifier());
                insert.setString(11, input.service());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("the inputs of a figure cannot be kept", failed);
        }
    }

    private static Input input(ResultSet row) throws SQLException {
        return new Input(
                row.getString("reference"),
                row.getString("metric"),
                row.getString("period"),
                row.getString("region"),
                row.getString("breakdown"),
                row.getObject("revision", Integer.class),
                row.getBigDecimal("value"),
                row.getString("qualifier"),
                row.getString("service"));
    }
}
