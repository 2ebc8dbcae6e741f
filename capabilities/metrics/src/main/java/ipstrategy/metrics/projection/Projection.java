package ipstrategy.metrics.projection;

import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.figure.FigureKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Brings the projection in line with the figures that are published. Whatever became of a figure, its row and all sums
/// it is part of are made anew from what stands: done twice, or in another order, the result is the same.
@ApplicationScoped
class Projection {

    /// Few keys need no statistics; for many, the database should know that they are.
    private static final int MANY = 500;

    private final AgroalDataSource database;

    Projection(AgroalDataSource database) {
        this.database = database;
    }

    /// What has changed, within one transaction.
    sealed interface Changed {

        /// One figure.
        record Figure(FigureKey key) implements Changed {}

        /// All that came together.
        record Batch(String id) implements Changed {}

        /// All figures of a metric, with what was made of them before.
        record Metric(String code) implements Changed {}
    }

    /// Follows changes, within the transaction that is under way and with nobody else at it.
    void follow(List<Changed> all) {
        if (all.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            run(connection, Statements.TABLES);
            run(connection, Statements.SETTINGS);
            int marked = 0;
            for (Changed changed : all) {
                marked += mark(connection, changed);
            }
            marked += run(connection, Statements.MARK_WEIGHED);
            boolean many = marked > MANY;
            run(connection, Statements.NAME_FIGURES);
            know(connection, many, "series_dirty");
            run(connection, Statements.FIGURES);
            run(connection, Statements.SUMS_OVER_TIME);
            run(connection, Statements.SUMS_OVER_REGIONS);
            run(connection, Statements.NAME_SUMS);
            know(connection, many, "series_sum");
            run(connection, Statements.CLEAR_SUMS);
            run(connection, Statements.PARTS_IN_TIME);
            know(connection, many, "series_part");
            run(connection, Statements.OVER_TIME);
            run(connection, Statements.FORGET_PARTS);
            run(connection, Statements.PARTS_IN_SPACE);
            know(connection, many, "series_part");
            run(connection, Statements.OVER_REGIONS);
        } catch (SQLException failed) {
            throw new IllegalStateException("the projection of figures cannot follow", failed);
        }
    }

    /// Tells the database how many rows a table has now; few need no telling.
    private static void know(Connection connection, boolean many, String table) throws SQLException {
        if (many) {
            run(connection, "analyze " + table);
        }
    }

    private static int mark(Connection connection, Changed changed) throws SQLException {
        return switch (changed) {
            case Changed.Figure(FigureKey key) ->
                run(
                        connection,
                        Statements.MARK.formatted(Statements.OF_KEY),
                        key.metric(),
                        key.period(),
                        key.region(),
                        key.breakdown());
            case Changed.Batch(String id) -> run(connection, Statements.MARK.formatted(Statements.OF_BATCH), id);
            case Changed.Metric(String code) -> {
                for (String forgetting : Statements.FORGET_METRIC) {
                    run(connection, forgetting, code);
                }
                yield run(connection, Statements.MARK.formatted(Statements.OF_METRIC), code);
            }
        };
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            run(connection, sql);
        }
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
